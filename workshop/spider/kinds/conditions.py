"""Questions about the rows of one table that meet a condition."""

from __future__ import annotations

from workshop.spider.kinds.base import Draft, Draw, NoFit, kind, nouns, such
from workshop.spider.words import valued

WHERE = """
Which {many} {are}?
<List|Return|Display> the {many} {after}.
What are the {labels} of the {many} {after}?
<Show|Report|Provide> the {labels} of all {many} {after}.
<Find|Identify|Get> the {labels} of {many} {after}.
Give me all {many} {after}.
"""


@kind(WHERE, weight=4)
def where_number(draw: Draw) -> Draft:
    table = draw.table()
    condition = draw.number_condition(table)
    slots = {**nouns(table), **such(condition)}
    return Draft(f"SELECT {table.label.name} FROM {table.name} WHERE {condition.short}", slots)


@kind(WHERE, weight=4)
def where_text(draw: Draw) -> Draft:
    table = draw.table()
    condition = draw.text_condition(table)
    slots = {**nouns(table), **such(condition)}
    return Draft(f"SELECT {table.label.name} FROM {table.name} WHERE {condition.short}", slots)


@kind(
    """
Which {many} {are_not}?
<List|Return|Display> the {many} {who} {are_not}.
What are the {labels} of the {many} {who} {are_not}?
""",
    weight=1,
)
def where_not(draw: Draw) -> Draft:
    table = draw.table()
    condition = draw.text_condition(table)
    test = condition.short.replace("=", "!=", 1)
    return Draft(f"SELECT {table.label.name} FROM {table.name} WHERE {test}", {**nouns(table), **such(condition)})


@kind(
    """
How many {many} {are}?
Count the {many} {after}.
What is the number of {many} {after}?
How many of the {many} {are}?
""",
    weight=4,
)
def count_where(draw: Draw) -> Draft:
    table = draw.table()
    condition = draw.condition(table)
    return Draft(f"SELECT count(*) FROM {table.name} WHERE {condition.short}", {**nouns(table), **such(condition)})


@kind("""
What is the {fact} of the {many} {after}?
<Show|Report|Provide> the {fact} of each {one} {after_one}.
<Find|Identify|Get> the {fact} of every {one} {after_one}.
""")
def fact_where(draw: Draw) -> Draft:
    table = draw.table()
    fact = draw.fact(table)
    condition = draw.condition(table, but=fact)
    slots = {**nouns(table), **such(condition), "fact": fact.measure}
    return Draft(f"SELECT {fact.name} FROM {table.name} WHERE {condition.short}", slots)


@kind("""
Which {many} have {a_number} between {low} and {high}?
<List|Return|Display> the {many} with {a_number} from {low} to {high}.
What are the {labels} of the {many} whose {number} is between {low} and {high}?
<Show|Report|Provide> the {many} whose {number} lies between {low} and {high}.
""")
def between(draw: Draw) -> Draft:
    table = draw.table()
    number = draw.column(table, "number")
    values = [int(value) for value in number.values]
    low, high = sorted(draw.random.sample(sorted(set(values)), 2))
    if all(low <= value <= high for value in values):
        raise NoFit
    measure = number.measure
    slots = {**nouns(table), "number": measure, "low": str(low), "high": str(high), "a_number": valued(measure)}
    sql = f"SELECT {table.label.name} FROM {table.name} WHERE {number.name} BETWEEN {low} AND {high}"
    return Draft(sql, slots)


@kind(
    """
Which {many} have {a_label} that starts with {letter}?
<List|Return|Display> the {many} whose {label} starts with the letter {letter}.
<Find|Identify|Get> all {many} with {a_label} beginning with {letter}.
""",
    weight=1,
)
def starts_with(draw: Draw) -> Draft:
    table = draw.table()
    letter = str(draw.label_value(table))[0]
    slots = {**nouns(table), "letter": letter, "a_label": f"a {table.label.noun}"}
    return Draft(f"SELECT {table.label.name} FROM {table.name} WHERE {table.label.name} LIKE '{letter}%'", slots)


@kind(
    """
Which {many} have the word {word} in their {label}?
<List|Return|Display> the {many} whose {label} contains {word}.
<Find|Identify|Get> the {many} with {word} in the {label}.
""",
    weight=1,
)
def contains(draw: Draw) -> Draft:
    table = draw.table()
    labels = [str(label) for label in table.label.values]
    words = [word for word in str(draw.label_value(table)).split() if word.istitle() and len(word) > 2]
    if len(words) < 2:
        raise NoFit
    slots = {**nouns(table), "word": draw.random.choice(words)}
    if any(slots["word"].lower() in label.lower() and slots["word"] not in label.split() for label in labels):
        raise NoFit  # LIKE would take 'Golden' for 'Old'
    sql = f"SELECT {table.label.name} FROM {table.name} WHERE {table.label.name} LIKE '%{slots['word']}%'"
    return Draft(sql, slots)


@kind(
    """
Which {many} {are} and {second_are}?
<List|Return|Display> the {many} {who} {are} and {second_are}.
What are the {labels} of the {many} {who} {are} and {second_are}?
<Show|Report|Provide> all {many} {who} {are} and also {second_are}.
""",
    weight=4,
)
def where_and(draw: Draw) -> Draft:
    table = draw.table()
    first = draw.condition(table)
    second = draw.condition(table, but=first.column)
    sql = f"SELECT {table.label.name} FROM {table.name} WHERE {first.short} AND {second.short}"
    return Draft(sql, {**nouns(table), **such(first), **such(second, "second_")})


@kind("""
How many {many} {are} and {second_are}?
Count the {many} {who} {are} and {second_are}.
""")
def count_and(draw: Draw) -> Draft:
    table = draw.table()
    first = draw.condition(table)
    second = draw.condition(table, but=first.column)
    sql = f"SELECT count(*) FROM {table.name} WHERE {first.short} AND {second.short}"
    return Draft(sql, {**nouns(table), **such(first), **such(second, "second_")})


@kind(
    """
Which {many} {are} or {second_are}?
<List|Return|Display> the {many} {who} {are} or {second_are}.
What are the {labels} of the {many} {who} {are} or {second_are}?
""",
    weight=3,
)
def where_or(draw: Draw) -> Draft:
    table = draw.table()
    first = draw.condition(table)
    alike = first.test.startswith("=")
    second = draw.text_condition(table, other_than=first) if alike else draw.condition(table, but=first.column)
    sql = f"SELECT {table.label.name} FROM {table.name} WHERE {first.short} OR {second.short}"
    slots = {**nouns(table), **such(first), **such(second, "second_")}
    if alike:  # "come from France or Italy"
        slots["second_are"] = second.test[2:].strip("'")
    return Draft(sql, slots)
