"""The words that fill the slots of the sentences written one by one."""

from __future__ import annotations

from random import Random

from workshop.pocket.sqlworld.phrases import Condition, call, condition, noun_phrase, one, plural, said
from workshop.pocket.sqlworld.pieces import AGGREGATES, NUMBERS
from workshop.pocket.sqlworld.predicates import adjective, predicate
from workshop.pocket.sqlworld.schemas import Column, Table

Slots = dict[str, str]
Telling = tuple[Slots, str, bool]
"""The slots' words, the query, and whether the rows asked for are persons."""


def table_words(random: Random, table: Table) -> Slots:
    noun = call(random, table.noun)
    return {"thing": noun, "things": plural(noun)}


def column_words(random: Random, column: Column) -> Slots:
    noun = said(random, column)
    return {"noun": noun, "nouns": plural(noun)}


def rows_words(random: Random, table: Table) -> tuple[Slots, Condition]:
    """The table's words and one condition that can be said as a verb."""
    found = condition(random, table, random.choice(table.columns))
    if found.before:
        many, single = f"are {found.before}", f"is {found.before}"
    else:
        many, single = predicate(found.after, many=True), predicate(found.after)
    such = noun_phrase(random, table, found, bare=True)
    slots = {
        "are": many,
        "is": single,
        "such": such,
        "a_such": a_noun(noun_phrase(random, table, found, singular=True)),
    }
    return {**table_words(random, table), **slots}, found


def figure_words(random: Random, column: Column) -> tuple[Slots, str]:
    function = random.choice(("avg", "avg", "max", "min", "sum"))
    return {"word": one(random, AGGREGATES[function]).removesuffix(" of the"), "noun": said(random, column)}, function


def end_of(random: Random, table: Table) -> tuple[Slots, Column, str]:
    """An end of a column that has a word for it: the oldest."""
    by, down = random.choice(table.numbers), random.random() < 0.55
    slots = {**table_words(random, table), "most": adjective(random, by, down), "noun": said(random, by)}
    return slots, by, "DESC" if down else "ASC"


def bound_of(random: Random) -> tuple[str, str]:
    """More than 3, and its SQL."""
    ways = (
        (">", "more than"),
        (">", "over"),
        (">=", "at least"),
        ("<", "fewer than"),
        ("<", "less than"),
        ("=", "exactly"),
    )
    sign, words = random.choice(ways)
    amount = random.randint(2, 5)
    return f"{words} {one(random, f'{amount}|{NUMBERS[amount]}')}", f"HAVING count(*) {sign} {amount}"


def most_or_fewest(random: Random) -> tuple[str, str]:
    return random.choice((("most", "DESC"), ("most", "DESC"), ("fewest", "ASC")))


def other_column(random: Random, table: Table) -> Column:
    return random.choice([column for column in table.columns if column is not table.label] or nothing())


def nothing() -> list[Column]:
    raise LookupError


def a_noun(noun: str) -> str:
    return f"{'an' if noun[0].lower() in 'aeio' else 'a'} {noun}"
