"""Questions with a query inside a query."""

from __future__ import annotations

from workshop.spider.kinds.base import Draft, Draw, kind, nouns, such
from workshop.spider.kinds.joined import pair
from workshop.spider.words import valued


@kind(
    """
Which {many} have {a_number} {above} the average?
<List|Return|Display> the {many} whose {number} is {above} the average.
What are the {labels} of the {many} with {a_number} {above} the average {number}?
<Find|Identify|Get> all {many} with {a_number} {above} the average.
""",
    weight=4,
)
def beside_average(draw: Draw) -> Draft:
    table = draw.table()
    number = draw.amount(table)
    sign, above = draw.random.choice([(">", "above"), ("<", "below")])
    slots = {**nouns(table), "number": number.measure, "a_number": valued(number.measure), "above": above}
    inner = f"SELECT avg({number.name}) FROM {table.name}"
    return Draft(f"SELECT {table.label.name} FROM {table.name} WHERE {number.name} {sign} ({inner})", slots)


@kind("""
How many {many} have {a_number} {above} the average?
Count the {many} whose {number} is {above} the average.
""")
def count_beside_average(draw: Draw) -> Draft:
    table = draw.table()
    number = draw.amount(table)
    sign, above = draw.random.choice([(">", "above"), ("<", "below")])
    slots = {**nouns(table), "number": number.measure, "a_number": valued(number.measure), "above": above}
    inner = f"SELECT avg({number.name}) FROM {table.name}"
    return Draft(f"SELECT count(*) FROM {table.name} WHERE {number.name} {sign} ({inner})", slots)


@kind(
    """
Which {many} {after} have {a_number} {above} the average of all {many}?
<List|Return|Display> the {many} {after} with {a_number} {above} the average of all {many}.
""",
    weight=4,
)
def such_beside_average(draw: Draw) -> Draft:
    table = draw.table()
    number = draw.amount(table)
    condition = draw.condition(table, but=number)
    sign, above = draw.random.choice([(">", "above"), ("<", "below")])
    slots = {**nouns(table), **such(condition), "number": number.measure, "a_number": valued(number.measure)}
    inner = f"SELECT avg({number.name}) FROM {table.name}"
    sql = f"SELECT {table.label.name} FROM {table.name} WHERE {condition.short} AND {number.name} {sign} ({inner})"
    return Draft(sql, {**slots, "above": above})


@kind(
    """
Which {p_many} {verb} {a_one} {after_one}?
<List|Return|Display> the {p_many} {p_who} {verb} {a_one} {after_one}.
What are the {p_labels} of the {p_many} {p_who} {verb} {a_one} {after_one}?
""",
    weight=4,
)
def parents_with_such(draw: Draw) -> Draft:
    link, child, parent, slots = pair(draw)
    condition = draw.condition(child)
    inner = f"SELECT {link.column} FROM {child.name} WHERE {condition.short}"
    sql = f"SELECT {parent.label.name} FROM {parent.name} WHERE {parent.key} IN ({inner})"
    return Draft(sql, {**slots, **such(condition)})


@kind(
    """
Which {p_many} {verb} no {one}?
<List|Return|Display> the {p_many} without any {many}.
What are the {p_labels} of the {p_many} {p_who} {verb} no {many}?
<Find|Identify|Get> the {p_many} {p_who} {verb} no {one} at all.
""",
    weight=4,
)
def parents_without(draw: Draw) -> Draft:
    link, child, parent, slots = pair(draw)
    inner = f"SELECT {link.column} FROM {child.name}"
    return Draft(f"SELECT {parent.label.name} FROM {parent.name} WHERE {parent.key} NOT IN ({inner})", slots)


@kind("""
How many {p_many} {verb} no {one}?
Count the {p_many} without any {many}.
""")
def count_without(draw: Draw) -> Draft:
    link, child, parent, slots = pair(draw)
    inner = f"SELECT {link.column} FROM {child.name}"
    return Draft(f"SELECT count(*) FROM {parent.name} WHERE {parent.key} NOT IN ({inner})", slots)


@kind(
    """
Which {p_many} {verb} no {one} {after_one}?
<List|Return|Display> the {p_many} without any {many} {after}.
What are the {p_labels} of the {p_many} {p_who} {verb} no {many} {after}?
""",
    weight=3,
)
def parents_without_such(draw: Draw) -> Draft:
    link, child, parent, slots = pair(draw)
    condition = draw.condition(child)
    inner = f"SELECT {link.column} FROM {child.name} WHERE {condition.short}"
    sql = f"SELECT {parent.label.name} FROM {parent.name} WHERE {parent.key} NOT IN ({inner})"
    return Draft(sql, {**slots, **such(condition)})


@kind(
    """
Which {p_many} {p_after} {verb} no {one}?
<List|Return|Display> the {p_many} {p_after} without any {many}.
Of the {p_many} {p_after}, which {verb} no {one}?
""",
    weight=4,
)
def such_parents_without(draw: Draw) -> Draft:
    link, child, parent, slots = pair(draw)
    condition = draw.condition(parent)
    inner = f"SELECT {link.column} FROM {child.name}"
    sql = f"SELECT {parent.label.name} FROM {parent.name} WHERE {condition.short} AND {parent.key} NOT IN ({inner})"
    return Draft(sql, {**slots, **such(condition, "p_")})


@kind(
    """
Which {p_many} {p_after} {verb} {a_one} {after_one}?
<List|Return|Display> the {p_many} {p_who} {p_are} and {verb} {a_one} {after_one}.
""",
    weight=3,
)
def such_parents_with_such(draw: Draw) -> Draft:
    link, child, parent, slots = pair(draw)
    first, second = draw.condition(parent), draw.condition(child)
    inner = f"SELECT {link.column} FROM {child.name} WHERE {second.short}"
    sql = f"SELECT {parent.label.name} FROM {parent.name} WHERE {first.short} AND {parent.key} IN ({inner})"
    return Draft(sql, {**slots, **such(first, "p_"), **such(second)})


@kind(
    """
What is the {highest} {number} of the {p_many} without any {many}?
<Find|Identify|Get> the {highest} {number} among the {p_many} {p_who} {verb} no {one}.
""",
    weight=1,
)
def extreme_without(draw: Draw) -> Draft:
    link, child, parent, slots = pair(draw)
    number, highest = draw.column(parent, "number"), draw.random.random() < 0.5
    slots |= {"number": number.measure, "highest": "highest" if highest else "lowest"}
    inner = f"SELECT {link.column} FROM {child.name}"
    what = f"{'max' if highest else 'min'}({number.name})"
    return Draft(f"SELECT {what} FROM {parent.name} WHERE {parent.key} NOT IN ({inner})", slots)
