"""Draws templated questions from a database, each checked on its data, and gives every question Spider's fields."""

from __future__ import annotations

import random
import re
import sqlite3
from collections import Counter
from dataclasses import dataclass
from typing import Any

from workshop.spider.checks import complaint
from workshop.spider.kinds import KINDS, Draft, Draw, Kind, NoFit
from workshop.spider.sqlite_file import in_memory
from workshop.spider.structure import spider_structure
from workshop.spider.world import Database

TRIES = 40
MOST_ROWS = 30  # a person does not ask for endless lists; none of our tables is longer


@dataclass(frozen=True)
class Question:
    db_id: str
    kind: str
    question: str
    query: str


def draw_questions(database: Database, count: int, seed: int, used: Counter[str]) -> list[Question]:
    """`count` different questions. `used` counts phrasings over all databases, so that each comes up equally often."""
    connection = in_memory(database)
    rng = random.Random(f"{seed}:{database.name}")
    deck = _deck(rng)
    found: list[Question] = []
    queries: set[str] = set()
    while len(found) < count:
        if not deck:
            deck = _deck(rng)
        kind = KINDS[deck.pop()]
        draft = _draw_one(database, connection, kind, rng, queries)
        if draft is not None:
            queries.add(draft.sql)
            asked = _ask(kind, draft, rng, used)
            found.append(Question(database.name, kind.name, asked, draft.sql))
    return found


def _deck(rng: random.Random) -> list[str]:
    """The kinds by weight, shuffled: no kind comes up twice as often as it should before every kind came up."""
    deck = [kind.name for kind in KINDS.values() for _ in range(kind.weight)]
    rng.shuffle(deck)
    return deck


def _draw_one(
    database: Database,
    connection: sqlite3.Connection,
    kind: Kind,
    rng: random.Random,
    queries: set[str],
) -> Draft | None:
    for _ in range(TRIES):
        try:
            draft = kind.make(Draw(database, rng))
        except NoFit:
            continue
        if draft.sql not in queries and complaint(connection, draft.sql) is None and not _idle(connection, draft.sql):
            return draft
    return None


def _ask(kind: Kind, draft: Draft, rng: random.Random, used: Counter[str]) -> str:
    shuffled = rng.sample(kind.phrasings, len(kind.phrasings))
    phrasing = min(shuffled, key=lambda text: used[f"{kind.name}: {text}"])
    used[f"{kind.name}: {phrasing}"] += 1
    sentence = phrasing.format(**draft.slots)
    return sentence[0].upper() + sentence[1:]


def _idle(connection: sqlite3.Connection, query: str) -> bool:
    """True for a set operation or an inner query that changes nothing: whoever left it out would be right by luck."""
    for word in (" UNION ", " INTERSECT ", " EXCEPT "):
        if word in query:
            left, right = query.split(word)
            both = sorted(set(connection.execute(query)))
            return both in (sorted(set(connection.execute(left))), sorted(set(connection.execute(right))))
    if " AND " in query and " BETWEEN " not in query:
        return any(_same(connection, query, part) for part in _without_one_condition(query, " AND "))
    if " OR " in query:
        return any(_same(connection, query, part) for part in _without_one_condition(query, " OR "))
    return False


def _same(connection: sqlite3.Connection, query: str, other: str) -> bool:
    return connection.execute(query).fetchall() == connection.execute(other).fetchall()


def _without_one_condition(query: str, word: str) -> tuple[str, str]:
    head, _, conditions = query.partition(" WHERE ")
    first, _, second = conditions.partition(word)
    return f"{head} WHERE {first}", f"{head} WHERE {second}"


def spider_row(question: Question, tables: dict[str, Any], group: str | None = None) -> dict[str, Any]:
    row = {
        "db_id": question.db_id,
        "query": question.query,
        "query_toks": query_tokens(question.query),
        "query_toks_no_value": tokens_without_values(question.query),
        "question": question.question,
        "question_toks": re.findall(r"\w+(?:[-']\w+)*|[^\w\s]", question.question),
        "sql": spider_structure(question.query, tables),
        "kind": question.kind,
    }
    return {**row, "group": group} if group else row


def query_tokens(query: str) -> list[str]:
    """As Spider cuts a query: 'T1.name' stays whole, '>=' falls apart, a text keeps its first quote."""
    tokens: list[str] = []
    for text, other in re.findall(r"'([^']*)'|([\w.]+|[^\w\s])", query):
        if other:
            tokens.append(other)
        else:
            words = re.findall(r"[\w.]+|[^\w\s]", text)
            tokens += (
                ["'", *words, "'"] if text.startswith("%") or text.endswith("%") else [f"'{words[0]}", *words[1:], "'"]
            )
    return tokens


def tokens_without_values(query: str) -> list[str]:
    """Lower case, names cut at the dot, every literal replaced by 'value'."""
    tokens = re.findall(r"'[^']*'|\w+|[^\w\s]", query)
    return ["value" if token[0] == "'" or token.isdigit() else token.lower() for token in tokens]
