"""Questions in sentences that people wrote: lexicon/sentences.yaml holds sixty a kind, the world fills the slots.

A kind gives the slots' words and the query. What a sentence says about "who" is kept for tables of persons.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from functools import cache
from random import Random

import yaml

from embedded.pocket import lexicon
from embedded.pocket.sqlworld.bridged import bridges, chain_of
from embedded.pocket.sqlworld.phrases import (
    Condition,
    call,
    condition,
    noun_phrase,
    number_value,
    one,
    plural,
    quoted,
    roughen,
    said,
    sentence,
)
from embedded.pocket.sqlworld.pieces import AGGREGATES, NUMBERS, end_word, maybe_condition, select
from embedded.pocket.sqlworld.predicates import adjective, how, predicate
from embedded.pocket.sqlworld.queries import Asked
from embedded.pocket.sqlworld.schemas import Column, Table, World
from embedded.pocket.sqlworld.ties import join_of, third, verbs

Slots = dict[str, str]
Telling = tuple[Slots, str, bool]
"""The slots' words, the query, and whether the rows asked for are persons."""


def told(random: Random, world: World) -> Asked:
    kinds = {**SINGLE, **(LINKED if world.links else {}), **(BRIDGED if bridges(world) else {})}
    while True:
        kind = random.choices(list(kinds), list(kinds.values()))[0]
        try:
            slots, sql, person = kind(random, world)
        except LookupError:
            continue  # this world lacks what the kind asks for
        frames = _frames(kind.__name__)[person]
        question = sentence(random.choice(frames).format(**slots))
        return Asked(kind.__name__, roughen(random, question), sql)


@cache
def _sentences() -> dict[str, list[str]]:
    return yaml.safe_load((lexicon.FOLDER / "sentences.yaml").read_text(encoding="utf-8"))


_OF_PERSONS = re.compile(
    r"\b(who|whom|whose|who's|he|she|people|person|anyone|anybody|everyone|nobody|somebody)\b", re.IGNORECASE
)


@cache
def _frames(kind: str) -> dict[bool, list[str]]:
    """All sentences for persons; those that speak of no person for everything else."""
    all_of_them = _sentences()[kind]
    return {True: all_of_them, False: [text for text in all_of_them if not _OF_PERSONS.search(text)]}


def _rows(random: Random, table: Table) -> tuple[Slots, Condition]:
    """The table's words and one condition that can be said as a verb."""
    found = condition(random, table, random.choice(table.columns))
    if found.before:
        many, single = f"are {found.before}", f"is {found.before}"
    else:
        many, single = predicate(found.after, many=True), predicate(found.after)
    such = noun_phrase(random, table, found, bare=True)
    slots = {"are": many, "is": single, "such": such, "a_such": _a(noun_phrase(random, table, found, singular=True))}
    return {**_words(random, table), **slots}, found


def _words(random: Random, table: Table) -> Slots:
    noun = call(random, table.noun)
    return {"thing": noun, "things": plural(noun)}


def _a(noun: str) -> str:
    return f"{'an' if noun[0].lower() in 'aeio' else 'a'} {noun}"


def where(random: Random, world: World) -> Telling:
    table = random.choice(world.tables)
    slots, found = _rows(random, table)
    return slots, select(table.label.name, table, [found]), table.person


def where_column(random: Random, world: World) -> Telling:
    table = random.choice(world.tables)
    slots, found = _rows(random, table)
    column = _other_column(random, table)
    slots |= _column_words(random, column)
    return slots, select(column.name, table, [found]), table.person


def _two(random: Random, table: Table) -> tuple[Slots, Condition, Condition]:
    slots, first = _rows(random, table)
    more, second = _rows(random, table)
    if first.sql.split()[0] == second.sql.split()[0]:
        raise LookupError
    return {**slots, "also_are": more["are"], "or_are": more["are"]}, first, second


