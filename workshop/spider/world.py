"""The hand-written databases as objects: tables, columns, links, and the words that people use for each of them."""

from __future__ import annotations

import csv
from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import cache
from pathlib import Path
from typing import Any

import yaml

from workshop.helpers import BuildError, read_text
from workshop.spider.words import plural, spoken

HERE = Path(__file__).parent
SOURCES = HERE / "sources"
SPLITS = ("train", "dev", "validation")
Value = str | int


@dataclass(frozen=True)
class Column:
    name: str
    kind: str  # "id", "label" (what a row is called), "text", "number" or "link" (a foreign key)
    values: tuple[Value, ...]
    more: str = ""  # numbers: "are older than"
    less: str = ""
    most: str = ""  # numbers: "oldest", or empty when English has no word
    least: str = ""
    counted: bool = False  # numbers: "have more than 300 pages"
    is_: str = ""  # texts: "come from"

    @property
    def noun(self) -> str:
        return spoken(self.name)

    @property
    def nouns(self) -> str:
        return plural(self.noun)

    @property
    def measure(self) -> str:
        return f"number of {self.noun}" if self.counted else self.noun


@dataclass(frozen=True)
class Link:
    """`concert.singer_id -> singer` with the words 'gave' (a singer gave a concert) and 'given by'."""

    child: str
    column: str
    parent: str
    verb: str
    verb_one: str
    by: str


@dataclass(frozen=True)
class Table:
    name: str
    one: str
    many: str
    who: str
    columns: tuple[Column, ...]

    @property
    def key(self) -> str:
        return self.columns[0].name

    @property
    def label(self) -> Column:
        return self.columns[1]

    def of_kind(self, kind: str) -> list[Column]:
        return [column for column in self.columns if column.kind == kind]

    @property
    def rows(self) -> Iterator[tuple[Value, ...]]:
        return zip(*(column.values for column in self.columns), strict=True)


@dataclass(frozen=True)
class Database:
    name: str
    split: str
    tables: dict[str, Table]
    links: list[Link] = field(default_factory=list)


@cache
def lexicon() -> dict[str, Any]:
    return yaml.safe_load(read_text(HERE / "lexicon.yaml"))


def load(split: str) -> list[Database]:
    return [read_database(path, split) for path in sorted((SOURCES / split).glob("*.yaml"))]


def load_all() -> list[Database]:
    return [database for split in SPLITS for database in load(split)]


def read_database(path: Path, split: str) -> Database:
    source = yaml.safe_load(read_text(path))
    links: list[Link] = []
    tables = {name: _table(path, name, entry, list(source), links) for name, entry in source.items()}
    for link in links:
        known = set(tables[link.parent].columns[0].values)
        if stray := set(_column(tables[link.child], link.column).values) - known:
            raise BuildError(
                f"{path}, {link.child}.{link.column}: no {link.parent} has number {min(stray)}. Correct it."
            )
    return Database(path.stem, split, tables, links)


def _table(path: Path, name: str, entry: dict[str, str], tables: list[str], links: list[Link]) -> Table:
    one, many, who = _words(entry.get("nouns", ""), spoken(name), plural(spoken(name)), "that")
    header, *rows = list(csv.reader(entry["rows"].strip().splitlines(), skipinitialspace=True))
    for number, row in enumerate(rows, start=1):
        if len(row) != len(header):
            raise BuildError(
                f"{path}, {name}, row {number}: {len(row)} values for {len(header)} columns. Correct the row."
            )
    labels = [row[0] for row in rows]
    if double := next((label for label in labels if labels.count(label) > 1), None):
        raise BuildError(
            f"{path}, {name}: two rows are called '{double}'. A question could not tell them apart; rename one."
        )
    columns = [Column(f"{name}_id", "id", tuple(range(1, len(rows) + 1)))]
    for position, column in enumerate(header):
        values = [row[position] for row in rows]
        parent = column.removesuffix("_id")
        if parent in tables and column != parent:
            verb, by = _words(entry.get(column, ""), "have/has", "of")
            several, _, single = verb.partition("/")
            links.append(Link(name, column, parent, several, single or several, by))
            columns.append(Column(column, "link", tuple(map(int, values))))
        else:
            columns.append(_described(column, values, "label" if position == 0 else "", entry.get(column, ""), who))
    return Table(name, one, many, who, tuple(columns))


def _described(name: str, values: list[str], kind: str, own_words: str, who: str) -> Column:
    if kind != "label" and all(value.isdigit() for value in values):
        words = own_words or lexicon()["numbers"].get(name, "")
        more, less, most, least = _words(words, "", "", "", "")
        counted = name in lexicon()["counts"] and not words
        return Column(name, "number", tuple(map(int, values)), more, less, most, least, counted)
    is_ = own_words or lexicon()["texts"].get(name, {}).get(who, f"have the {spoken(name)}")
    return Column(name, kind or "text", tuple(values), is_=is_)


def _words(text: str, *defaults: str) -> list[str]:
    """'gave, given by' -> the words in order, a default where one is missing."""
    given = [word.strip() for word in text.split(",")] if text else []
    return [given[i] if i < len(given) and given[i] else default for i, default in enumerate(defaults)]


def _column(table: Table, name: str) -> Column:
    return next(column for column in table.columns if column.name == name)
