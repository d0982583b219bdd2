"""Kinds of questions on linked tables, for sentences written one by one."""

from __future__ import annotations

from random import Random
from typing import NamedTuple

from workshop.pocket.sqlworld.bridged import bridges, chain_of
from workshop.pocket.sqlworld.phrases import call, condition, noun_phrase, plural, quoted, said
from workshop.pocket.sqlworld.predicates import predicate
from workshop.pocket.sqlworld.schemas import Table, World
from workshop.pocket.sqlworld.slots import (
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
from workshop.pocket.sqlworld.ties import join_of, third, verbs


class Link(NamedTuple):
    child: Table
    key: str
    parent: Table

    @property
    def join(self) -> str:
        return join_of(self.child, self.key, self.parent)

    @property
    def children(self) -> str:
        """What the query calls the child's rows by."""
        return f"{self.child.name}.{self.child.label.name}"

    @property
    def owners(self) -> str:
        return f"{self.parent.name}.{self.parent.label.name}"


def _link(random: Random, world: World) -> tuple[Slots, Link]:
    """Words for a child, its parent and the verb that ties them."""
    child, key, parent = random.choice(world.links)
    active, passive = child.deeds.get(key) or random.choice(verbs())
    owner = call(random, parent.noun)
    tie = {"verb": active, "verb_s": third(active), "done": passive.rsplit(" ", 1)[0]}
    slots = {**table_words(random, child), "owner": owner, "owners": plural(owner), **tie}
    return slots, Link(child, key, parent)


def _named(random: Random, table: Table) -> tuple[str, str]:
    name = random.choice(table.label.values)
    return name, f"{table.name}.{table.label.name} = {quoted(name)}"


def parent_of(random: Random, world: World) -> Telling:
    slots, link = _link(random, world)
    name, found = _named(random, link.child)
    return slots | {"name": name}, f"SELECT {link.owners} FROM {link.join} WHERE {found}", link.parent.person


def parent_fact(random: Random, world: World) -> Telling:
    slots, link = _link(random, world)
    name, found = _named(random, link.child)
    column = other_column(random, link.parent)
    slots |= {"name": name, "wanted": said(random, column)}
    return slots, f"SELECT {link.parent.name}.{column.name} FROM {link.join} WHERE {found}", link.parent.person


def _children(random: Random, world: World) -> tuple[Slots, Table, str]:
    slots, link = _link(random, world)
    name, found = _named(random, link.parent)
    return slots | {"name": name}, link.child, f"FROM {link.join} WHERE {found}"


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
    slots, link = _link(random, world)
    found = condition(random, link.parent, random.choice(link.parent.columns), on=f"{link.parent.name}.")
    owners = {
        "such_owners": noun_phrase(random, link.parent, found, bare=True),
        "a_such_owner": a_noun(noun_phrase(random, link.parent, found, singular=True)),
    }
    return slots | owners, link.child, f"FROM {link.join} WHERE {found.sql}"


def children_of_such(random: Random, world: World) -> Telling:
    slots, child, rest = _children_of_such(random, world)
    return slots, f"SELECT {child.name}.{child.label.name} {rest}", child.person


def count_children_of_such(random: Random, world: World) -> Telling:
    slots, child, rest = _children_of_such(random, world)
    return slots, f"SELECT count(*) {rest}", child.person


def such_children_of(random: Random, world: World) -> Telling:
    slots, link = _link(random, world)
    name, of_owner = _named(random, link.parent)
    own = condition(random, link.child, random.choice(link.child.columns), on=f"{link.child.name}.")
    many = f"are {own.before}" if own.before else predicate(own.after, many=True)
    slots |= {"name": name, "such": noun_phrase(random, link.child, own, bare=True), "are": many}
    sql = f"SELECT {link.children} FROM {link.join} WHERE {own.sql} AND {of_owner}"
    return slots, sql, link.child.person


def parent_most(random: Random, world: World) -> Telling:
    slots, link = _link(random, world)
    most, order = most_or_fewest(random)
    sql = f"SELECT {link.owners} FROM {link.join} GROUP BY {link.owners} ORDER BY count(*) {order} LIMIT 1"
    return slots | {"most": most}, sql, link.parent.person


def parents_bound(random: Random, world: World) -> Telling:
    slots, link = _link(random, world)
    bound, sql = bound_of(random)
    query = f"SELECT {link.owners} FROM {link.join} GROUP BY {link.owners} {sql}"
    return slots | {"bound": bound}, query, link.parent.person


def count_per_parent(random: Random, world: World) -> Telling:
    slots, link = _link(random, world)
    return slots, f"SELECT {link.owners}, count(*) FROM {link.join} GROUP BY {link.owners}", link.parent.person


def parents_without(random: Random, world: World) -> Telling:
    slots, link = _link(random, world)
    nested = f"{link.parent.key} NOT IN (SELECT {link.key} FROM {link.child.name})"
    return slots, f"SELECT {link.parent.label.name} FROM {link.parent.name} WHERE {nested}", link.parent.person


def parents_with(random: Random, world: World) -> Telling:
    slots, link = _link(random, world)
    found = condition(random, link.child, random.choice(link.child.columns))
    slots |= {
        "such": noun_phrase(random, link.child, found, bare=True),
        "a_such": a_noun(noun_phrase(random, link.child, found, singular=True)),
    }
    nested = f"{link.parent.key} IN (SELECT {link.key} FROM {link.child.name} WHERE {found.sql})"
    return slots, f"SELECT {link.parent.label.name} FROM {link.parent.name} WHERE {nested}", link.parent.person


def parent_of_top(random: Random, world: World) -> Telling:
    slots, link = _link(random, world)
    more, by, order = end_of(random, link.child)
    sql = f"SELECT {link.owners} FROM {link.join} ORDER BY {link.child.name}.{by.name} {order} LIMIT 1"
    return slots | {"most": more["most"]}, sql, link.parent.person


def both(random: Random, world: World) -> Telling:
    slots, link = _link(random, world)
    sql = f"SELECT {link.children}, {link.owners} FROM {link.join}"
    return slots, sql, link.child.person and link.parent.person


def linked(random: Random, world: World) -> Telling:
    middle, target, other = random.choice(bridges(world))
    name, found = _named(random, other)
    noun, between_them = call(random, target.noun), call(random, middle.noun)
    slots = {"target": noun, "targets": plural(noun), "name": name, "other": call(random, other.noun)}
    slots |= {"middle": between_them, "middles": plural(between_them)}
    chain = chain_of(middle, target, other)
    return slots, f"SELECT DISTINCT {target.name}.{target.label.name} FROM {chain} WHERE {found}", target.person
