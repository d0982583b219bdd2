"""What every question kind needs: a registry, and seeded draws from a database."""

from __future__ import annotations

import random
import re
from collections.abc import Callable
from dataclasses import dataclass

from workshop.spider.words import behind_noun, negated, plural, valued, with_article
from workshop.spider.world import Column, Database, Link, Table, Value, lexicon


class NoFit(Exception):
    """This database, or this draw, cannot carry the kind; draw again."""


@dataclass(frozen=True)
class Draft:
    sql: str
    slots: dict[str, str]


Maker = Callable[["Draw"], Draft]


@dataclass(frozen=True)
class Kind:
    name: str
    phrasings: tuple[str, ...]  # templates; `{many}` and the like are filled from Draft.slots
    make: Maker
    weight: int


KINDS: dict[str, Kind] = {}
ABOVE, BELOW = ("above", "higher than", "greater than"), ("below", "lower than", "smaller than")


def kind(phrasings: str, weight: int = 2) -> Callable[[Maker], Maker]:
    """Registers a function under its own name, with its share of the questions and one phrasing a line.

    `<List|Show> the {many}.` stands for two phrasings.
    """

    def register(make: Maker) -> Maker:
        lines = [phrasing for line in phrasings.strip().splitlines() for phrasing in _spelled_out(line.strip())]
        KINDS[make.__name__] = Kind(make.__name__, tuple(lines), make, weight)
        return make

    return register


def _spelled_out(line: str) -> list[str]:
    choice = re.search(r"<(.*?)>", line)
    if choice is None:
        return [line]
    return [phrasing for word in choice[1].split("|") for phrasing in _spelled_out(line.replace(choice[0], word, 1))]


@dataclass(frozen=True)
class Condition:
    table: Table
    column: Column
    test: str  # "> 40"
    predicate: str  # "are older than 40"

    @property
    def after(self) -> str:
        return behind_noun(self.predicate, self.table.who)

    @property
    def after_one(self) -> str:
        return behind_noun(self.predicate, self.table.who, one=True)

    @property
    def short(self) -> str:
        return f"{self.column.name} {self.test}"

    @property
    def full(self) -> str:
        return f"{self.table.name}.{self.column.name} {self.test}"


@dataclass(frozen=True)
class Draw:
    db: Database
    random: random.Random

    def table(self) -> Table:
        return self.random.choice(list(self.db.tables.values()))

    def column(self, table: Table, kind: str, *, but: Column | None = None) -> Column:
        columns = [column for column in table.of_kind(kind) if column is not but]
        if not columns:
            raise NoFit
        return self.random.choice(columns)

    def amount(self, table: Table, function: str = "avg") -> Column:
        """A number that this aggregate makes sense of: nobody asks for an average year, or for the sum of some ages."""
        senseless = lexicon()["never_summed"] if function == "sum" else ["year"]
        columns = [column for column in table.of_kind("number") if column.name not in senseless]
        if not columns:
            raise NoFit
        return self.random.choice(columns)

    def fact(self, table: Table) -> Column:
        """A number or a text, but not what the row is called."""
        return self.random.choice(table.of_kind("number") + table.of_kind("text"))

    def link(self) -> Link:
        if not self.db.links:
            raise NoFit
        return self.random.choice(self.db.links)

    def label_value(self, table: Table) -> Value:
        return self.random.choice(table.label.values)

    def condition(self, table: Table, *, but: Column | None = None) -> Condition:
        kinds = [kind for kind in ("number", "text") if any(column is not but for column in table.of_kind(kind))]
        if not kinds:
            raise NoFit
        number = self.random.choice(kinds) == "number"
        return self.number_condition(table, but=but) if number else self.text_condition(table, but=but)

    def text_condition(
        self, table: Table, *, but: Column | None = None, other_than: Condition | None = None
    ) -> Condition:
        column = other_than.column if other_than else self.column(table, "text", but=but)
        values = [value for value in column.values if not other_than or f"= {quoted(value)}" != other_than.test]
        if not values:
            raise NoFit
        value = self.random.choice(values)
        return Condition(table, column, f"= {quoted(value)}", f"{column.is_} {value}")

    def number_condition(self, table: Table, *, but: Column | None = None, more: bool | None = None) -> Condition:
        """A bound that keeps some rows and drops some, rounded as a person would round it."""
        column = self.column(table, "number", but=but)
        bound = _rounded(int(self.random.choice(sorted(column.values)[1:-1])))
        more = self.random.random() < 0.5 if more is None else more
        kept = sum(value > bound if more else value < bound for value in map(int, column.values))
        if not 0 < kept < len(column.values):
            raise NoFit
        return Condition(table, column, f"{'>' if more else '<'} {bound}", self.compared(column, more, bound))

    def compared(self, column: Column, more: bool, bound: int) -> str:
        if column.counted:
            return f"have {'more' if more else 'fewer'} than {bound} {column.noun}"
        if words := column.more if more else column.less:
            return f"{words} {bound}"
        return f"have {valued(column.noun)} {self.random.choice(ABOVE if more else BELOW)} {bound}"


def superlative(table: Table, column: Column, highest: bool, *, many: bool = False) -> str:
    """'oldest singer', 'book with the most pages', 'loan with the lowest rate'."""
    noun = table.many if many else table.one
    if adjective := column.most if highest else column.least:
        return f"{adjective} {noun}"
    if column.counted:
        return f"{noun} with the {'most' if highest else 'fewest'} {column.noun}"
    return f"{noun} with the {'highest' if highest else 'lowest'} {column.noun}"


def quoted(value: Value) -> str:
    return f"'{value}'"


def direction(highest: bool) -> str:
    return "DESC" if highest else "ASC"


def nouns(table: Table, prefix: str = "") -> dict[str, str]:
    """The words for a table as slots: {one}, {many}, {who}, {label}, {labels}; with a prefix {p_one} and so on."""
    words = {
        "one": table.one,
        "a_one": with_article(table.one),
        "many": table.many,
        "who": table.who,
        "its": "their" if table.who == "who" else "its",
        "label": table.label.noun,
        "labels": plural(table.label.noun),
    }
    return {prefix + slot: word for slot, word in words.items()}


def such(condition: Condition, prefix: str = "") -> dict[str, str]:
    """The words for a condition as slots: {are} 'are older than 40', {after} 'older than 40', {are_not}."""
    return {
        f"{prefix}are": condition.predicate,
        f"{prefix}after": condition.after,
        f"{prefix}after_one": condition.after_one,
        f"{prefix}are_not": negated(condition.predicate),
    }


def _rounded(number: int) -> int:
    if 1500 <= number <= 2100:  # a year stays as it is
        return number
    step = 10 ** max(0, len(str(number)) - 2)
    return number // step * step
