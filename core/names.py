"""The one rule for names of models, variants, data and runs: they become folders, so they are never a path."""

from __future__ import annotations

import re

from core.errors import UserError

PATTERN = re.compile(r"[A-Za-z0-9][A-Za-z0-9_.-]*")
LONGEST = 100
RULE = "letters, digits, _ . and - (no path), a letter or digit first"


def is_name(text: str) -> bool:
    """Says whether the text can be the name of a model, a variant, data or a run."""
    return len(text) <= LONGEST and PATTERN.fullmatch(text) is not None and not text.endswith(".")


def checked_name(kind: str, text: str) -> str:
    """Returns the name, or raises a UserError that says what a name may hold."""
    if not is_name(text):
        raise UserError(f"{kind} {_quoted(text)} is not a name: {RULE}.")
    return text


def _quoted(text: str) -> str:
    """Returns the text on one short line, without control characters."""
    return repr(text if len(text) <= LONGEST else text[: LONGEST - 1] + "…")
