"""Kinds of queries: each draws what it asks from a world and says it in one of many ways."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from random import Random

from embedded.pocket.sqlworld.phrases import (
    Condition, ask, call, condition, noun_phrase, number_value, one, plural, quoted, roughen, said, sentence, two_conditions,
)  # fmt: skip
from embedded.pocket.sqlworld.schemas import Column, Table, World, concepts


@dataclass
class Asked:
    kind: str
    question: str
    sql: str


Kind = Callable[[Random, World], tuple[str, str]]
AGGREGATES = {
    "avg": "average|mean|average|typical", "max": "maximum|highest|largest|greatest|biggest|top", "min": "minimum|lowest|smallest|least",
    "sum": "total|combined|sum of the|overall",
}  # fmt: skip


def ask_something(random: Random, world: World) -> Asked:
    """A question with its query; kinds that need linked tables are drawn only where there are some."""
    kinds = {**SINGLE, **(LINKED if world.links else {}), **(BRIDGED if _bridges(world) else {})}
    while True:
        kind = random.choices(list(kinds), list(kinds.values()))[0]
        try:
            question, sql = kind(random, world)
        except LookupError:
            continue  # this world lacks what the kind asks for
        return Asked(kind.__name__, roughen(random, question), sql)


# --- one table


def listing(random: Random, world: World) -> tuple[str, str]:
    table = random.choice(world.tables)
    maybe = _maybe_condition(random, table, 0.55)
    if random.random() < 0.28:
        return _which(random, table, maybe)
    columns = _some_columns(random, table)
    return ask(random, _of(random, columns, table, maybe)), _select(_names(columns), table, maybe)


def counting(random: Random, world: World) -> tuple[str, str]:
    table = random.choice(world.tables)
    maybe = _maybe_condition(random, table, 0.7)
    return count_question(random, noun_phrase(random, table, *maybe, bare=True)), _select("count(*)", table, maybe)


def count_question(random: Random, things: str) -> str:
    return sentence(
        one(
            random,
            f"How many {things} are there?|How many {things} are there?|Count the {things}.|What is the number of {things}?|Number of {things}?|How many {things} do we have?|"
            f"Tell me how many {things} there are.|What is the total number of {things}?|Count {things}.|Give me the count of {things}.|How many {things} exist?|"
            f"Find the number of {things}.|Show the number of {things}.|I want to know how many {things} there are.|How many {things} does the database hold?|"
            f"How many {things}?|What is the count of {things}?|Return the number of {things}.|How many {things} can you find?|How large is the number of {things}?",
        )
    )


def aggregate(random: Random, world: World) -> tuple[str, str]:
    table = random.choice(world.tables)
    column = random.choice(table.numbers)
    maybe = _maybe_condition(random, table, 0.4)
    functions = random.sample(list(AGGREGATES), 2 if random.random() < 0.2 else 1)
    noun, things = said(random, column), noun_phrase(random, table, *maybe)
    if functions == ["avg"] and random.random() < 0.3:
        bare = noun_phrase(random, table, *maybe, bare=True)
        how = (column.concept or {}).get("how")
        question = f"How old are {bare} on average?" if how == "How old is" else one(random, f"What {noun} do {bare} have on average?|On average, what is the {noun} of {bare}?|Mean {noun} of {bare}?|{noun} of {bare} on average")
        return sentence(question), _select(f"avg({column.name})", table, maybe)
    words = " and ".join(one(random, AGGREGATES[function]) for function in functions)
    thing = one(random, f"the {words} {noun} of {things}|the {words} {noun} of {things}|the {words} {noun} for {things}|the {words} {noun} among {things}|the {words} {noun} over {things}|{words} {noun} of {things}")
    selected = ", ".join(f"{function}({column.name})" for function in functions)
    return ask(random, thing, singular=len(functions) == 1), _select(selected, table, maybe)


def distinct(random: Random, world: World) -> tuple[str, str]:
    table = random.choice(world.tables)
    column = random.choice(table.texts)
    maybe = _maybe_condition(random, table, 0.3)
    noun, things = said(random, column), noun_phrase(random, table, *maybe)
    word = one(random, "different|distinct|unique|various")
    if random.random() < 0.3:
        question = one(random, f"How many {word} {plural(noun)} do {things} have?|Count the {word} {plural(noun)} of {things}.|What is the number of {word} {plural(noun)} among {things}?|How many {word} {plural(noun)} are there among {things}?|From how many {word} {plural(noun)} do {things} come?")
        return sentence(question), _select(f"count(DISTINCT {column.name})", table, maybe)
    thing = one(random, f"the {word} {plural(noun)} of {things}|all {word} {plural(noun)} of {things}|the {word} {noun} values of {things}|the {plural(noun)} of {things} without duplicates|every {noun} that occurs among {things}|each {noun} of {things} once")
    return ask(random, thing), _select(f"DISTINCT {column.name}", table, maybe)


def sorting(random: Random, world: World) -> tuple[str, str]:
    table = random.choice(world.tables)
    maybe = _maybe_condition(random, table, 0.25)
    columns, by = _some_columns(random, table), random.choice(table.columns)
    down = random.random() < 0.5
    noun, how = said(random, by), _direction(random, by, down)
    thing = f"{_of(random, columns, table, maybe)} {one(random, 'sorted by|ordered by|in order of|arranged by|ranked by')} {noun}{how}"
    if (by.concept or {}).get("most") and random.random() < 0.3:
        ends = [by.concept["least"], by.concept["most"]] if by.concept["least"] else []
        if ends and "{" not in ends[0][0]:
            low, high = random.choice(ends[0]), random.choice(ends[1])
            start, stop = (high, low) if down else (low, high)
            thing = f"{_of(random, columns, table, maybe)} {one(random, f'from {start} to {stop}|, {start} first|starting with the {start}|beginning with the {start}')}".replace(" ,", ",")
    return ask(random, thing), f"{_select(_names(columns), table, maybe)} ORDER BY {by.name} {'DESC' if down else 'ASC'}"


def _direction(random: Random, column: Column, down: bool) -> str:
    if down:
        words = " in descending order| from high to low| descending| in decreasing order|, largest first|, highest first| from the largest to the smallest| with the highest first"
        return one(random, words if column.number else " in reverse alphabetical order| in descending order| from Z to A| descending")
    words = " in ascending order| from low to high| ascending| in increasing order|, smallest first|, lowest first|| from the smallest to the largest"
    return one(random, words if column.number else " alphabetically| in alphabetical order| in ascending order| from A to Z|")


def extreme(random: Random, world: World) -> tuple[str, str]:
    table = random.choice(world.tables)
    by, maybe = random.choice(table.numbers), _maybe_condition(random, table, 0.25)
    down, many = random.random() < 0.55, random.random() < 0.35
    limit = random.choice((2, 3, 3, 4, 5, 10)) if many else 1
    columns = [table.label] if random.random() < 0.5 else _some_columns(random, table)
    thing = superlative(random, table, by, down, limit, maybe)
    if columns == [table.label] and random.random() < 0.45:
        who = one(random, "Who" if table.person else "Which one")
        question = one(random, f"{who} {'are' if many else 'is'} {thing}?|Which {thing.removeprefix('the ')}?|What {'are' if many else 'is'} {thing}?|Find {thing}.|Name {thing}.|Show {thing}.|{thing}")
        if question.startswith("Which ") and not question.startswith("Which one"):
            noun = call(random, table.noun)
            noun = plural(noun) if many else noun
            question = one(random, f"Which {noun} {'have' if many else 'has'} the {_end(random, by, down)} {said(random, by)}?|Which {noun} {'are' if many else 'is'} {thing}?")
            if limit > 1 and not any(character.isdigit() for character in question):
                question = question.replace("Which ", f"Which {limit} ", 1)
            if maybe and thing not in question:
                maybe = []
    else:
        question = ask(random, f"the {_listed(random, columns)} of {thing}", singular=len(columns) == 1)
    return sentence(question), f"{_select(_names(columns), table, maybe)} ORDER BY {by.name} {'DESC' if down else 'ASC'} LIMIT {limit}"


def superlative(random: Random, table: Table, by: Column, down: bool, limit: int, maybe: list[Condition]) -> str:
    """The oldest singer; the three rooms with the lowest price."""
    things = noun_phrase(random, table, *maybe, singular=limit == 1, bare=True)
    amount = f"{limit if random.random() < 0.6 else NUMBERS.get(limit, limit)} " if limit > 1 else ""
    words = (by.concept or {}).get("most" if down else "least")
    if words and random.random() < 0.5:
        word = random.choice(words)
        if "{" not in word:
            return f"the {amount}{word} {things}" if random.random() < 0.7 else f"the {word} {amount}{things}"
    noun, end = said(random, by), _end(random, by, down)
    if limit > 1 and down and random.random() < 0.25:
        return f"the top {amount}{things} by {noun}"
    return f"the {amount}{things} with the {end} {noun}"


NUMBERS = {2: "two", 3: "three", 4: "four", 5: "five", 10: "ten"}


def _end(random: Random, column: Column, down: bool) -> str:
    return one(random, "highest|largest|greatest|most|biggest|maximum" if down else "lowest|smallest|least|fewest|minimum")


def grouping(random: Random, world: World) -> tuple[str, str]:
    table = random.choice(world.tables)
    by, maybe = random.choice(table.texts), _maybe_condition(random, table, 0.15)
    noun, things = said(random, by), noun_phrase(random, table, *maybe, bare=True)
    if random.random() < 0.5:
        question = one(
            random,
            f"How many {things} are there for each {noun}?|Count the {things} per {noun}.|Show each {noun} and the number of {things}.|Number of {things} by {noun}?|"
            f"For each {noun}, how many {things} are there?|How many {things} does each {noun} have?|What is the number of {things} in every {noun}?|"
            f"List every {noun} with its number of {things}.|Give the number of {things} grouped by {noun}.|How many {things} are in each {noun}?|"
            f"How are {things} distributed over {plural(noun)}?|Break down the number of {things} by {noun}.|Tell me how many {things} each {noun} has.|"
            f"Show {plural(noun)} together with how many {things} they have.|{things} per {noun}|Per {noun}, count the {things}.",
        )
        return sentence(question), f"{_select(f'{by.name}, count(*)', table, maybe)} GROUP BY {by.name}"
    column, function = random.choice(table.numbers), random.choice(list(AGGREGATES))
    word, measured = one(random, AGGREGATES[function]), said(random, column)
    question = one(
        random,
        f"What is the {word} {measured} of {things} for each {noun}?|Show the {word} {measured} of {things} per {noun}.|For each {noun}, give the {word} {measured} of {things}.|"
        f"{word} {measured} of {things} by {noun}|List each {noun} with the {word} {measured} of its {things}.|How does the {word} {measured} of {things} differ by {noun}?|"
        f"Give me the {word} {measured} of {things} in every {noun}.|Show each {noun} together with the {word} {measured} of {things}.|For every {noun} of {things}, what is the {word} {measured}?",
    )
    return sentence(question), f"{_select(f'{by.name}, {function}({column.name})', table, maybe)} GROUP BY {by.name}"


def having(random: Random, world: World) -> tuple[str, str]:
    table = random.choice(world.tables)
    by, things = random.choice(table.texts), noun_phrase(random, table, bare=True)
    noun, nouns = said(random, by), plural(said(random, by))
    sign, how = random.choice(((">", "more than"), (">", "over"), (">=", "at least"), ("<", "fewer than"), (">=", "no less than"), ("=", "exactly"), ("<", "less than")))
    amount = random.randint(1, 6)
    number = str(amount) if random.random() < 0.6 else NUMBERS.get(amount, str(amount))
    if random.random() < 0.3:
        column, function = random.choice(table.numbers), random.choice(("avg", "sum", "max", "min"))
        sign, how = random.choice(((">", "above"), ("<", "below"), (">", "more than"), ("<", "less than")))
        value, word, measured = number_value(random, column), one(random, AGGREGATES[function]), said(random, column)
        question = one(random, f"Which {nouns} have a{'n' if word[0] in 'aeio' else ''} {word} {measured} {how} {value}?|List the {nouns} where the {word} {measured} of {things} is {how} {value}.|Show each {noun} whose {things} have a {word} {measured} {how} {value}.|In which {nouns} is the {word} {measured} {how} {value}?")
        return sentence(question), f"SELECT {by.name} FROM {table.name} GROUP BY {by.name} HAVING {function}({column.name}) {sign} {value}"
    question = one(
        random,
        f"Which {nouns} have {how} {number} {things}?|Which {noun} has {how} {number} {things}?|List each {noun} with {how} {number} {things}.|Show the {nouns} shared by {how} {number} {things}.|"
        f"What are the {nouns} that have {how} {number} {things}?|Find the {nouns} with {how} {number} {things}.|Which {nouns} occur {how} {number} times among {things}?|"
        f"In which {nouns} are there {how} {number} {things}?|Give me every {noun} that has {how} {number} {things}.|{nouns} with {how} {number} {things}",
    )
    return sentence(question), f"SELECT {by.name} FROM {table.name} GROUP BY {by.name} HAVING count(*) {sign} {amount}"


def most_common(random: Random, world: World) -> tuple[str, str]:
    table = random.choice(world.tables)
    by, things = random.choice(table.texts), noun_phrase(random, table, bare=True)
    noun, down = said(random, by), random.random() < 0.75
    most, common = ("most", one(random, "common|frequent|popular|usual")) if down else (one(random, "fewest|least"), "rare")
    question = one(
        random,
        f"Which {noun} has the {most} {things}?|What is the {'most' if down else 'least'} {common if down else 'common'} {noun} of {things}?|Which {noun} is {'most' if down else 'least'} common among {things}?|"
        f"Find the {noun} with the {most} {things}.|Which {noun} occurs {'most' if down else 'least'} often among {things}?|Show the {noun} that has the {'largest' if down else 'smallest'} number of {things}.|"
        f"What {noun} do most {things} have?" if down else f"Which {noun} has the fewest {things}?",
    )
    return sentence(question), f"SELECT {by.name} FROM {table.name} GROUP BY {by.name} ORDER BY count(*) {'DESC' if down else 'ASC'} LIMIT 1"


def extreme_group(random: Random, world: World) -> tuple[str, str]:
    table = random.choice(world.tables)
    by, column, things = random.choice(table.texts), random.choice(table.numbers), noun_phrase(random, table, bare=True)
    function, down = random.choice(("avg", "avg", "sum", "max", "min")), random.random() < 0.6
    noun, measured, word, end = said(random, by), said(random, column), one(random, AGGREGATES[function].split("|")[0] + "|" + AGGREGATES[function].split("|")[1]), "highest" if down else "lowest"
    question = one(random, f"Which {noun} has the {end} {word} {measured} of {things}?|Find the {noun} whose {things} have the {end} {word} {measured}.|Which {noun} has the {end} {word} {measured}?|What is the {noun} with the {end} {word} {measured} of {things}?|Show the {noun} where the {word} {measured} of {things} is {end}.")
    return sentence(question), f"SELECT {by.name} FROM {table.name} GROUP BY {by.name} ORDER BY {function}({column.name}) {'DESC' if down else 'ASC'} LIMIT 1"


def against_average(random: Random, world: World) -> tuple[str, str]:
    table = random.choice(world.tables)
    column, target = random.choice(table.numbers), table.label if random.random() < 0.6 else random.choice(table.columns)
    more = random.random() < 0.6
    noun, things = said(random, column), noun_phrase(random, table, bare=True)
    sign, side = (">", one(random, "above|higher than|more than|over|greater than")) if more else ("<", one(random, "below|lower than|less than|under|smaller than"))
    words = (column.concept or {}).get("more" if more else "less")
    tail = one(
        random,
        f"with {'an above' if more else 'a below'} average {noun}|whose {noun} is {side} the average|with a {noun} {side} average|that have a {noun} {side} the mean|"
        f"whose {noun} is {side} the average {noun}|whose {noun} is {side} that of the average {table.noun}|with {one(random, 'more' if more else 'less')} {noun} than average",
    )
    if words and " than {v}" in words[0] and random.random() < 0.4:
        tail = one(random, f"{words[0].replace('{v}', one(random, 'average|the average|the mean|the average ' + table.noun))}|that are {words[0].replace('{v}', 'average')}")
        tail = tail.replace("{c}", noun)
    nested = f"(SELECT avg({column.name}) FROM {table.name})"
    if random.random() < 0.2:
        return count_question(random, f"{things} {tail}"), f"SELECT count(*) FROM {table.name} WHERE {column.name} {sign} {nested}"
    return ask(random, f"the {said(random, target)} of {things} {tail}"), f"SELECT {target.name} FROM {table.name} WHERE {column.name} {sign} {nested}"


def set_operation(random: Random, world: World) -> tuple[str, str]:
    table = random.choice(world.tables)
    target = random.choice(table.texts)
    others = [column for column in table.columns if column is not target]
    first, second = (condition(random, table, random.choice(others)) for _ in range(2))
    if first.before or second.before or first.sql == second.sql:
        raise LookupError
    noun, nouns, things = said(random, target), plural(said(random, target)), noun_phrase(random, table, bare=True)
    one_side, other_side = f"{things} {first.after}", f"{one(random, things + ' |those |')}{second.after}"
    operator = random.choice(("INTERSECT", "INTERSECT", "UNION", "EXCEPT", "EXCEPT"))
    if operator == "INTERSECT":
        question = one(random, f"Which {nouns} have both {one_side} and {other_side}?|Show the {nouns} shared by {one_side} and {other_side}.|What {nouns} appear for {one_side} as well as for {other_side}?|Find the {nouns} that have {one_side} and also {other_side}.|List each {noun} common to {one_side} and {other_side}.|Which {noun} has {one_side} and also has {other_side}?")
    elif operator == "UNION":
        question = one(random, f"Which {nouns} have either {one_side} or {other_side}?|Show the {nouns} of {one_side} together with those of {things} {second.after}.|List the {nouns} that have {one_side} or {other_side}.|Combine the {nouns} of {one_side} and the {nouns} of {things} {second.after}.")
    else:
        question = one(random, f"Which {nouns} have {one_side} but no {things} {second.after}?|Show the {nouns} of {one_side} but not of {other_side}.|List the {nouns} that have {one_side} but not {other_side}.|Which {noun} has {one_side} but none {second.after}?|Find the {nouns} of {one_side} except those of {things} {second.after}.")
    return sentence(question), f"SELECT {target.name} FROM {table.name} WHERE {first.sql} {operator} SELECT {target.name} FROM {table.name} WHERE {second.sql}"


# --- linked tables


def _join(child: Table, key: str, parent: Table) -> str:
    return f"{child.name} JOIN {parent.name} ON {child.name}.{key} = {parent.name}.{parent.key}"


def joined_columns(random: Random, world: World) -> tuple[str, str]:
    child, key, parent = random.choice(world.links)
    mine = child.label if random.random() < 0.6 else random.choice(child.columns)
    theirs = parent.label if random.random() < 0.6 else random.choice(parent.columns)
    if theirs is parent.label and random.random() < 0.35:
        a, owner, thing = said(random, mine), call(random, parent.noun), child.noun
        short = one(random, f"the {a} of each {thing} and its {owner}|each {thing}'s {a} and its {owner}|the {a} of {plural(thing)} with their {owner}|the {a} and the {owner} of each {thing}|the {a} and {owner} of every {thing}|every {thing} by {a}, with its {owner}")
        return ask(random, short), f"SELECT {child.name}.{mine.name}, {parent.name}.{theirs.name} FROM {_join(child, key, parent)}"
    things, owner = noun_phrase(random, child, bare=True), call(random, parent.noun)
    a, b = said(random, mine), said(random, theirs)
    thing = one(
        random,
        f"the {a} of {things} and the {b} of their {owner}|the {a} of each {child.noun} and the {b} of its {owner}|each {child.noun}'s {a} together with the {b} of its {owner}|"
        f"the {a} of all {things} along with the {b} of the {owner}|every {child.noun}'s {a} with its {owner}'s {b}|{a} of {things} with {b} of the {owner}|"
        f"the {a} of the {things} and their {owner}'s {b}|for each {child.noun} the {a} and the {owner}'s {b}|the {a} of every {child.noun} and the {b} of the {owner} it {one(random, 'belongs to|comes from|is linked to|has')}|"
        f"the {child.noun} {a} and {owner} {b} for all {things}",
    )
    return ask(random, thing), f"SELECT {child.name}.{mine.name}, {parent.name}.{theirs.name} FROM {_join(child, key, parent)}"


def _belongs(random: Random, child: Table, parent: Table, filtered: Condition) -> str:
    """How the question ties children to a parent that fulfils a condition."""
    owner = call(random, parent.noun)
    owner_phrase = one(
        random,
        f"{noun_phrase(random, parent, filtered)}|{noun_phrase(random, parent, filtered)}|the {noun_phrase(random, parent, filtered, singular=True)}|a {noun_phrase(random, parent, filtered, singular=True)}",
    )
    active, passive = random.choice(_verbs())
    return one(
        random,
        f"{random.choice(_links())} {owner_phrase}|{random.choice(_links())} {owner_phrase}|{passive} {owner_phrase}|that {owner_phrase} {active}|"
        + (f"whose {owner} {_predicate(random, filtered)}" if not filtered.before else f"{random.choice(_links())} {owner_phrase}"),
    )


def _predicate(random: Random, filtered: Condition) -> str:
    text = filtered.after
    if text.startswith("with "):
        return "has " + text[5:]
    if text.startswith("whose "):
        return "has the " + text[6:].replace(" is ", " ", 1)
    return text if text.startswith(("has", "is", "that", "who", "where", "having", "of which")) else "is " + text


def _verbs() -> list[list[str]]:
    return concepts()["verbs"]


def _links() -> list[str]:
    return concepts()["links"]


def _parent_condition(random: Random, parent: Table, prefix: bool = True) -> tuple[Condition, str | None]:
    """A condition on the parent; for a label, sometimes its bare value ("concerts of Anna") is all that is said."""
    on = f"{parent.name}." if prefix else ""
    column = parent.label if random.random() < 0.45 else random.choice(parent.columns)
    if column is parent.label and random.random() < 0.6:
        value = random.choice(column.values)
        return Condition(f"{on}{column.name} = {quoted(value)}"), value
    return condition(random, parent, column, on=on), None


def _of_parent(random: Random, child: Table, parent: Table) -> tuple[str, Condition]:
    found, value = _parent_condition(random, parent)
    if value is None:
        return _belongs(random, child, parent, found), found
    active, passive = random.choice(_verbs())
    owner = call(random, parent.noun)
    text = one(random, f"{random.choice(_links())} {value}|{random.choice(_links())} {value}|{random.choice(_links())} the {owner} {value}|{random.choice(_links())} {owner} {value}|{passive} {value}|{passive} the {owner} {value}|that {value} {active}|whose {owner} is {value}")
    return text, found


def joined_filter(random: Random, world: World) -> tuple[str, str]:
    child, key, parent = random.choice(world.links)
    text, found = _of_parent(random, child, parent)
    join = _join(child, key, parent)
    things = noun_phrase(random, child, bare=True)
    draw = random.random()
    if draw < 0.25:
        return count_question(random, f"{things} {text}"), f"SELECT count(*) FROM {join} WHERE {found.sql}"
    if draw < 0.45:
        column, function = random.choice(child.numbers), random.choice(list(AGGREGATES))
        thing = f"the {one(random, AGGREGATES[function])} {said(random, column)} of {things} {text}"
        return ask(random, thing, singular=True), f"SELECT {function}({child.name}.{column.name}) FROM {join} WHERE {found.sql}"
    column = child.label if random.random() < 0.6 else random.choice(child.columns)
    sql = f"SELECT {child.name}.{column.name} FROM {join} WHERE {found.sql}"
    if column is child.label and random.random() < 0.3:
        question = one(random, f"Which {things} are {text}?|Which {things} {text} are there?|Show {things} {text}.|List the {things} {text}.|{things} {text}")
        return sentence(question.replace("are that", "are those that").replace("are whose", "are those whose")), sql
    return ask(random, f"the {said(random, column)} of {noun_phrase(random, child)} {text}"), sql


def parent_with(random: Random, world: World) -> tuple[str, str]:
    """Parents that have a child which fulfils a condition."""
    child, key, parent = random.choice(world.links)
    joined = random.random() < 0.3
    found = condition(random, child, random.choice(child.columns), on=f"{child.name}." if joined else "")
    column = parent.label if random.random() < 0.65 else random.choice(parent.columns)
    own = [condition(random, parent, random.choice(parent.columns))] if not joined and random.random() < 0.3 else []
    owners, active = noun_phrase(random, parent, *own, bare=True), random.choice(_verbs())[0]
    inner = one(random, f"{noun_phrase(random, child, found, bare=True)}|a {noun_phrase(random, child, found, singular=True)}|at least one {noun_phrase(random, child, found, singular=True)}|some {noun_phrase(random, child, found, bare=True)}")
    who = "who" if parent.person else "that"
    tie = one(random, f"with {inner}|{who} have {inner}|having {inner}|{who} {active} {inner}|of {inner}|{who} has {inner}|for {inner}")
    if column is parent.label and random.random() < 0.35:
        question = one(random, f"Which {owners} have {inner}?|Which {owners} {active} {inner}?|Which {parent.noun} has {inner}?|{'Who' if parent.person else 'Which ' + owners} {active} {inner}?")
        question = sentence(question)
    else:
        question = ask(random, f"the {said(random, column)} of {owners} {tie}")
    if not joined:
        outer = f"{own[0].sql} AND " if own else ""
        nested = f"{parent.key} IN (SELECT {key} FROM {child.name} WHERE {found.sql})"
        return question, f"SELECT {column.name} FROM {parent.name} WHERE {outer}{nested}"
    return question, f"SELECT DISTINCT {parent.name}.{column.name} FROM {_join(child, key, parent)} WHERE {found.sql}"


def joined_grouping(random: Random, world: World) -> tuple[str, str]:
    child, key, parent = random.choice(world.links)
    by = parent.label if random.random() < 0.7 else random.choice(parent.texts)
    noun, things, owner = said(random, by), noun_phrase(random, child, bare=True), call(random, parent.noun)
    active = random.choice(_verbs())[0]
    join, name = _join(child, key, parent), f"{parent.name}.{by.name}"
    draw = random.random()
    if draw < 0.4:
        question = one(
            random,
            f"For each {owner}, show the {noun} and the number of {things}.|How many {things} does each {owner} have? Show the {noun}.|Count the {things} for each {noun} of the {plural(owner)}.|"
            f"Show the {noun} of each {owner} and how many {things} {one(random, 'it has|there are|they have')}.|For each {noun} of {plural(owner)}, how many {things} are there?|Number of {things} per {owner} {noun}?|"
            f"List every {owner}'s {noun} with the number of its {things}.|How many {things} does every {owner} {active}? Give the {noun} too.|Show {owner} {plural(noun)} and their number of {things}.|"
            f"Tell me how many {things} each {owner} has.|How many {things} are there per {owner}?|How many {things} does each {owner} {active}?",
        )
        return sentence(question), f"SELECT {name}, count(*) FROM {join} GROUP BY {name}"
    if draw < 0.6:
        column, function = random.choice(child.numbers), random.choice(list(AGGREGATES))
        word, measured = one(random, AGGREGATES[function]), said(random, column)
        question = one(random, f"For each {owner}, show the {noun} and the {word} {measured} of its {things}.|What is the {word} {measured} of {things} for each {owner} {noun}?|Show the {word} {measured} of {things} per {noun} of the {owner}.|List each {owner}'s {noun} with the {word} {measured} of {things}.|{word} {measured} of {things} by {owner} {noun}")
        return sentence(question), f"SELECT {name}, {function}({child.name}.{column.name}) FROM {join} GROUP BY {name}"
    if draw < 0.8:
        sign, how = random.choice(((">", "more than"), (">=", "at least"), ("<", "fewer than"), ("=", "exactly"), (">", "over")))
        amount = random.randint(1, 5)
        number = str(amount) if random.random() < 0.6 else NUMBERS.get(amount, str(amount))
        question = one(random, f"Which {plural(owner)} have {how} {number} {things}? Show the {noun}.|Show the {noun} of {plural(owner)} with {how} {number} {things}.|What are the {plural(noun)} of {plural(owner)} that have {how} {number} {things}?|List the {noun} of every {owner} with {how} {number} {things}.|Find the {noun} of {plural(owner)} who {active} {how} {number} {things}.|Which {plural(owner)} {active} {how} {number} {things}?|Which {owner} has {how} {number} {things}?")
        return sentence(question), f"SELECT {name} FROM {join} GROUP BY {name} HAVING count(*) {sign} {amount}"
    down = random.random() < 0.75
    most, number = ("most", "largest|highest|greatest") if down else ("fewest", "smallest|lowest")
    question = one(random, f"Which {owner} has the {most} {things}? Show the {noun}.|What is the {noun} of the {owner} with the {most} {things}?|Find the {noun} of the {owner} that has the {one(random, number)} number of {things}.|Show the {noun} of the {owner} with the {most} {things}.|Which {owner} {active}s the {most} {things}?|Which {owner} has the {most} {things}?|{'Who' if parent.person else 'Which ' + owner} has the {most} {things}?")
    return sentence(question), f"SELECT {name} FROM {join} GROUP BY {name} ORDER BY count(*) {'DESC' if down else 'ASC'} LIMIT 1"


def without(random: Random, world: World) -> tuple[str, str]:
    child, key, parent = random.choice(world.links)
    column = parent.label if random.random() < 0.65 else random.choice(parent.columns)
    maybe = [condition(random, child, random.choice(child.columns))] if random.random() < 0.25 else []
    things, owners = noun_phrase(random, child, *maybe, bare=True), noun_phrase(random, parent, bare=True)
    thing = noun_phrase(random, child, *maybe, singular=True)
    active, passive = random.choice(_verbs())
    who = "who" if parent.person else "that"
    lack = one(random, f"without any {things}|with no {things}|{who} have no {things}|{who} do not have any {things}|without {things}|{who} do not {active} any {things}|{who} have never {passive.split()[0]} a {thing}|{who} {active} no {things}|{who} don't have a {thing}|lacking {things}|{who} never {active} {things}|for which there are no {things}")
    nested = f"{parent.key} NOT IN (SELECT {key} FROM {child.name}{_where(maybe)})"
    if random.random() < 0.2:
        return count_question(random, f"{owners} {lack}"), f"SELECT count(*) FROM {parent.name} WHERE {nested}"
    if random.random() < 0.3:
        return sentence(f"Which {owners} {one(random, f'have no {things}|do not have any {things}|do not {active} any {things}|are without {things}|never {active} a {thing}')}?"), f"SELECT {parent.label.name} FROM {parent.name} WHERE {nested}"
    return ask(random, f"the {said(random, column)} of {owners} {lack}"), f"SELECT {column.name} FROM {parent.name} WHERE {nested}"


def nested_in(random: Random, world: World) -> tuple[str, str]:
    child, key, parent = random.choice(world.links)
    found = condition(random, child, random.choice(child.columns))
    column = parent.label if random.random() < 0.6 else random.choice(parent.columns)
    owners, things = noun_phrase(random, parent, bare=True), noun_phrase(random, child, found, bare=True)
    tie = one(random, f"that are among those of {things}|that appear with {things}|that occur in some of the {things}|referred to by {things}|that any of the {things} belong to|to which {things} belong")
    return ask(random, f"the {said(random, column)} of {owners} {tie}"), f"SELECT {column.name} FROM {parent.name} WHERE {parent.key} IN (SELECT {key} FROM {child.name} WHERE {found.sql})"


def joined_extreme(random: Random, world: World) -> tuple[str, str]:
    """The parent of the child with the highest value, or the extreme child of a parent."""
    child, key, parent = random.choice(world.links)
    by, down = random.choice(child.numbers), random.random() < 0.6
    order = f"ORDER BY {child.name}.{by.name} {'DESC' if down else 'ASC'} LIMIT 1"
    if random.random() < 0.5:
        column = parent.label if random.random() < 0.7 else random.choice(parent.columns)
        thing = superlative(random, child, by, down, 1, [])
        owner, passive = call(random, parent.noun), random.choice(_verbs())
        question = one(random, f"What is the {said(random, column)} of the {owner} {one(random, 'of|with|that has|having')} {thing}?|Which {owner} has {thing}? Give the {said(random, column)}.|Show the {said(random, column)} of the {owner} that {passive[0]}s {thing}.|Find the {owner} {said(random, column)} for {thing}.|To which {owner} does {thing} belong? Show the {said(random, column)}.")
        return sentence(question), f"SELECT {parent.name}.{column.name} FROM {_join(child, key, parent)} {order}"
    text, found = _of_parent(random, child, parent)
    column = child.label if random.random() < 0.7 else random.choice(child.columns)
    question = ask(random, f"the {said(random, column)} of {superlative(random, child, by, down, 1, [])} {text}", singular=True)
    return question, f"SELECT {child.name}.{column.name} FROM {_join(child, key, parent)} WHERE {found.sql} {order}"


def linked_set(random: Random, world: World) -> tuple[str, str]:
    """Parents with one kind of child and (not) with another."""
    child, key, parent = random.choice(world.links)
    column = random.choice(child.columns) if random.random() < 0.6 else None
    first, second = (condition(random, child, column or random.choice(child.columns), on=f"{child.name}.") for _ in range(2))
    if first.sql == second.sql:
        raise LookupError
    owners, active = noun_phrase(random, parent, bare=True), random.choice(_verbs())[0]
    one_side, other_side = (noun_phrase(random, child, found, bare=True) for found in (first, second))
    noun, operator = said(random, parent.label), random.choice(("INTERSECT", "EXCEPT"))
    have = one(random, f"have|have|{active}")
    if operator == "INTERSECT":
        question = one(random, f"Which {owners} {have} both {one_side} and {other_side}?|Show the {noun} of {owners} that {have} {one_side} and also {other_side}.|Which {owners} {have} {one_side} as well as {other_side}?|List the {owners} with {one_side} and with {other_side}.")
    else:
        question = one(random, f"Which {owners} {have} {one_side} but no {other_side}?|Show the {noun} of {owners} that {have} {one_side} but not {other_side}.|Which {owners} {have} {one_side} and no {other_side}?|List the {owners} with {one_side} but without {other_side}.")
    half = f"SELECT {parent.name}.{parent.label.name} FROM {_join(child, key, parent)} WHERE "
    return sentence(question), f"{half}{first.sql} {operator} {half}{second.sql}"


# --- three tables: two parents linked by a child


def _bridges(world: World) -> list[tuple[Table, Table, Table]]:
    return [(table, world.table(one_parent), world.table(other)) for table in world.tables for one_parent in table.parents.values() for other in table.parents.values() if one_parent != other]


def _chain(middle: Table, target: Table, other: Table) -> str:
    keys = {parent: key for key, parent in middle.parents.items()}
    return (
        f"{target.name} JOIN {middle.name} ON {middle.name}.{keys[target.name]} = {target.name}.{target.key}"
        f" JOIN {other.name} ON {middle.name}.{keys[other.name]} = {other.name}.{other.key}"
    )


def bridged(random: Random, world: World) -> tuple[str, str]:
    middle, target, other = random.choice(_bridges(world))
    column = target.label if random.random() < 0.65 else random.choice(target.columns)
    found, value = _parent_condition(random, other)
    active, passive = random.choice(_verbs())
    owner = call(random, other.noun)
    who = f"{one(random, f'the {owner} |{owner} |')}{value}" if value else noun_phrase(random, other, found)
    tie = one(random, f"{random.choice(_links())} {who}|{passive} {who}|that {who} {active}|in the {plural(middle.noun)} of {who}|with a {middle.noun} {random.choice(_links())} {who}|that have a {middle.noun} with {who}|connected to {who} through {plural(middle.noun)}|whose {plural(middle.noun)} include {who}")
    chain = _chain(middle, target, other)
    if random.random() < 0.25:
        return count_question(random, f"{noun_phrase(random, target, bare=True)} {tie}"), f"SELECT count(*) FROM {chain} WHERE {found.sql}"
    unique = "DISTINCT " if random.random() < 0.3 else ""
    mark = f"{one(random, 'different|distinct')} " if unique and random.random() < 0.7 else ""
    thing = f"the {mark}{said(random, column)} of {noun_phrase(random, target)} {tie}"
    if column is target.label and random.random() < 0.25:
        things = noun_phrase(random, target, bare=True)
        return sentence(one(random, f"Which {things} does {who} {active}?|Which {things} are {passive} {who}?|Which {things} have a {middle.noun} with {who}?|Show {things} {tie}.")), f"SELECT {unique}{target.name}.{column.name} FROM {chain} WHERE {found.sql}"
    return ask(random, thing), f"SELECT {unique}{target.name}.{column.name} FROM {chain} WHERE {found.sql}"


def bridged_columns(random: Random, world: World) -> tuple[str, str]:
    middle, target, other = random.choice(_bridges(world))
    a, b = (table.label if random.random() < 0.7 else random.choice(table.columns) for table in (target, other))
    first, second = call(random, target.noun), call(random, other.noun)
    extra = random.choice(middle.columns) if random.random() < 0.25 else None
    thing = f"the {said(random, a)} of {one(random, f'each {first}|{plural(first)}|every {first}')} and the {said(random, b)} of {one(random, f'the {plural(second)} linked by {plural(middle.noun)}|the {second} for every {middle.noun}|its {plural(second)}|their {second}')}"
    selected = f"{target.name}.{a.name}, {other.name}.{b.name}"
    if extra:
        thing = f"for each {middle.noun} the {said(random, extra)}, the {first} {said(random, a)} and the {second} {said(random, b)}"
        selected = f"{middle.name}.{extra.name}, {selected}"
    elif random.random() < 0.5:
        thing = one(random, f"for each {middle.noun} the {first} {said(random, a)} and the {second} {said(random, b)}|the {first} {said(random, a)} and {second} {said(random, b)} of every {middle.noun}|which {first} goes with which {second}, by {said(random, a)} and {said(random, b)}")
    return ask(random, thing), f"SELECT {selected} FROM {_chain(middle, target, other)}"


def bridged_grouping(random: Random, world: World) -> tuple[str, str]:
    middle, target, other = random.choice(_bridges(world))
    found, value = _parent_condition(random, other)
    if not value:
        raise LookupError
    column, name = target.label, f"{target.name}.{target.label.name}"
    things = plural(call(random, middle.noun))
    owner = call(random, target.noun)
    question = one(random, f"For each {owner}, how many {things} are there with {value}?|Show the {said(random, column)} of each {owner} and the number of {things} {random.choice(_links())} {value}.|How many {things} of {value} does each {owner} have?|Count the {things} {random.choice(_links())} {other.noun} {value} per {owner}.")
    return sentence(question), f"SELECT {name}, count(*) FROM {_chain(middle, target, other)} WHERE {found.sql} GROUP BY {name}"


# --- shared pieces


def _maybe_condition(random: Random, table: Table, odds: float) -> list[Condition]:
    if random.random() >= odds:
        return []
    if random.random() < 0.22:
        return [two_conditions(random, table)]
    return [condition(random, table, random.choice(table.columns))]


def _some_columns(random: Random, table: Table) -> list[Column]:
    count = random.choices((1, 2, 3), (0.62, 0.3, 0.08))[0]
    if count == 1 and random.random() < 0.45:
        return [table.label]
    return random.sample(table.columns, min(count, len(table.columns)))


def _names(columns: list[Column]) -> str:
    return ", ".join(column.name for column in columns)


def _listed(random: Random, columns: list[Column]) -> str:
    nouns = [said(random, column) for column in columns]
    if len(nouns) == 1:
        return nouns[0] if random.random() < 0.55 else plural(nouns[0])
    return f"{', '.join(nouns[:-1])} {one(random, 'and|and|and the|as well as|along with the')} {nouns[-1]}"


def _of(random: Random, columns: list[Column], table: Table, maybe: list[Condition]) -> str:
    """The name and age of the singers from France; also singers' names, or names of singers."""
    listed, things = _listed(random, columns), noun_phrase(random, table, *maybe)
    if not maybe and random.random() < 0.2:
        return one(random, f"the {listed} of each {call(random, table.noun)}|every {call(random, table.noun)}'s {listed}|each {call(random, table.noun)}'s {listed}|{call(random, table.noun)} {listed}")
    return one(random, f"the {listed} of {things}|the {listed} of {things}|the {listed} of {things}|{listed} of {things}|the {listed} for {things}|{things} and show their {listed}" if random.random() < 0.9 else f"{things}, with their {listed}")