def where_and(random: Random, world: World) -> Telling:
    table = random.choice(world.tables)
    slots, first, second = _two(random, table)
    return slots, f"{select(table.label.name, table, [first])} AND {second.sql}", table.person


def where_or(random: Random, world: World) -> Telling:
    table = random.choice(world.tables)
    slots, first, second = _two(random, table)
    return slots, f"{select(table.label.name, table, [first])} OR {second.sql}", table.person


def count(random: Random, world: World) -> Telling:
    table = random.choice(world.tables)
    slots, found = _rows(random, table)
    return slots, select("count(*)", table, [found]), table.person


def fact(random: Random, world: World) -> Telling:
    table = random.choice(world.tables)
    return _fact(random, table, _other_column(random, table))


def fact_how(random: Random, world: World) -> Telling:
    table = random.choice(world.tables)
    column = random.choice([column for column in table.columns if how(random, column)] or _nothing())
    slots, sql, person = _fact(random, table, column)
    return slots | {"how": how(random, column)}, sql, person


def _fact(random: Random, table: Table, column: Column) -> Telling:
    name = random.choice(table.label.values)
    slots = {**_words(random, table), **_column_words(random, column), "name": name}
    return slots, select(column.name, table, [Condition(f"{table.label.name} = {quoted(name)}")]), table.person


def figure(random: Random, world: World) -> Telling:
    table = random.choice(world.tables)
    found, column = maybe_condition(random, table, 0.5), random.choice(table.numbers)
    slots, function = _figure(random, column)
    slots |= {**_words(random, table), "such": noun_phrase(random, table, *found, bare=True)}
    return slots, select(f"{function}({column.name})", table, found), table.person


def _figure(random: Random, column: Column) -> tuple[Slots, str]:
    function = random.choice(("avg", "avg", "max", "min", "sum"))
    return {"word": one(random, AGGREGATES[function]).removesuffix(" of the"), "noun": said(random, column)}, function


def _end(random: Random, table: Table) -> tuple[Slots, Column, str]:
    """An end of a column that has a word for it: the oldest."""
    by, down = random.choice(table.numbers), random.random() < 0.55
    slots = {**_words(random, table), "most": adjective(random, by, down), "noun": said(random, by)}
    return slots, by, "DESC" if down else "ASC"


def top(random: Random, world: World) -> Telling:
    table = random.choice(world.tables)
    slots, by, order = _end(random, table)
    return slots, f"{select(table.label.name, table, [])} ORDER BY {by.name} {order} LIMIT 1", table.person


def top_plain(random: Random, world: World) -> Telling:
    table = random.choice(world.tables)
    by, down = random.choice(table.numbers), random.random() < 0.55
    slots = {**_words(random, table), "end": end_word(random, by, down), "noun": said(random, by)}
    order = f"ORDER BY {by.name} {'DESC' if down else 'ASC'} LIMIT 1"
    return slots, f"{select(table.label.name, table, [])} {order}", table.person


def top_few(random: Random, world: World) -> Telling:
    table = random.choice(world.tables)
    slots, by, order = _end(random, table)
    limit = random.choice((2, 3, 3, 4, 5))
    slots["k"] = one(random, f"{limit}|{NUMBERS[limit]}")
    return slots, f"{select(table.label.name, table, [])} ORDER BY {by.name} {order} LIMIT {limit}", table.person


def top_where(random: Random, world: World) -> Telling:
    table = random.choice(world.tables)
    slots, by, order = _end(random, table)
    more, found = _rows(random, table)
    sql = f"{select(table.label.name, table, [found])} ORDER BY {by.name} {order} LIMIT 1"
    return {**more, **slots}, sql, table.person


def fact_of_top(random: Random, world: World) -> Telling:
    table = random.choice(world.tables)
    slots, by, order = _end(random, table)
    column = _other_column(random, table)
    sql = f"{select(column.name, table, [])} ORDER BY {by.name} {order} LIMIT 1"
    return slots | {"wanted": said(random, column)}, sql, table.person


