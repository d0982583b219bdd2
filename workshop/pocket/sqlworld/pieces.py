# ruff: noqa: E501 (a list of ways to say something is read as one line)
"""What several kinds of questions share: counts, superlatives, lists of columns, the start of a query."""

from __future__ import annotations

from random import Random

from workshop.pocket.sqlworld.phrases import (
    Condition,
    call,
    condition,
    noun_phrase,
    one,
    plural,
    said,
    sentence,
    two_conditions,
)
from workshop.pocket.sqlworld.schemas import Column, Table

AGGREGATES = {
    "avg": "average|mean|average|typical", "max": "maximum|highest|largest|greatest|biggest|top", "min": "minimum|lowest|smallest|least",
    "sum": "total|combined|sum of the|overall",
}  # fmt: skip


NUMBERS = {2: "two", 3: "three", 4: "four", 5: "five", 10: "ten"}


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


def superlative(random: Random, table: Table, by: Column, down: bool, limit: int, maybe: list[Condition]) -> str:
    """The oldest singer; the three rooms with the lowest price."""
    things = noun_phrase(random, table, *maybe, singular=limit == 1, bare=True)
    amount = f"{limit if random.random() < 0.6 else NUMBERS.get(limit, limit)} " if limit > 1 else ""
    words = (by.concept or {}).get("most" if down else "least")
    if words and random.random() < 0.5:
        word = random.choice(words)
        if "{" not in word:
            return f"the {amount}{word} {things}" if random.random() < 0.7 else f"the {word} {amount}{things}"
    noun, end = said(random, by), end_word(random, by, down)
    if limit > 1 and down and random.random() < 0.25:
        return f"the top {amount}{things} by {noun}"
    return f"the {amount}{things} with the {end} {noun}"


def end_word(random: Random, column: Column, down: bool) -> str:
    return one(
        random, "highest|largest|greatest|most|biggest|maximum" if down else "lowest|smallest|least|fewest|minimum"
    )


def maybe_condition(random: Random, table: Table, odds: float) -> list[Condition]:
    if random.random() >= odds:
        return []
    if random.random() < 0.22:
        return [two_conditions(random, table)]
    return [condition(random, table, random.choice(table.columns))]


def some_columns(random: Random, table: Table) -> list[Column]:
    count = random.choices((1, 2, 3), (0.62, 0.3, 0.08))[0]
    if count == 1 and random.random() < 0.45:
        return [table.label]
    return random.sample(table.columns, min(count, len(table.columns)))


def names(columns: list[Column]) -> str:
    return ", ".join(column.name for column in columns)


def listed_nouns(random: Random, columns: list[Column]) -> str:
    nouns = [said(random, column) for column in columns]
    if len(nouns) == 1:
        return nouns[0] if random.random() < 0.55 else plural(nouns[0])
    return f"{', '.join(nouns[:-1])} {one(random, 'and|and|and the|as well as|along with the')} {nouns[-1]}"


def columns_of(random: Random, columns: list[Column], table: Table, maybe: list[Condition]) -> str:
    """The name and age of the singers from France; also singers' names, or names of singers."""
    listed, things = listed_nouns(random, columns), noun_phrase(random, table, *maybe)
    if not maybe and random.random() < 0.2:
        return one(
            random,
            f"the {listed} of each {call(random, table.noun)}|every {call(random, table.noun)}'s {listed}|each {call(random, table.noun)}'s {listed}|{call(random, table.noun)} {listed}",
        )
    return one(
        random,
        f"the {listed} of {things}|the {listed} of {things}|the {listed} of {things}|{listed} of {things}|the {listed} for {things}|{things} and show their {listed}"
        if random.random() < 0.9
        else f"{things}, with their {listed}",
    )


def select(selected: str, table: Table, maybe: list[Condition]) -> str:
    return f"SELECT {selected} FROM {table.name}{where(maybe)}"


def where(maybe: list[Condition]) -> str:
    return f" WHERE {maybe[0].sql}" if maybe else ""
