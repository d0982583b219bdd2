"""Random databases: tables from any words, columns that mean something or nothing, foreign keys."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import cache
from itertools import chain
from random import Random
from typing import Any

import yaml

from workshop.pocket import lexicon


@dataclass
class Column:
    name: str
    nouns: list[str]
    number: bool
    concept: dict[str, Any] | None
    values: list[str]


@dataclass
class Table:
    name: str
    noun: str
    """What questions call one row; its plural by rule."""
    key: str
    columns: list[Column]
    parents: dict[str, str] = field(default_factory=dict)
    """Foreign key column -> parent table's name."""
    deeds: dict[str, tuple[str, str]] = field(default_factory=dict)
    """Foreign key column -> what the parent does to a row, where that is known: ("make", "made by")."""

    @property
    def person(self) -> bool:
        return self.noun in concepts()["persons"]

    @property
    def texts(self) -> list[Column]:
        return [column for column in self.columns if not column.number]

    @property
    def numbers(self) -> list[Column]:
        return [column for column in self.columns if column.number]

    @property
    def label(self) -> Column:
        """The column that a person means by asking "which ones?"."""
        return next((column for column in self.columns if column.name in ("name", "title")), self.texts[0])


@dataclass
class World:
    tables: list[Table]

    def table(self, name: str) -> Table:
        return next(table for table in self.tables if table.name == name)

    @property
    def links(self) -> list[tuple[Table, str, Table]]:
        """(child, foreign key, parent)"""
        return [(child, key, self.table(parent)) for child in self.tables for key, parent in child.parents.items()]

    def text(self) -> str:
        lines = []
        for table in self.tables:
            names = [table.key, *(column.name for column in table.columns), *table.parents]
            lines.append(f"{table.name} ({', '.join(names)})")
        lines += [f"{child.name}.{key} = {parent.name}.{parent.key}" for child, key, parent in self.links]
        return "\n".join(lines)


_RESERVED = frozenset(lexicon.words("reserved"))


@cache
def _nouns() -> tuple[str, ...]:
    """What may name a table or a column: any noun that SQL does not keep for itself."""
    return tuple(noun for noun in lexicon.words("nouns") if noun not in _RESERVED)


@cache
def concepts() -> dict[str, Any]:
    found = yaml.safe_load((lexicon.FOLDER / "concepts.yaml").read_text(encoding="utf-8"))
    found["persons"] = tuple(found["persons"].split())
    found["pools"] = {name: words.split() for name, words in found["pools"].items()}
    return found


def random_world(random: Random) -> World:
    nouns = _fresh_nouns(random)
    tables: list[Table] = []
    plural_names, short_keys = random.random() < 0.2, random.random() < 0.2
    count = random.choices((1, 2, 3, 4), (0.15, 0.4, 0.35, 0.1))[0]
    for number in range(count):
        table = _table(random, _kin(random, nouns, tables), plural_names, short_keys)
        if any(table.noun == other.noun for other in tables):
            continue
        if tables and random.random() < 0.92:
            chosen = (
                random.sample(tables, 2) if len(tables) >= 2 and random.random() < 0.45 else [random.choice(tables)]
            )
            for parent in chosen:
                table.parents[_foreign_key(random, parent)] = parent.name
        if tables and random.random() < 0.2:
            _share_a_column(random, table, random.choice(tables))
        if number and table.parents and random.random() < 0.12:
            table.name = f"{next(iter(table.parents.values()))}_{table.name}"
        tables.append(table)
    if random.random() < 0.3:
        random.shuffle(tables)
    return World(tables)


def _kin(random: Random, nouns: Iterator[str], tables: list[Table]) -> Iterator[str]:
    """Sometimes a noun that begins like another table's: climb and climber, paint and painting."""
    if tables and random.random() < 0.08:
        kin = random.choice(tables).noun.split()[-1] + random.choice(("er", "ing", "or", "ist", "ment"))
        return chain([kin], nouns)
    return nouns


def _share_a_column(random: Random, table: Table, other: Table) -> None:
    """The same column in two tables, such as the city of customers and of shops."""
    column = random.choice(other.texts)
    if column.name not in (table.key, *(mine.name for mine in table.columns)):
        table.columns.append(Column(column.name, column.nouns, False, column.concept, column.values))


def _fresh_nouns(random: Random) -> Iterator[str]:
    """Nouns without repetition; one in four is coined, so that a word cut into pieces is nothing new."""
    for noun in random.sample(_nouns(), 60):
        draw = random.random()
        yield _coined(random) if draw < 0.25 else random.choice(_DEEDS.split()) if draw < 0.3 else noun


# Words that are deeds in one sentence and tables in the next.
_DEEDS = "play show visit call study use start end cost weigh list count answer question change record host name move"


_ENDINGS = (
    "er or ist let ling ment age ery ship board house man work line ton ing ard ette ium ola ix ade ier ber mer ster "
    "ance ion"
)


