"""Kinds of questions on linked tables, for sentences written one by one."""

from __future__ import annotations

from random import Random

from embedded.pocket.sqlworld.bridged import bridges, chain_of
from embedded.pocket.sqlworld.phrases import call, condition, noun_phrase, plural, quoted, said
from embedded.pocket.sqlworld.predicates import predicate
from embedded.pocket.sqlworld.schemas import Table, World
from embedded.pocket.sqlworld.slots import (
    Slots,
    Telling,
    a_noun,
    bound_of,
    column_words,
    end_of,
    figure_words,
    most_or_fewest,
    other_column,
    table_words,
)
from embedded.pocket.sqlworld.ties import join_of, third, verbs


def _link(random: Random, world: World) -> tuple[Slots, Table, str, Table]:
    """Words for a child, its parent and the verb that ties them; the child, its foreign key, the parent."""
    child, key, parent = random.choice(world.links)
    active, passive = child.deeds.get(key) or random.choice(verbs())
    owner = call(random, parent.noun)
    tie = {"verb": active, "verb_s": third(active), "done": passive.rsplit(" ", 1)[0]}
    slots = {**table_words(random, child), "owner": owner, "owners": plural(owner), **tie}
    return slots, child, key, parent


def _named(random: Random, table: Table) -> tuple[str, str]:
    name = random.choice(table.label.values)
    return name, f"{table.name}.{table.label.name} = {quoted(name)}"


def parent_of(random: Random, world: World) -> Telling:
    slots, child, key, parent = _link(random, world)
    join = join_of(child, key, parent)
    name, found = _named(random, child)
    return slots | {"name": name}, f"SELECT {parent.name}.{parent.label.name} FROM {join} WHERE {found}", parent.person


def parent_fact(random: Random, world: World) -> Telling:
    slots, child, key, parent = _link(random, world)
    join = join_of(child, key, parent)
    name, found = _named(random, child)
    column = other_column(random, parent)
    slots |= {"name": name, "wanted": said(random, column)}
    return slots, f"SELECT {parent.name}.{column.name} FROM {join} WHERE {found}", parent.person


def _children(random: Random, world: World) -> tuple[Slots, Table, str]:
    slots, child, key, parent = _link(random, world)
    join = join_of(child, key, parent)
    name, found = _named(random, parent)
    return slots | {"name": name}, child, f"FROM {join} WHERE {found}"


def children_of(random: Random, world: World) -> Telling:
    slots, child, rest = _children(random, world)
    return slots, f"SELECT {child.name}.{child.label.name} {rest}", child.person


def count_children(random: Random, world: World) -> Telling:
    slots, child, rest = _children(random, world)
    return slots, f"SELECT count(*) {rest}", child.person


def children_fact(random: Random, world: World) -> Telling:
    slots, child, rest = _children(random, world)
    column = other_column(random, child)
    return slots | column_words(random, column), f"SELECT {child.name}.{column.name} {rest}", child.person


def children_figure(random: Random, world: World) -> Telling:
    slots, child, rest = _children(random, world)
    column = random.choice(child.numbers)
    more, function = figure_words(random, column)
    return slots | more, f"SELECT {function}({child.name}.{column.name}) {rest}", child.person


def top_child(random: Random, world: World) -> Telling:
    slots, child, rest = _children(random, world)
    more, by, order = end_of(random, child)
    sql = f"SELECT {child.name}.{child.label.name} {rest} ORDER BY {child.name}.{by.name} {order} LIMIT 1"
    return slots | {"most": more["most"]}, sql, child.person


def _children_of_such(random: Random, world: World) -> tuple[Slots, Table, str]:
    slots, child, key, parent = _link(random, world)
    join = join_of(child, key, parent)
    found = condition(random, parent, random.choice(parent.columns), on=f"{parent.name}.")
    owners = {
        "such_owners": noun_phrase(random, parent, found, bare=True),
        "a_such_owner": a_noun(noun_phrase(random, parent, found, singular=True)),
    }
    return slots | owners, child, f"FROM {join} WHERE {found.sql}"


