"""Kinds of questions on one table, for sentences written one by one."""

from __future__ import annotations

from random import Random

from workshop.pocket.sqlworld.phrases import Condition, noun_phrase, number_value, one, plural, quoted, said
from workshop.pocket.sqlworld.pieces import NUMBERS, end_word, maybe_condition, select
from workshop.pocket.sqlworld.predicates import adjective, how
from workshop.pocket.sqlworld.schemas import Column, Table, World
from workshop.pocket.sqlworld.slots import (
    Slots,
    Telling,
    bound_of,
    column_words,
    end_of,
    figure_words,
    most_or_fewest,
    nothing,
    other_column,
    rows_words,
    table_words,
)


def where(random: Random, world: World) -> Telling:
    table = random.choice(world.tables)
    slots, found = rows_words(random, table)
    return slots, select(table.label.name, table, [found]), table.person


def where_column(random: Random, world: World) -> Telling:
    table = random.choice(world.tables)
    slots, found = rows_words(random, table)
    column = other_column(random, table)
    slots |= column_words(random, column)
    return slots, select(column.name, table, [found]), table.person


def _two(random: Random, table: Table) -> tuple[Slots, Condition, Condition]:
    slots, first = rows_words(random, table)
    more, second = rows_words(random, table)
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
    slots, found = rows_words(random, table)
    return slots, select("count(*)", table, [found]), table.person


def fact(random: Random, world: World) -> Telling:
    table = random.choice(world.tables)
    return _fact(random, table, other_column(random, table))


def fact_how(random: Random, world: World) -> Telling:
    table = random.choice(world.tables)
    column = random.choice([column for column in table.columns if how(random, column)] or nothing())
    slots, sql, person = _fact(random, table, column)
    return slots | {"how": how(random, column)}, sql, person


def _fact(random: Random, table: Table, column: Column) -> Telling:
    name = random.choice(table.label.values)
    slots = {**table_words(random, table), **column_words(random, column), "name": name}
    return slots, select(column.name, table, [Condition(f"{table.label.name} = {quoted(name)}")]), table.person


def figure(random: Random, world: World) -> Telling:
    table = random.choice(world.tables)
    found, column = maybe_condition(random, table, 0.5), random.choice(table.numbers)
    slots, function = figure_words(random, column)
    slots |= {**table_words(random, table), "such": noun_phrase(random, table, *found, bare=True)}
    return slots, select(f"{function}({column.name})", table, found), table.person


def top(random: Random, world: World) -> Telling:
    table = random.choice(world.tables)
    slots, by, order = end_of(random, table)
    return slots, f"{select(table.label.name, table, [])} ORDER BY {by.name} {order} LIMIT 1", table.person


def top_plain(random: Random, world: World) -> Telling:
    table = random.choice(world.tables)
    by, down = random.choice(table.numbers), random.random() < 0.55
    slots = {**table_words(random, table), "end": end_word(random, by, down), "noun": said(random, by)}
    order = f"ORDER BY {by.name} {'DESC' if down else 'ASC'} LIMIT 1"
    return slots, f"{select(table.label.name, table, [])} {order}", table.person


def top_few(random: Random, world: World) -> Telling:
    table = random.choice(world.tables)
    slots, by, order = end_of(random, table)
    limit = random.choice((2, 3, 3, 4, 5))
    slots["k"] = one(random, f"{limit}|{NUMBERS[limit]}")
    return slots, f"{select(table.label.name, table, [])} ORDER BY {by.name} {order} LIMIT {limit}", table.person


def top_where(random: Random, world: World) -> Telling:
    table = random.choice(world.tables)
    slots, by, order = end_of(random, table)
    more, found = rows_words(random, table)
    sql = f"{select(table.label.name, table, [found])} ORDER BY {by.name} {order} LIMIT 1"
    return {**more, **slots}, sql, table.person


def fact_of_top(random: Random, world: World) -> Telling:
    table = random.choice(world.tables)
    slots, by, order = end_of(random, table)
    column = other_column(random, table)
    sql = f"{select(column.name, table, [])} ORDER BY {by.name} {order} LIMIT 1"
    return slots | {"wanted": said(random, column)}, sql, table.person


def order(random: Random, world: World) -> Telling:
    table = random.choice(world.tables)
    by, down = random.choice(table.numbers), random.random() < 0.5
    ends = {"first": adjective(random, by, down), "last": adjective(random, by, not down), "noun": said(random, by)}
    sql = f"{select(table.label.name, table, [])} ORDER BY {by.name} {'DESC' if down else 'ASC'}"
    return {**table_words(random, table), **ends}, sql, table.person


def _group(random: Random, table: Table) -> tuple[Slots, Column]:
    by = random.choice(table.texts)
    group = said(random, by)
    return {**table_words(random, table), "group": group, "groups": plural(group)}, by


def group_count(random: Random, world: World) -> Telling:
    table = random.choice(world.tables)
    slots, by = _group(random, table)
    return slots, f"{select(f'{by.name}, count(*)', table, [])} GROUP BY {by.name}", table.person


def group_figure(random: Random, world: World) -> Telling:
    table = random.choice(world.tables)
    slots, by = _group(random, table)
    column = random.choice(table.numbers)
    more, function = figure_words(random, column)
    sql = f"{select(f'{by.name}, {function}({column.name})', table, [])} GROUP BY {by.name}"
    return slots | more, sql, table.person


def having(random: Random, world: World) -> Telling:
    table = random.choice(world.tables)
    slots, by = _group(random, table)
    bound, sql = bound_of(random)
    return slots | {"bound": bound}, f"{select(by.name, table, [])} GROUP BY {by.name} {sql}", table.person


def most_common(random: Random, world: World) -> Telling:
    table = random.choice(world.tables)
    slots, by = _group(random, table)
    most, order = most_or_fewest(random)
    sql = f"{select(by.name, table, [])} GROUP BY {by.name} ORDER BY count(*) {order} LIMIT 1"
    return slots | {"most": most}, sql, table.person


def starts_with(random: Random, world: World) -> Telling:
    table = random.choice(world.tables)
    letters = random.choice(table.label.values)[: random.choice((1, 1, 2, 3))].strip()
    slots = {**table_words(random, table), "label": said(random, table.label), "letters": letters}
    found = Condition(f"{table.label.name} LIKE {quoted(letters + '%')}")
    return slots, select(table.label.name, table, [found]), table.person


def contains(random: Random, world: World) -> Telling:
    table = random.choice(world.tables)
    word = random.choice(random.choice(table.label.values).split())
    slots = {**table_words(random, table), "label": said(random, table.label), "word": word}
    found = Condition(f"{table.label.name} LIKE {quoted('%' + word + '%')}")
    return slots, select(table.label.name, table, [found]), table.person


def between(random: Random, world: World) -> Telling:
    table = random.choice(world.tables)
    by = random.choice(table.numbers)
    low, high = sorted(int(number_value(random, by)) for _ in range(2))
    slots = {**table_words(random, table), "noun": said(random, by), "low": str(low), "high": str(high)}
    return slots, select(table.label.name, table, [Condition(f"{by.name} BETWEEN {low} AND {high}")]), table.person


def beside_average(random: Random, world: World) -> Telling:
    table = random.choice(world.tables)
    column = random.choice(table.numbers)
    above, sign = random.choice((("above", ">"), ("below", "<")))
    slots = {**table_words(random, table), "above": above, "noun": said(random, column)}
    nested = f"{column.name} {sign} (SELECT avg({column.name}) FROM {table.name})"
    return slots, f"SELECT {table.label.name} FROM {table.name} WHERE {nested}", table.person
