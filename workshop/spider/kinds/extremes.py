"""Questions about the order of the rows of one table, and the first of them."""

from __future__ import annotations

from workshop.spider.kinds.base import Draft, Draw, NoFit, direction, kind, nouns, such, superlative


@kind(
    """
<List|Return|Display> the {labels} of the {many} sorted by {number} {order}.
<Show|Report|Provide> all {many} ordered by {number} {order}.
What are the {labels} of the {many} sorted by {number} {order}?
Sort the {many} by {number} {order}.
""",
    weight=3,
)
def order(draw: Draw) -> Draft:
    table = draw.table()
    number, highest = draw.column(table, "number"), draw.random.random() < 0.5
    falling, rising = ["from high to low", "in descending order"], ["from low to high", "in ascending order"]
    slots = {**nouns(table), "number": number.measure, "order": draw.random.choice(falling if highest else rising)}
    return Draft(f"SELECT {table.label.name} FROM {table.name} ORDER BY {number.name} {direction(highest)}", slots)


@kind(
    """
What is the {label} of the {most}?
Which is the {most}?
<Find|Identify|Get> the {most}.
<Show|Report|Provide> the {label} of the {most}.
""",
    weight=4,
)
def top(draw: Draw) -> Draft:
    table = draw.table()
    number, highest = draw.column(table, "number"), draw.random.random() < 0.5
    sql = f"SELECT {table.label.name} FROM {table.name} ORDER BY {number.name} {direction(highest)} LIMIT 1"
    return Draft(sql, {**nouns(table), "most": superlative(table, number, highest)})


@kind("""
What is the {fact} of the {most}?
<Find|Identify|Get> the {fact} of the {most}.
<Show|Report|Provide> the {fact} of the {most}.
""")
def fact_of_top(draw: Draw) -> Draft:
    table = draw.table()
    number, highest = draw.column(table, "number"), draw.random.random() < 0.5
    fact = draw.fact(table)
    if fact is number:
        raise NoFit
    sql = f"SELECT {fact.name} FROM {table.name} ORDER BY {number.name} {direction(highest)} LIMIT 1"
    return Draft(sql, {**nouns(table), "fact": fact.measure, "most": superlative(table, number, highest)})


@kind("""
What are the {labels} of the {k} {most}?
<List|Return|Display> the {k} {most}.
<Show|Report|Provide> the {k} {most}.
""")
def top_few(draw: Draw) -> Draft:
    table = draw.table()
    number, highest, k = draw.column(table, "number"), draw.random.random() < 0.5, draw.random.choice([2, 3, 4, 5])
    sql = f"SELECT {table.label.name} FROM {table.name} ORDER BY {number.name} {direction(highest)} LIMIT {k}"
    return Draft(sql, {**nouns(table), "k": str(k), "most": superlative(table, number, highest, many=True)})


@kind(
    """
Among the {many} {after}, which is the {most}?
Of all {many} {after}, show the {most}.
Look at the {many} {after}: what is the {label} of the {most}?
""",
    weight=3,
)
def top_where(draw: Draw) -> Draft:
    table = draw.table()
    number, highest = draw.column(table, "number"), draw.random.random() < 0.5
    condition = draw.condition(table, but=number)
    sql = (
        f"SELECT {table.label.name} FROM {table.name} WHERE {condition.short} "
        f"ORDER BY {number.name} {direction(highest)} LIMIT 1"
    )
    return Draft(sql, {**nouns(table), **such(condition), "most": superlative(table, number, highest)})
