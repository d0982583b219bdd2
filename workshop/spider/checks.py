"""What every gold query must hold: it runs, it finds something, and no tie decides its answer."""

from __future__ import annotations

import re
import sqlite3
from collections.abc import Iterable
from functools import cache
from itertools import pairwise

import sqlglot
from sqlglot import exp


def complaint(connection: sqlite3.Connection, query: str) -> str | None:
    """Why this gold query may not stand, or None."""
    try:
        rows = connection.execute(query).fetchall()
    except sqlite3.Error as error:
        return f"does not run ({error})"
    if not rows or all(value in (None, 0) for value in rows[0]):
        return "finds nothing"
    if any(value is None for row in rows for value in row):
        return "finds an unknown value"
    if _has_tie(connection, query):
        return "orders by a key that is tied, so its answer is not unique"
    return None


def trained_phrasing(question: str, phrasings: Iterable[str]) -> str | None:
    """The training phrasing that this question fits, whatever stands in its slots, or None."""
    for phrasing in phrasings:
        if _pattern(phrasing).fullmatch(question):
            return phrasing
    return None


@cache
def _pattern(phrasing: str) -> re.Pattern[str]:
    return re.compile(re.sub(r"\\{\w+\\}", ".+", re.escape(phrasing)), re.IGNORECASE)


def _has_tie(connection: sqlite3.Connection, query: str) -> bool:
    """Runs the query again without its LIMIT and with its sort keys shown; looks for equal neighbours that matter."""
    if "ORDER BY" not in query.upper():
        return False
    tree = sqlglot.parse_one(query, dialect="sqlite")
    order = tree.args.get("order")
    if order is None or not isinstance(tree, exp.Select):
        return False
    limit = tree.args.get("limit")
    keys = [key.this.copy() for key in order.expressions]
    shown = tree.copy().select(*keys, copy=False)
    shown.set("limit", None)
    rows = connection.execute(shown.sql(dialect="sqlite")).fetchall()
    sorted_keys = [row[-len(keys) :] for row in rows]
    matter = sorted_keys[: int(limit.expression.name) + 1] if isinstance(limit, exp.Limit) else sorted_keys
    return any(one == next_one for one, next_one in pairwise(matter))