def order(random: Random, world: World) -> Telling:
    table = random.choice(world.tables)
    by, down = random.choice(table.numbers), random.random() < 0.5
    ends = {"first": adjective(random, by, down), "last": adjective(random, by, not down), "noun": said(random, by)}
    sql = f"{select(table.label.name, table, [])} ORDER BY {by.name} {'DESC' if down else 'ASC'}"
    return {**_words(random, table), **ends}, sql, table.person


def _group(random: Random, table: Table) -> tuple[Slots, Column]:
    by = random.choice(table.texts)
    group = said(random, by)
    return {**_words(random, table), "group": group, "groups": plural(group)}, by


def group_count(random: Random, world: World) -> Telling:
    table = random.choice(world.tables)
    slots, by = _group(random, table)
    return slots, f"{select(f'{by.name}, count(*)', table, [])} GROUP BY {by.name}", table.person


def group_figure(random: Random, world: World) -> Telling:
    table = random.choice(world.tables)
    slots, by = _group(random, table)
    column = random.choice(table.numbers)
    more, function = _figure(random, column)
    sql = f"{select(f'{by.name}, {function}({column.name})', table, [])} GROUP BY {by.name}"
    return slots | more, sql, table.person


def _bound(random: Random) -> tuple[str, str]:
    """More than 3, and its SQL."""
    ways = (
        (">", "more than"),
        (">", "over"),
        (">=", "at least"),
        ("<", "fewer than"),
        ("<", "less than"),
        ("=", "exactly"),
    )
    sign, words = random.choice(ways)
    amount = random.randint(2, 5)
    return f"{words} {one(random, f'{amount}|{NUMBERS[amount]}')}", f"HAVING count(*) {sign} {amount}"


def having(random: Random, world: World) -> Telling:
    table = random.choice(world.tables)
    slots, by = _group(random, table)
    bound, sql = _bound(random)
    return slots | {"bound": bound}, f"{select(by.name, table, [])} GROUP BY {by.name} {sql}", table.person


def _most_or_fewest(random: Random) -> tuple[str, str]:
    return random.choice((("most", "DESC"), ("most", "DESC"), ("fewest", "ASC")))


def most_common(random: Random, world: World) -> Telling:
    table = random.choice(world.tables)
    slots, by = _group(random, table)
    most, order = _most_or_fewest(random)
    sql = f"{select(by.name, table, [])} GROUP BY {by.name} ORDER BY count(*) {order} LIMIT 1"
    return slots | {"most": most}, sql, table.person


def starts_with(random: Random, world: World) -> Telling:
    table = random.choice(world.tables)
    letters = random.choice(table.label.values)[: random.choice((1, 1, 2, 3))].strip()
    slots = {**_words(random, table), "label": said(random, table.label), "letters": letters}
    found = Condition(f"{table.label.name} LIKE {quoted(letters + '%')}")
    return slots, select(table.label.name, table, [found]), table.person


def contains(random: Random, world: World) -> Telling:
    table = random.choice(world.tables)
    word = random.choice(random.choice(table.label.values).split())
    slots = {**_words(random, table), "label": said(random, table.label), "word": word}
    found = Condition(f"{table.label.name} LIKE {quoted('%' + word + '%')}")
    return slots, select(table.label.name, table, [found]), table.person


def between(random: Random, world: World) -> Telling:
    table = random.choice(world.tables)
    by = random.choice(table.numbers)
    low, high = sorted(int(number_value(random, by)) for _ in range(2))
    slots = {**_words(random, table), "noun": said(random, by), "low": str(low), "high": str(high)}
    return slots, select(table.label.name, table, [Condition(f"{by.name} BETWEEN {low} AND {high}")]), table.person


def _link(random: Random, world: World) -> tuple[Slots, Table, Table, str]:
    """Words for a child and its parent, and the verb that ties them."""
    child, key, parent = random.choice(world.links)
    active, passive = random.choice(verbs())
    owner = call(random, parent.noun)
    tie = {"verb": active, "verb_s": third(active), "done": passive.rsplit(" ", 1)[0]}
    slots = {**_words(random, child), "owner": owner, "owners": plural(owner), **tie}
    return slots, child, parent, join_of(child, key, parent)


