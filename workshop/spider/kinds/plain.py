"""Questions about one table as a whole: counts, lists, aggregates, a fact about one row."""

from __future__ import annotations

from workshop.spider.kinds.base import Draft, Draw, kind, nouns, quoted, such

AGGREGATES = {"avg": "average", "sum": "total", "max": "highest", "min": "lowest"}


@kind("""
How many {many} are there?
Count the {many}.
What is the number of {many}?
What is the total number of {many}?
How many {many} are in the database?
""")
def count(draw: Draw) -> Draft:
    table = draw.table()
    return Draft(f"SELECT count(*) FROM {table.name}", nouns(table))


@kind(
    """
<List|Return|Display> the {labels} of all {many}.
<Show|Report|Provide> all {many}.
What are the {labels} of the {many}?
Give me the {label} of every {one}.
""",
    weight=1,
)
def names(draw: Draw) -> Draft:
    table = draw.table()
    return Draft(f"SELECT {table.label.name} FROM {table.name}", nouns(table))


@kind("""
<Show|Report|Provide> the {label} and the {fact} of each {one}.
<List|Return|Display> every {one} with {its} {fact}.
What are the {label} and {fact} of each of the {many}?
Give the {labels} of all {many} together with their {fact}.
""")
def two_columns(draw: Draw) -> Draft:
    table = draw.table()
    fact = draw.fact(table)
    return Draft(f"SELECT {table.label.name}, {fact.name} FROM {table.name}", {**nouns(table), "fact": fact.measure})


@kind("""
What are the different {facts} of the {many}?
<List|Return|Display> the distinct {facts} of all {many}.
<Show|Report|Provide> every {fact} of the {many} once.
Which different {facts} do the {many} have?
""")
def distinct(draw: Draw) -> Draft:
    table = draw.table()
    text = draw.column(table, "text")
    slots = {**nouns(table), "fact": text.noun, "facts": text.nouns}
    return Draft(f"SELECT DISTINCT {text.name} FROM {table.name}", slots)


@kind("""
How many different {facts} do the {many} have?
Count the distinct {facts} of the {many}.
What is the number of different {facts} among the {many}?
""")
def count_distinct(draw: Draw) -> Draft:
    table = draw.table()
    text = draw.column(table, "text")
    slots = {**nouns(table), "facts": text.nouns}
    return Draft(f"SELECT count(DISTINCT {text.name}) FROM {table.name}", slots)


@kind(
    """
What is the {fact} of {name}?
<Show|Report|Provide> the {fact} of {name}.
<Find|Identify|Get> the {fact} of the {one} {name}.
Which {fact} does the {one} {name} have?
""",
    weight=3,
)
def fact_of_one(draw: Draw) -> Draft:
    table = draw.table()
    fact, name = draw.fact(table), draw.label_value(table)
    sql = f"SELECT {fact.name} FROM {table.name} WHERE {table.label.name} = {quoted(name)}"
    return Draft(sql, {**nouns(table), "fact": fact.measure, "name": str(name)})


@kind(
    """
What is the {function} {number} of the {many}?
<Find|Identify|Get> the {function} {number} of all {many}.
<Show|Report|Provide> the {function} {number} among the {many}.
What {function} {number} do the {many} have?
""",
    weight=3,
)
def aggregate(draw: Draw) -> Draft:
    table = draw.table()
    function = draw.random.choice(list(AGGREGATES))
    number = draw.amount(table, function)
    slots = {**nouns(table), "number": number.measure, "function": AGGREGATES[function]}
    return Draft(f"SELECT {function}({number.name}) FROM {table.name}", slots)


@kind(
    """
What are the lowest and the highest {number} of the {many}?
<Show|Report|Provide> the minimum and maximum {number} of all {many}.
<Find|Identify|Get> the smallest and the largest {number} among the {many}.
""",
    weight=1,
)
def lowest_and_highest(draw: Draw) -> Draft:
    table = draw.table()
    number = draw.column(table, "number")
    slots = {**nouns(table), "number": number.measure}
    return Draft(f"SELECT min({number.name}), max({number.name}) FROM {table.name}", slots)


@kind("""
What is the {function} {number} of the {many} {after}?
<Find|Identify|Get> the {function} {number} of all {many} {after}.
For the {many} {after}, what is the {function} {number}?
""")
def aggregate_where(draw: Draw) -> Draft:
    table = draw.table()
    function = draw.random.choice(list(AGGREGATES))
    number = draw.amount(table, function)
    condition = draw.condition(table, but=number)
    slots = {**nouns(table), **such(condition), "number": number.measure, "function": AGGREGATES[function]}
    return Draft(f"SELECT {function}({number.name}) FROM {table.name} WHERE {condition.short}", slots)
