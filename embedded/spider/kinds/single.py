"""Questions about one table: counts, lists, conditions, extremes."""

from __future__ import annotations

from embedded.spider.kinds.base import Draft, Draw, NoFit, direction, kind, nouns, quoted, such, superlative
from embedded.spider.words import valued

WHERE = """
Which {many} {are}?
<List|Return|Display> the {many} {after}.
What are the {labels} of the {many} {after}?
<Show|Report|Provide> the {labels} of all {many} {after}.
<Find|Identify|Get> the {labels} of {many} {after}.
Give me all {many} {after}.
"""
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