def _coined(random: Random) -> str:
    start = (
        random.choice(_nouns())[: random.randint(3, 5)]
        if random.random() < 0.7
        else random.choice(_SYLLABLES.split()) + random.choice(_SYLLABLES.split())
    )
    return start + random.choice(_ENDINGS.split())


def _foreign_key(random: Random, parent: Table) -> str:
    if parent.key != "id" and random.random() < 0.9:
        return parent.key
    return f"{parent.noun.replace(' ', '_')}_id"


def _table(random: Random, nouns: Any, plural_names: bool, short_keys: bool) -> Table:
    noun = random.choice(concepts()["persons"]) if random.random() < 0.3 else next(nouns)
    if random.random() < 0.04:
        noun = f"{next(nouns)} {noun}"
    name = noun.replace(" ", "_")
    table = Table(lexicon.plural(name) if plural_names else name, noun, "id" if short_keys else f"{name}_id", [])
    taken = {table.key}
    wanted = [False, *random.choices((False, True), k=random.randint(1, 4))]
    if True not in wanted:
        wanted.append(True)
    for place, number in enumerate(wanted):
        column = _column(random, number, nouns, label=place == 0 and random.random() < 0.7, person=table.person)
        if column.name not in taken:
            taken.add(column.name)
            table.columns.append(column)
    if not table.numbers:
        table.columns.append(_plain(random, True, nouns))
    rest = table.columns[1:]
    random.shuffle(rest)
    table.columns[1:] = rest
    return table


_LABELS = ("name", "title", "code")


def _column(random: Random, number: bool, nouns: Any, label: bool, person: bool) -> Column:
    if not label and random.random() < 0.4:
        return _plain(random, number, nouns)
    if label:
        concept = _LABELS[0 if person else random.choices((0, 1, 2), (0.55, 0.25, 0.2))[0]]
        concept = next(text for text in concepts()["texts"] if text["names"][0] == concept)
    else:
        concept = random.choice(concepts()["numbers" if number else "texts"])
    name = random.choice(concept["names"])
    said = [name.replace("_", " "), *concept["nouns"]]
    if number:
        return Column(name, said, True, concept, [])
    pool = concept["pool"]
    if concept["names"][0] == "name" and not person:
        pool = random.choice(("title", "person", "city"))
    return Column(name, said, False, concept, values(random, pool))


def _plain(random: Random, number: bool, nouns: Any) -> Column:
    words = [next(nouns)]
    if random.random() < 0.25:
        words.append(
            random.choice(
                (
                    "type",
                    "code",
                    "name",
                    "number",
                    "level",
                    "rate",
                    "class",
                    "status",
                    "count",
                    "size",
                    "group",
                    next(nouns),
                )
            )
        )
    elif random.random() < 0.1:
        words.insert(0, random.choice(lexicon.words("adjectives")))
    column = Column("_".join(words), [" ".join(words)], number, None, [])
    if not number:
        column.values = values(random, random.choice(("title", "quality", "city", "person", "status")))
    return column


def values(random: Random, pool: str, count: int = 6) -> list[str]:
    return [_value(random, pool) for _ in range(count)]


def _value(random: Random, pool: str) -> str:
    names = lexicon.words("names")
    if random.random() < 0.12:
        return _strange(random)
    if pool == "person":
        first = random.choice(names)
        return first if random.random() < 0.4 else f"{first} {random.choice(names)}"
    if pool == "title":
        return _title(random)
    if pool == "code":
        return _code(random)
    if pool == "quality":
        word = random.choice(lexicon.words("adjectives"))
        return word if random.random() < 0.6 else word.capitalize()
    if pool == "city" and random.random() < 0.5:
        return random.choice(names)
    return random.choice(concepts()["pools"][pool])


def _code(random: Random) -> str:
    """X5, BW 12, K-204."""
    letters = "".join(random.choices("ABCDEFGHIJKLMNOPQRSTUVWXYZ", k=random.choice((1, 1, 2))))
    return f"{letters}{random.choice(('', '', ' ', '-'))}{random.randint(1, random.choice((9, 99, 999)))}"


def _title(random: Random) -> str:
    words = [random.choice(lexicon.words("nouns"))]
    if random.random() < 0.5:
        words.insert(0, random.choice(lexicon.words("adjectives")))
    if random.random() < 0.15:
        words = [*words, "of", random.choice(lexicon.words("nouns"))]
    text = " ".join(words)
    return text if random.random() < 0.4 else " ".join(word.capitalize() if word != "of" else word for word in words)


_SYLLABLES = (
    "ba be bo ka ke ko la le lo ma mi mo na ne no ra ri ro sa se so ta te to va vi vo zu an en in on ur el ar is"
)


def _strange(random: Random) -> str:
    """A name that no list holds, to be copied piece by piece."""
    name = (
        _coined(random)
        if random.random() < 0.6
        else "".join(random.choices(_SYLLABLES.split(), k=random.randint(2, 4)))
    )
    return f"{name.capitalize()} {random.choice(_nouns()).capitalize()}" if random.random() < 0.3 else name.capitalize()
