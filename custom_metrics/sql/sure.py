"""Which results may be kept: those that come out the same each time."""

from __future__ import annotations

import re
from functools import lru_cache

SURE = ("ok", "syntax_error", "no_such_table", "no_such_column", "other_error", "denied")  # the others may pass

_CHANGES = re.compile(
    r"\brandom|['\"]now['\"]|\bcurrent_(?:date|time)|\b(?:date|time|datetime|julianday|unixepoch)\s*\(\s*\)",
    re.IGNORECASE,
)
_HINTS = ("random", "now", "current_")  # where none is, and no call without arguments, there is nothing to look for
_EMPTY_CALL = re.compile(r"\(\s*\)")


def changes(*queries: str) -> bool:
    """Says whether one of the queries asks for the time or for chance, and so says something else each time."""
    return any(map(_changes, dict.fromkeys(queries)))


@lru_cache(maxsize=4096)
def _changes(query: str) -> bool:
    lower = query.lower()
    hinted = any(hint in lower for hint in _HINTS) or _EMPTY_CALL.search(query)
    return bool(hinted and _CHANGES.search(query))
