# ruff: noqa: E501 (a list of ways to say something is read as one line)
"""Kinds of questions about groups of rows."""

from __future__ import annotations

from random import Random

from workshop.pocket.sqlworld.phrases import (
    condition,
    noun_phrase,
    number_value,
    one,
    plural,
    said,
    sentence,
)
from workshop.pocket.sqlworld.pieces import (
    AGGREGATES,
    NUMBERS,
    maybe_condition,
    select,
)
from workshop.pocket.sqlworld.schemas import World


def grouping(random: Random, world: World) -> tuple[str, str]:
    table = random.choice(world.tables)
    by, maybe = random.choice(table.texts), maybe_condition(random, table, 0.15)
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
        return sentence(question), f"{select(f'{by.name}, count(*)', table, maybe)} GROUP BY {by.name}"
    column, function = random.choice(table.numbers), random.choice(list(AGGREGATES))
    word, measured = one(random, AGGREGATES[function]), said(random, column)
    question = one(
        random,
        f"What is the {word} {measured} of {things} for each {noun}?|Show the {word} {measured} of {things} per {noun}.|For each {noun}, give the {word} {measured} of {things}.|"
        f"{word} {measured} of {things} by {noun}|List each {noun} with the {word} {measured} of its {things}.|How does the {word} {measured} of {things} differ by {noun}?|"
        f"Give me the {word} {measured} of {things} in every {noun}.|Show each {noun} together with the {word} {measured} of {things}.|For every {noun} of {things}, what is the {word} {measured}?",
    )
    return sentence(question), f"{select(f'{by.name}, {function}({column.name})', table, maybe)} GROUP BY {by.name}"


def having(random: Random, world: World) -> tuple[str, str]:
    table = random.choice(world.tables)
    by, things = random.choice(table.texts), noun_phrase(random, table, bare=True)
    noun, nouns = said(random, by), plural(said(random, by))
    sign, how = random.choice(
        (
            (">", "more than"),
            (">", "over"),
            (">=", "at least"),
            ("<", "fewer than"),
            (">=", "no less than"),
            ("=", "exactly"),
            ("<", "less than"),
        )
    )
    amount = random.randint(1, 6)
    number = str(amount) if random.random() < 0.6 else NUMBERS.get(amount, str(amount))
    if random.random() < 0.3:
        column, function = random.choice(table.numbers), random.choice(("avg", "sum", "max", "min"))
        sign, how = random.choice(((">", "above"), ("<", "below"), (">", "more than"), ("<", "less than")))
        value, word, measured = number_value(random, column), one(random, AGGREGATES[function]), said(random, column)
        question = one(
            random,
            f"Which {nouns} have a{'n' if word[0] in 'aeio' else ''} {word} {measured} {how} {value}?|List the {nouns} where the {word} {measured} of {things} is {how} {value}.|Show each {noun} whose {things} have a {word} {measured} {how} {value}.|In which {nouns} is the {word} {measured} {how} {value}?",
        )
        return sentence(
            question
        ), f"SELECT {by.name} FROM {table.name} GROUP BY {by.name} HAVING {function}({column.name}) {sign} {value}"
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
    most, common = (
        ("most", one(random, "common|frequent|popular|usual")) if down else (one(random, "fewest|least"), "rare")
    )
    question = one(
        random,
        f"Which {noun} has the {most} {things}?|What is the {'most' if down else 'least'} {common if down else 'common'} {noun} of {things}?|Which {noun} is {'most' if down else 'least'} common among {things}?|"
        f"Find the {noun} with the {most} {things}.|Which {noun} occurs {'most' if down else 'least'} often among {things}?|Show the {noun} that has the {'largest' if down else 'smallest'} number of {things}.|"
        f"What {noun} do most {things} have?"
        if down
        else f"Which {noun} has the fewest {things}?",
    )
    return sentence(
        question
    ), f"SELECT {by.name} FROM {table.name} GROUP BY {by.name} ORDER BY count(*) {'DESC' if down else 'ASC'} LIMIT 1"


def extreme_group(random: Random, world: World) -> tuple[str, str]:
    table = random.choice(world.tables)
    by, column, things = random.choice(table.texts), random.choice(table.numbers), noun_phrase(random, table, bare=True)
    function, down = random.choice(("avg", "avg", "sum", "max", "min")), random.random() < 0.6
    noun, measured, word, end = (
        said(random, by),
        said(random, column),
        one(random, AGGREGATES[function].split("|")[0] + "|" + AGGREGATES[function].split("|")[1]),
        "highest" if down else "lowest",
    )
    question = one(
        random,
        f"Which {noun} has the {end} {word} {measured} of {things}?|Find the {noun} whose {things} have the {end} {word} {measured}.|Which {noun} has the {end} {word} {measured}?|What is the {noun} with the {end} {word} {measured} of {things}?|Show the {noun} where the {word} {measured} of {things} is {end}.",
    )
    return (
        sentence(question),
        f"SELECT {by.name} FROM {table.name} GROUP BY {by.name} ORDER BY {function}({column.name}) {'DESC' if down else 'ASC'} LIMIT 1",
    )


def groups_without(random: Random, world: World) -> tuple[str, str]:
    """Values that occur, but never together with a condition."""
    table = random.choice(world.tables)
    by = random.choice(table.texts)
    found = condition(random, table, random.choice([column for column in table.columns if column is not by]))
    nouns, one_thing, things = (
        plural(said(random, by)),
        noun_phrase(random, table, found, singular=True),
        noun_phrase(random, table, found, bare=True),
    )
    question = one(
        random,
        f"Which {nouns} have no {one_thing}?|Show the {nouns} without any {things}.|Find the {nouns} that have no {things}.|In which {nouns} is there no {one_thing}?|List the {nouns} where there are no {things}.|Which {nouns} do not have any {things}?",
    )
    return sentence(
        question
    ), f"SELECT {by.name} FROM {table.name} EXCEPT SELECT {by.name} FROM {table.name} WHERE {found.sql}"
