"""Worlds written by hand (lexicon/worlds): tables, values and questions of one subject that hang together.

A random world has a volcano with a salary. These have craters and heights, and people ask for them in their own words.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from functools import cache
from random import Random
from typing import Any

import yaml

from workshop.pocket import lexicon
from workshop.pocket.sqlworld.phrases import quoted
from workshop.pocket.sqlworld.schemas import Column, Table, World, concepts, values

Pair = tuple[str, str]
"""A question and its query."""


@dataclass(frozen=True)
class Written:
    world: World
    questions: tuple[Pair, ...]


@cache
def written() -> tuple[Written, ...]:
    files = sorted((lexicon.FOLDER / "worlds").glob("*.yaml"))
    return tuple(
        Written(_world(each["tables"]), tuple((question, query) for question, query in each["questions"]))
        for file in files
        for each in yaml.safe_load(file.read_text(encoding="utf-8")).values()
    )


def _world(tables: dict[str, dict[str, Any]]) -> World:
    return World([_table(name, columns) for name, columns in tables.items()])


def _table(name: str, described: dict[str, Any]) -> Table:
    """Of its columns a list of texts are values, two numbers are a range, "potter make/made by" is a foreign key."""
    table = Table(name, name.replace("_", " "), f"{name}_id", [])
    for column, what in described.items():
        if isinstance(what, str):
            parent, deed = what.split(" ", 1)
            active, passive = deed.split("/")
            table.parents[column] = parent
            table.deeds[column] = (active, passive)
        else:
            table.columns.append(_column(column, what))
    return table


def _column(name: str, what: list[Any]) -> Column:
    number = isinstance(what[0], int)
    known = next(
        (concept for concept in concepts()["numbers" if number else "texts"] if name in concept["names"]), None
    )
    said = [name.replace("_", " "), *(known["nouns"] if known else ())]
    if number:
        return Column(name, said, True, {**(known or _ANY_NUMBER), "range": what}, [])
    return Column(name, said, False, known, what)


_ANY_NUMBER: dict[str, Any] = {"more": [], "less": [], "most": [], "least": [], "exact": []}


def draw(random: Random, count: int) -> tuple[World, list[Pair]]:
    """A world and questions on it, with other values, and not always with what nobody asks for."""
    chosen = random.choice(written())
    questions = random.sample(chosen.questions, min(count, len(chosen.questions)))
    needed = {word for _, query in questions for word in re.findall(r"\w+", query)}
    needed |= {parent.name for _, key, parent in chosen.world.links if key in needed}
    names = {table.name for table in chosen.world.tables if table.name in needed or random.random() < 0.7}
    tables = [_varied_table(random, table, names, needed) for table in chosen.world.tables if table.name in names]
    if random.random() < 0.5:
        random.shuffle(tables)
    return World(tables), [varied(random, chosen.world, pair) for pair in questions]


def _varied_table(random: Random, table: Table, names: set[str], needed: set[str]) -> Table:
    """Without foreign keys to tables that are left out, and some columns; all but the first change places."""
    first, *others = table.columns
    kept = [column for column in others if column.name in needed or random.random() < 0.75]
    random.shuffle(kept)
    parents = {key: parent for key, parent in table.parents.items() if parent in names}
    return replace(table, columns=[first, *kept], parents=parents)


def varied(random: Random, world: World, pair: Pair) -> Pair:
    """Names and numbers that stand both in the question and in its query are now and then exchanged in both."""
    question, query = pair
    for name in dict.fromkeys(re.findall(r"'((?:[^'%]|'')*)'", query)):
        said = name.replace("''", "'")
        if random.random() < 0.6 and _once(said, question):
            other = _other_value(random, world, said)
            if other not in question:
                question, query = question.replace(said, other), query.replace(f"'{name}'", quoted(other))
    return _other_numbers(random, question, query) if random.random() < 0.7 else (question, query)


def _once(part: str, text: str) -> bool:
    """As a whole word, and nowhere else inside another one."""
    return text.count(part) == len(re.findall(rf"(?<!\w){re.escape(part)}(?!\w)", text)) == 1


def _other_value(random: Random, world: World, value: str) -> str:
    """From the same column, or for a proper name any other proper name."""
    siblings = next(column.values for table in world.tables for column in table.columns if value in column.values)
    if value[0].isupper() and random.random() < 0.5:
        return values(random, random.choice(("person", "title", "city")), 1)[0]
    return random.choice(siblings)


def _other_numbers(random: Random, question: str, query: str) -> Pair:
    """All numbers of a query move by the same share, years by the same distance, so that ranges stay ranges."""
    share, years = random.uniform(0.5, 1.9), random.randint(-25, 12)
    numbers = dict.fromkeys(re.findall(r"(?:>=|<=|!=|[=<>]|BETWEEN|AND) (\d{2,})\b(?!')", query))
    moved = {
        number: str(int(number) + years if 1500 <= int(number) <= 2030 else max(10, round(int(number) * share)))
        for number in numbers
    }
    if not all(_once(number, question) for number in numbers) or len(set(moved.values())) < len(moved):
        return question, query
    return _exchanged(question, moved), _exchanged(query, moved)


def _exchanged(text: str, words: dict[str, str]) -> str:
    return re.sub(r"\b\d{2,}\b", lambda found: words.get(found[0], found[0]), text)