def _which(random: Random, table: Table, maybe: list[Condition]) -> tuple[str, str]:
    things = noun_phrase(random, table, *maybe, bare=True)
    if maybe and maybe[0].after and not maybe[0].before:
        noun, after = plural(call(random, table.noun)), maybe[0].after
        verbal = after
        for start, instead in (("with ", "have "), ("that ", ""), ("who ", ""), ("having ", "have "), ("which ", "")):
            if after.startswith(start):
                verbal = instead + after[len(start) :]
                break
        else:
            if not after.startswith(("whose", "where", "for which", "except", "not having")):
                verbal = f"are {after}"
            else:
                verbal = ""
        if verbal and random.random() < 0.6:
            return sentence(f"Which {noun} {verbal}?"), _select(table.label.name, table, maybe)
    question = one(random, f"Which {things} are there?|Show all {things}.|List {things}.|Who are the {things}?" if table.person else f"Which {things} are there?|Show all {things}.|List {things}.|What {things} do we have?|Find {things}.")
    return sentence(question), _select(table.label.name, table, maybe)


def _select(selected: str, table: Table, maybe: list[Condition]) -> str:
    return f"SELECT {selected} FROM {table.name}{_where(maybe)}"


def _where(maybe: list[Condition]) -> str:
    return f" WHERE {maybe[0].sql}" if maybe else ""


SINGLE: dict[Kind, float] = {
    listing: 3.0, counting: 1.5, aggregate: 1.5, distinct: 0.9, sorting: 1.2, extreme: 1.8, grouping: 1.2, having: 0.9, most_common: 0.6, extreme_group: 0.4,
    against_average: 0.8, set_operation: 1.3,
}  # fmt: skip
LINKED: dict[Kind, float] = {
    joined_columns: 1.6, joined_filter: 3.2, parent_with: 1.5, joined_grouping: 2.4, without: 1.3, nested_in: 0.2, joined_extreme: 1.2, linked_set: 0.8,
}  # fmt: skip
BRIDGED: dict[Kind, float] = {bridged: 2.2, bridged_columns: 1.0, bridged_grouping: 0.4}