def _named(random: Random, table: Table) -> tuple[str, str]:
    name = random.choice(table.label.values)
    return name, f"{table.name}.{table.label.name} = {quoted(name)}"


def parent_of(random: Random, world: World) -> Telling:
    slots, child, parent, join = _link(random, world)
    name, found = _named(random, child)
    return slots | {"name": name}, f"SELECT {parent.name}.{parent.label.name} FROM {join} WHERE {found}", parent.person


def parent_fact(random: Random, world: World) -> Telling:
    slots, child, parent, join = _link(random, world)
    name, found = _named(random, child)
    column = _other_column(random, parent)
    slots |= {"name": name, "wanted": said(random, column)}
    return slots, f"SELECT {parent.name}.{column.name} FROM {join} WHERE {found}", parent.person


def _children(random: Random, world: World) -> tuple[Slots, Table, str]:
    slots, child, parent, join = _link(random, world)
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
    column = _other_column(random, child)
    return slots | _column_words(random, column), f"SELECT {child.name}.{column.name} {rest}", child.person


def children_figure(random: Random, world: World) -> Telling:
    slots, child, rest = _children(random, world)
    column = random.choice(child.numbers)
    more, function = _figure(random, column)
    return slots | more, f"SELECT {function}({child.name}.{column.name}) {rest}", child.person


def top_child(random: Random, world: World) -> Telling:
    slots, child, rest = _children(random, world)
    more, by, order = _end(random, child)
    sql = f"SELECT {child.name}.{child.label.name} {rest} ORDER BY {child.name}.{by.name} {order} LIMIT 1"
    return slots | {"most": more["most"]}, sql, child.person


def _children_of_such(random: Random, world: World) -> tuple[Slots, Table, str]:
    slots, child, parent, join = _link(random, world)
    found = condition(random, parent, random.choice(parent.columns), on=f"{parent.name}.")
    owners = {
        "such_owners": noun_phrase(random, parent, found, bare=True),
        "a_such_owner": _a(noun_phrase(random, parent, found, singular=True)),
    }
    return slots | owners, child, f"FROM {join} WHERE {found.sql}"


def children_of_such(random: Random, world: World) -> Telling:
    slots, child, rest = _children_of_such(random, world)
    return slots, f"SELECT {child.name}.{child.label.name} {rest}", child.person


def count_children_of_such(random: Random, world: World) -> Telling:
    slots, child, rest = _children_of_such(random, world)
    return slots, f"SELECT count(*) {rest}", child.person


def such_children_of(random: Random, world: World) -> Telling:
    slots, child, parent, join = _link(random, world)
    name, of_owner = _named(random, parent)
    own = condition(random, child, random.choice(child.columns), on=f"{child.name}.")
    many = f"are {own.before}" if own.before else predicate(own.after, many=True)
    slots |= {"name": name, "such": noun_phrase(random, child, own, bare=True), "are": many}
    sql = f"SELECT {child.name}.{child.label.name} FROM {join} WHERE {own.sql} AND {of_owner}"
    return slots, sql, child.person


def parent_most(random: Random, world: World) -> Telling:
    slots, _, parent, join = _link(random, world)
    most, order = _most_or_fewest(random)
    name = f"{parent.name}.{parent.label.name}"
    sql = f"SELECT {name} FROM {join} GROUP BY {name} ORDER BY count(*) {order} LIMIT 1"
    return slots | {"most": most}, sql, parent.person


def parents_bound(random: Random, world: World) -> Telling:
    slots, _, parent, join = _link(random, world)
    bound, sql = _bound(random)
    name = f"{parent.name}.{parent.label.name}"
    return slots | {"bound": bound}, f"SELECT {name} FROM {join} GROUP BY {name} {sql}", parent.person