def children_of_such(random: Random, world: World) -> Telling:
    slots, child, rest = _children_of_such(random, world)
    return slots, f"SELECT {child.name}.{child.label.name} {rest}", child.person


def count_children_of_such(random: Random, world: World) -> Telling:
    slots, child, rest = _children_of_such(random, world)
    return slots, f"SELECT count(*) {rest}", child.person


def such_children_of(random: Random, world: World) -> Telling:
    slots, child, key, parent = _link(random, world)
    join = join_of(child, key, parent)
    name, of_owner = _named(random, parent)
    own = condition(random, child, random.choice(child.columns), on=f"{child.name}.")
    many = f"are {own.before}" if own.before else predicate(own.after, many=True)
    slots |= {"name": name, "such": noun_phrase(random, child, own, bare=True), "are": many}
    sql = f"SELECT {child.name}.{child.label.name} FROM {join} WHERE {own.sql} AND {of_owner}"
    return slots, sql, child.person


def parent_most(random: Random, world: World) -> Telling:
    slots, child, key, parent = _link(random, world)
    join = join_of(child, key, parent)
    most, order = most_or_fewest(random)
    name = f"{parent.name}.{parent.label.name}"
    sql = f"SELECT {name} FROM {join} GROUP BY {name} ORDER BY count(*) {order} LIMIT 1"
    return slots | {"most": most}, sql, parent.person


def parents_bound(random: Random, world: World) -> Telling:
    slots, child, key, parent = _link(random, world)
    join = join_of(child, key, parent)
    bound, sql = bound_of(random)
    name = f"{parent.name}.{parent.label.name}"
    return slots | {"bound": bound}, f"SELECT {name} FROM {join} GROUP BY {name} {sql}", parent.person


def count_per_parent(random: Random, world: World) -> Telling:
    slots, child, key, parent = _link(random, world)
    join = join_of(child, key, parent)
    name = f"{parent.name}.{parent.label.name}"
    return slots, f"SELECT {name}, count(*) FROM {join} GROUP BY {name}", parent.person


def parents_without(random: Random, world: World) -> Telling:
    slots, child, key, parent = _link(random, world)
    nested = f"{parent.key} NOT IN (SELECT {key} FROM {child.name})"
    return slots, f"SELECT {parent.label.name} FROM {parent.name} WHERE {nested}", parent.person


def parents_with(random: Random, world: World) -> Telling:
    slots, child, key, parent = _link(random, world)
    found = condition(random, child, random.choice(child.columns))
    slots |= {
        "such": noun_phrase(random, child, found, bare=True),
        "a_such": a_noun(noun_phrase(random, child, found, singular=True)),
    }
    nested = f"{parent.key} IN (SELECT {key} FROM {child.name} WHERE {found.sql})"
    return slots, f"SELECT {parent.label.name} FROM {parent.name} WHERE {nested}", parent.person


def parent_of_top(random: Random, world: World) -> Telling:
    slots, child, key, parent = _link(random, world)
    join = join_of(child, key, parent)
    more, by, order = end_of(random, child)
    sql = f"SELECT {parent.name}.{parent.label.name} FROM {join} ORDER BY {child.name}.{by.name} {order} LIMIT 1"
    return slots | {"most": more["most"]}, sql, parent.person


def both(random: Random, world: World) -> Telling:
    slots, child, key, parent = _link(random, world)
    join = join_of(child, key, parent)
    sql = f"SELECT {child.name}.{child.label.name}, {parent.name}.{parent.label.name} FROM {join}"
    return slots, sql, child.person and parent.person


def linked(random: Random, world: World) -> Telling:
    middle, target, other = random.choice(bridges(world))
    name, found = _named(random, other)
    noun, between_them = call(random, target.noun), call(random, middle.noun)
    slots = {"target": noun, "targets": plural(noun), "name": name, "other": call(random, other.noun)}
    slots |= {"middle": between_them, "middles": plural(between_them)}
    chain = chain_of(middle, target, other)
    return slots, f"SELECT DISTINCT {target.name}.{target.label.name} FROM {chain} WHERE {found}", target.person
