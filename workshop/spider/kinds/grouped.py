"""Questions that gather the rows of one table into groups."""

from __future__ import annotations

from workshop.spider.kinds.base import Draft, Draw, direction, kind, nouns
from workshop.spider.kinds.plain import AGGREGATES
from workshop.spider.world import Column, Table

BOUNDS = [(">", "more than", 1), (">", "more than", 2), (">=", "at least", 2), (">=", "at least", 3)]


def _group(draw: Draw) -> tuple[Table, Column, dict[str, str]]:
    table = draw.table()
    text = draw.column(table, "text")
    return table, text, {**nouns(table), "group": text.noun, "groups": text.nouns}


@kind(
    """
How many {many} are there for each {group}?
<Show|Report|Provide> each {group} and the number of {many}.
Count the {many} per {group}.
For every {group}, how many {many} are there?
""",
    weight=4,
)
def group_count(draw: Draw) -> Draft:
    table, text, slots = _group(draw)
    return Draft(f"SELECT {text.name}, count(*) FROM {table.name} GROUP BY {text.name}", slots)


@kind(
    """
What is the {function} {number} of the {many} for each {group}?
<Show|Report|Provide> each {group} with the {function} {number} of its {many}.
For every {group}, find the {function} {number} of the {many}.
""",
    weight=3,
)
def group_aggregate(draw: Draw) -> Draft:
    table, text, slots = _group(draw)
    function = draw.random.choice(list(AGGREGATES))
    number = draw.amount(table, function)
    slots |= {"number": number.measure, "function": AGGREGATES[function]}
    return Draft(f"SELECT {text.name}, {function}({number.name}) FROM {table.name} GROUP BY {text.name}", slots)


@kind(
    """
Which {groups} have {bound} {k} {many}?
<List|Return|Display> the {groups} with {bound} {k} {many}.
<Find|Identify|Get> each {group} that has {bound} {k} {many}.
""",
    weight=3,
)
def having(draw: Draw) -> Draft:
    table, text, slots = _group(draw)
    sign, bound, k = draw.random.choice(BOUNDS)
    slots |= {"bound": bound, "k": str(k), "many": table.one if k == 1 else table.many}
    return Draft(f"SELECT {text.name} FROM {table.name} GROUP BY {text.name} HAVING count(*) {sign} {k}", slots)


@kind("""
For which {groups} is the average {number} of the {many} {bound} {value}?
<List|Return|Display> the {groups} where the {many} have an average {number} {bound} {value}.
""")
def having_average(draw: Draw) -> Draft:
    table, text, slots = _group(draw)
    number = draw.amount(table)
    sign, bound = draw.random.choice([(">", "above"), ("<", "below")])
    value = sorted(number.values)[len(number.values) // 2]
    slots |= {"number": number.measure, "bound": bound, "value": str(value)}
    sql = f"SELECT {text.name} FROM {table.name} GROUP BY {text.name} HAVING avg({number.name}) {sign} {value}"
    return Draft(sql, slots)


@kind(
    """
Which {group} has the most {many}?
What is the most common {group} among the {many}?
<Find|Identify|Get> the {group} with the largest number of {many}.
""",
    weight=3,
)
def largest_group(draw: Draw) -> Draft:
    table, text, slots = _group(draw)
    return Draft(f"SELECT {text.name} FROM {table.name} GROUP BY {text.name} ORDER BY count(*) DESC LIMIT 1", slots)


@kind("""
Which {group} has the {highest} average {number} of {many}?
<Find|Identify|Get> the {group} whose {many} have the {highest} average {number}.
""")
def group_top_average(draw: Draw) -> Draft:
    table, text, slots = _group(draw)
    number, highest = draw.amount(table), draw.random.random() < 0.5
    slots |= {"number": number.measure, "highest": "highest" if highest else "lowest"}
    order = f"ORDER BY avg({number.name}) {direction(highest)} LIMIT 1"
    return Draft(f"SELECT {text.name} FROM {table.name} GROUP BY {text.name} {order}", slots)
