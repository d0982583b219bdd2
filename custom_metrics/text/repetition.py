"""Repetition within one answer and sameness among many: loops, repeated n-grams, distinct n-grams."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence

LOOP_TOKENS = 20  # the longest unit that is looked for
LOOP_TIMES = 4
LOOP_LENGTH = 12  # tokens that the loop must cover
_TOKEN = re.compile(r"\w+|[^\w\s]")
_SIGNS = re.compile(r"(.{1,8}?)\1{11,}\s*$", re.DOTALL)  # aaaaaaaaaaaa, hahahahahahahahahahahaha
_TAIL = 400  # characters: a loop that lasts to the end shows there


def tokens(text: str) -> list[str]:
    """Returns words and marks, in lower case."""
    return _TOKEN.findall(text.lower())


def is_loop(text: str) -> bool:
    """Says whether a text ends in something that it says again and again."""
    if _SIGNS.search(text[-_TAIL:]):
        return True
    found = tokens(text)
    return any(_repeats(found, size) for size in range(1, LOOP_TOKENS + 1))


def _repeats(found: Sequence[str], size: int) -> bool:
    """Says whether the last tokens are a unit of `size` several times; its last round may be cut short."""
    times = max(LOOP_TIMES, -(-LOOP_LENGTH // size))
    start = len(found) - size * (times - 1)
    return start >= size and all(found[index] == found[index - size] for index in range(start, len(found)))


def repeated_share(text: str, size: int = 4) -> float:
    """Returns the share of a text's n-grams that it has said before; 0 for a text that is too short to repeat."""
    grams = _grams(tokens(text), size)
    return 1 - len(set(grams)) / len(grams) if len(grams) >= size else 0.0


def distinct_share(texts: Iterable[str], size: int, most: int | None = None) -> float:
    """Returns the share of distinct n-grams among all n-grams of the texts (of the first `most`); 1 where none is."""
    grams = [gram for text in texts for gram in _grams(tokens(text), size)][:most]
    return len(set(grams)) / len(grams) if grams else 1.0


def count_grams(texts: Iterable[str], size: int) -> int:
    """Returns how many n-grams the texts have."""
    return sum(max(0, len(tokens(text)) - size + 1) for text in texts)


def _grams(found: Sequence[str], size: int) -> list[tuple[str, ...]]:
    return [tuple(found[start : start + size]) for start in range(len(found) - size + 1)]
