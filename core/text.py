"""Text from outside, made harmless for a terminal: nothing in it moves the cursor, colours or hides what follows."""

from __future__ import annotations

import re

LONGEST_SHOWN = 60

# Control characters but for line end and tab, halves of surrogate pairs, and marks that turn the direction of text.
_NOT_SHOWN = re.compile("[\x00-\x08\x0b-\x1f\x7f-\x9f\ud800-\udfff\u200e\u200f\u202a-\u202e\u2066-\u2069]")


def inert(text: str) -> str:
    """Returns the text with every sign that a terminal would obey, or could not write, as its escape."""
    return _NOT_SHOWN.sub(lambda match: match[0].encode("unicode_escape").decode("ascii"), text)


def counted(count: int, one: str) -> str:
    """Returns a number with its noun: `1 step`, `1,034 steps`."""
    return f"{count:,} {one}" if count == 1 else f"{count:,} {one}s"


def shown_name(name: str) -> str:
    """Returns a name from a file as an error message quotes it: on one line, not longer than a line."""
    quoted = repr(inert(name)) if len(name) <= LONGEST_SHOWN else repr(inert(name[: LONGEST_SHOWN - 3]) + "...")
    return quoted.replace("\\\\", "\\")
