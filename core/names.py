"""The one rule for names of models, variants, data and runs: they become folders, so they are never a path."""

from __future__ import annotations

import re

from core.errors import UserError
from core.text import shown_name

PATTERN = re.compile(r"[A-Za-z0-9][A-Za-z0-9_.-]*")
LONGEST = 80
RULE = "up to 80 letters, digits, _ - and . (no path)"


def is_name(text: str) -> bool:
    """Says whether the text can be the name of a model, a variant, data or a run."""
    return len(text) <= LONGEST and PATTERN.fullmatch(text) is not None and not text.endswith((".", ".yaml"))


def checked_name(kind: str, text: str) -> str:
    """Returns the name, or raises a UserError that says what a name may hold."""
    if not is_name(text):
        raise UserError(f"{kind}: {shown_name(text)} cannot be a name; use {RULE}.")
    return text
