"""Which results may be kept: those that come out the same each time."""

from __future__ import annotations

import re

SURE = ("ok", "syntax_error", "no_such_table", "no_such_column", "other_error", "denied")  # the others may pass

_CHANGES = re.compile(
    r"\brandom|['\"]now['\"]|\bcurrent_(?:date|time)|\b(?:date|time|datetime|julianday|unixepoch)\s*\(\s*\)",
    re.IGNORECASE,
)


def changes(*queries: str) -> bool:
    """Says whether one of the queries asks for the time or for chance, and so says something else each time."""
    return any(_CHANGES.search(query) for query in queries)
