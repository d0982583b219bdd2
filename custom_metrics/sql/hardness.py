"""Spider's hardness of a query (easy, medium, hard, extra), from its text alone.

The official script reads it off a parsed query that many copies of the data lack; this counts the same on tokens.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import lru_cache

LEVELS = ("easy", "medium", "hard", "extra")

_TOKEN = re.compile(r"'(?:[^']|'')*'|\"(?:[^\"]|\"\")*\"|`[^`]*`|[\w.]+|[<>!]=|\S")
_CLAUSES = ("select", "from", "where", "group", "having", "order", "limit")
_SET_OPERATORS = ("intersect", "union", "except")
_AGGREGATES = ("max", "min", "count", "sum", "avg")


@dataclass
class _Select:
    """One SELECT, its tokens by clause; what stands in brackets is left out unless it is a query of its own."""

    clauses: dict[str, list[str]] = field(default_factory=dict)
    nested: int = 0  # queries inside its conditions, and what follows a set operator
    after_on: bool = False  # in FROM: a query after ON is a condition, after FROM or JOIN it is a table

    def words(self, clause: str) -> list[str]:
        return self.clauses.get(clause, [])


@lru_cache(maxsize=4096)
def hardness(sql: str) -> str:
    """The level by the official thresholds."""
    query = _read(_TOKEN.findall(sql.lower()))
    structure, nested, extent = _structure(query), query.nested, _extent(query)
    if structure <= 1 and extent == 0 and nested == 0:
        return "easy"
    if nested == 0 and ((extent <= 2 and structure <= 1) or (structure <= 2 and extent < 2)):
        return "medium"
    if nested == 0 and ((extent > 2 and structure <= 2) or (2 < structure <= 3 and extent <= 2)):
        return "hard"
    if nested <= 1 and structure <= 1 and extent == 0:
        return "hard"
    return "extra"


def _read(tokens: list[str]) -> _Select:
    query = _Select()
    clause, depth = "", 0
    for at, token in enumerate(tokens):
        opens_query = token == "select" and depth > 0 and tokens[at - 1] == "("
        if token == "(":
            depth += 1
        elif token == ")":
            depth -= 1
        elif opens_query and depth == 1 and (clause in ("where", "having") or (clause == "from" and query.after_on)):
            query.nested += 1
        if depth > 0 and token != "(":
            continue
        if token in _SET_OPERATORS:
            query.nested += 1
            break
        if token in _CLAUSES and token not in query.clauses:
            clause = token
            query.clauses[clause] = []
        elif clause:
            query.clauses[clause].append(token)
            if clause == "from" and token in ("on", "join", ","):
                query.after_on = token == "on"
    return query


def _structure(query: _Select) -> int:
    """Clauses, joins, OR and LIKE."""
    count = sum(clause in query.clauses for clause in ("where", "group", "order", "limit"))
    count += sum(word in ("join", ",") for word in query.words("from"))
    conditions = [*_conditions(query, "from"), *_conditions(query, "where"), *_conditions(query, "having")]
    return count + sum(word in ("or", "like") for word in conditions)


def _extent(query: _Select) -> int:
    """How many of aggregates, columns, conditions and groupings there are more than one of."""
    aggregates = sum(word in _AGGREGATES for clause in ("select", "order") for word in query.words(clause))
    negated = sum(word == "not" for clause in ("where", "having") for word in query.words(clause))
    return (
        (aggregates + negated > 1)
        + (query.words("select").count(",") > 0)
        + (len(list(_connectives(query.words("where")))) > 0)
        + (query.words("group").count(",") > 0)
    )


def _conditions(query: _Select, clause: str) -> list[str]:
    words = query.words(clause)
    return words if clause != "from" or "on" in words else []


def _connectives(words: list[str]) -> Iterator[str]:
    """AND and OR between conditions; the AND of a BETWEEN is none."""
    between = False
    for word in words:
        if word == "between":
            between = True
        elif word == "or" or (word == "and" and not between):
            yield word
        elif word == "and":
            between = False