def count_per_parent(random: Random, world: World) -> Telling:
    slots, _, parent, join = _link(random, world)
    name = f"{parent.name}.{parent.label.name}"
    return slots, f"SELECT {name}, count(*) FROM {join} GROUP BY {name}", parent.person


def _parents(random: Random, world: World) -> tuple[Slots, Table, Table, str]:
    child, key, parent = random.choice(world.links)
    active, passive = random.choice(verbs())
    owner = call(random, parent.noun)
    tie = {"verb": active, "verb_s": third(active), "done": passive.rsplit(" ", 1)[0]}
    return {**_words(random, child), "owner": owner, "owners": plural(owner), **tie}, child, parent, key


def parents_without(random: Random, world: World) -> Telling:
    slots, child, parent, key = _parents(random, world)
    nested = f"{parent.key} NOT IN (SELECT {key} FROM {child.name})"
    return slots, f"SELECT {parent.label.name} FROM {parent.name} WHERE {nested}", parent.person


def parents_with(random: Random, world: World) -> Telling:
    slots, child, parent, key = _parents(random, world)
    found = condition(random, child, random.choice(child.columns))
    slots |= {
        "such": noun_phrase(random, child, found, bare=True),
        "a_such": _a(noun_phrase(random, child, found, singular=True)),
    }
    nested = f"{parent.key} IN (SELECT {key} FROM {child.name} WHERE {found.sql})"
    return slots, f"SELECT {parent.label.name} FROM {parent.name} WHERE {nested}", parent.person


def parent_of_top(random: Random, world: World) -> Telling:
    slots, child, parent, join = _link(random, world)
    more, by, order = _end(random, child)
    sql = f"SELECT {parent.name}.{parent.label.name} FROM {join} ORDER BY {child.name}.{by.name} {order} LIMIT 1"
    return slots | {"most": more["most"]}, sql, parent.person


def beside_average(random: Random, world: World) -> Telling:
    table = random.choice(world.tables)
    column = random.choice(table.numbers)
    above, sign = random.choice((("above", ">"), ("below", "<")))
    slots = {**_words(random, table), "above": above, "noun": said(random, column)}
    nested = f"{column.name} {sign} (SELECT avg({column.name}) FROM {table.name})"
    return slots, f"SELECT {table.label.name} FROM {table.name} WHERE {nested}", table.person


def both(random: Random, world: World) -> Telling:
    slots, child, parent, join = _link(random, world)
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


def _other_column(random: Random, table: Table) -> Column:
    return random.choice([column for column in table.columns if column is not table.label] or _nothing())


def _column_words(random: Random, column: Column) -> Slots:
    noun = said(random, column)
    return {"noun": noun, "nouns": plural(noun)}


def _nothing() -> list[Column]:
    raise LookupError


Kind = Callable[[Random, World], Telling]
SINGLE: dict[Kind, float] = {
    where: 2.0, where_column: 1.4, where_and: 0.8, where_or: 0.7, count: 1.2, fact: 1.2, fact_how: 1.0, figure: 1.3,
    top: 1.0, top_plain: 1.0, top_few: 0.8, top_where: 1.0, fact_of_top: 1.0, order: 0.8, group_count: 1.0,
    group_figure: 1.0, having: 0.8, most_common: 0.8, starts_with: 0.4, contains: 0.4, between: 0.5,
    beside_average: 0.9,
}  # fmt: skip
LINKED: dict[Kind, float] = {
    parent_of: 1.6, parent_fact: 1.0, children_of: 1.8, count_children: 1.2, children_fact: 0.9, children_figure: 1.0,
    top_child: 1.0, children_of_such: 1.5, count_children_of_such: 0.8, such_children_of: 1.0, parent_most: 1.1,
    parents_bound: 1.0, count_per_parent: 1.0, parents_without: 1.3, parents_with: 1.4, parent_of_top: 1.1, both: 0.8,
}  # fmt: skip
BRIDGED: dict[Kind, float] = {linked: 2.0}
