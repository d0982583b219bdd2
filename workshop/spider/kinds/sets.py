"""Questions that combine two queries: UNION, INTERSECT, EXCEPT."""

from __future__ import annotations

from workshop.spider.kinds.base import Condition, Draft, Draw, NoFit, kind, nouns, such
from workshop.spider.kinds.joined import full, join, pair
from workshop.spider.world import Column, Table


@kind(
    """
Which {groups} have both {many} {after} and {many} {second_after}?
<List|Return|Display> the {groups} that have {many} {after} as well as {many} {second_after}.
""",
    weight=4,
)
def groups_with_both(draw: Draw) -> Draft:
    table, text, slots = _group(draw)
    first, second = _low_and_high(draw, table)
    what = f"SELECT {text.name} FROM {table.name} WHERE"
    sql = f"{what} {first.short} INTERSECT {what} {second.short}"
    return Draft(sql, {**slots, **such(first), **such(second, "second_")})


@kind(
    """
Which {groups} have no {many} {after}?
<List|Return|Display> the {groups} without any {one} {after_one}.
<Find|Identify|Get> the {groups} that have no {one} {after_one}.
""",
    weight=3,
)
def groups_without(draw: Draw) -> Draft:
    table, text, slots = _group(draw)
    condition = draw.condition(table, but=text)
    what = f"SELECT {text.name} FROM {table.name}"
    return Draft(f"{what} EXCEPT {what} WHERE {condition.short}", {**slots, **such(condition)})


@kind(
    """
Which {groups} have {many} or {p_many}?
<List|Return|Display> the {groups} of the {many} together with the {groups} of the {p_many}.
<Show|Report|Provide> every {group} that has {a_one} or {p_a_one}.
""",
    weight=3,
)
def shared_union(draw: Draw) -> Draft:
    return _shared(draw, "UNION")


@kind(
    """
Which {groups} have both {many} and {p_many}?
<List|Return|Display> the {groups} that have {many} as well as {p_many}.
""",
    weight=3,
)
def shared_intersect(draw: Draw) -> Draft:
    return _shared(draw, "INTERSECT")


@kind(
    """
Which {groups} have {many} but no {p_many}?
<List|Return|Display> the {groups} that have {a_one} but not {p_a_one}.
""",
    weight=3,
)
def shared_except(draw: Draw) -> Draft:
    return _shared(draw, "EXCEPT")


@kind("""
<List|Return|Display> the {labels} of the {many} and of the {p_many} in one list.
<Show|Report|Provide> the {labels} of all {many} and all {p_many}.
""")
def labels_union(draw: Draw) -> Draft:
    tables = list(draw.db.tables.values())
    pairs = [(a, b) for a in tables for b in tables if a is not b and a.label.name == b.label.name]
    if not pairs:
        raise NoFit
    first, second = draw.random.choice(pairs)
    sql = f"SELECT {first.label.name} FROM {first.name} UNION SELECT {second.label.name} FROM {second.name}"
    return Draft(sql, {**nouns(first), **nouns(second, "p_")})


@kind(
    """
Which {p_many} {verb} both {a_one} {after_one} and {a_one} {second_after_one}?
<List|Return|Display> the {p_many} {p_who} {verb} {a_one} {after_one} and also {a_one} {second_after_one}.
""",
    weight=4,
)
def parents_with_both(draw: Draw) -> Draft:
    link, child, parent, slots = pair(draw)
    if len(child.of_kind("text")) and draw.random.random() < 0.6:
        first = draw.text_condition(child)
        second = draw.text_condition(child, other_than=first)
    else:
        first, second = _low_and_high(draw, child)
    what = f"SELECT {full(parent)} FROM {join(link)} WHERE"
    sql = f"{what} {first.full} INTERSECT {what} {second.full}"
    return Draft(sql, {**slots, **such(first), **such(second, "second_")})


@kind(
    """
Which {p_many} {verb} {a_one} {after_one} but no {one} {second_after_one}?
<List|Return|Display> the {p_many} {p_who} {verb} {a_one} {after_one} but no {one} {second_after_one}.
""",
    weight=3,
)
def parents_with_but_without(draw: Draw) -> Draft:
    link, child, parent, slots = pair(draw)
    first = draw.text_condition(child)
    second = draw.text_condition(child, other_than=first)
    what = f"SELECT {full(parent)} FROM {join(link)} WHERE"
    sql = f"{what} {first.full} EXCEPT {what} {second.full}"
    return Draft(sql, {**slots, **such(first), **such(second, "second_")})


def _group(draw: Draw) -> tuple[Table, Column, dict[str, str]]:
    table = draw.table()
    text = draw.column(table, "text")
    return table, text, {**nouns(table), "groups": text.nouns}


def _low_and_high(draw: Draw, table: Table) -> tuple[Condition, Condition]:
    """'younger than 30' and 'older than 40', on the same number."""
    low = draw.number_condition(table, more=False)
    high = draw.number_condition(table, more=True)
    if high.column is not low.column or int(high.test.split()[1]) < int(low.test.split()[1]):
        raise NoFit
    return (high, low) if draw.random.random() < 0.5 else (low, high)


def _shared(draw: Draw, operator: str) -> Draft:
    """Two tables with a text column of the same name: the cities of hotels and of museums."""
    tables = list(draw.db.tables.values())
    found = [
        (first, second, column)
        for first in tables
        for second in tables
        for column in first.of_kind("text")
        if first is not second and column.name in {other.name for other in second.of_kind("text")}
    ]
    if not found:
        raise NoFit
    first, second, column = draw.random.choice(found)
    sql = f"SELECT {column.name} FROM {first.name} {operator} SELECT {column.name} FROM {second.name}"
    return Draft(sql, {**nouns(first), **nouns(second, "p_"), "group": column.noun, "groups": column.nouns})
