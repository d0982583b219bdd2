"""Words and n-grams of a text, in the one normal form that all filters compare."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator, Sequence
from functools import cache
from pathlib import Path

from core.files import read_text

_WORD = re.compile(r"\w+", re.UNICODE)

FUNCTION_WORDS = Path(__file__).parent / "function_words.txt"


def words(text: str) -> list[str]:
    """Returns the words in lower case, without accents, marks and differences of width."""
    plain = unicodedata.normalize("NFKD", text.casefold())
    return _WORD.findall("".join(sign for sign in plain if not unicodedata.combining(sign)))


@cache
def function_words() -> frozenset[str]:
    """Returns the English words that carry little meaning."""
    return frozenset(read_text(FUNCTION_WORDS).split())


def content_words(text: str) -> list[str]:
    """Returns the words that carry meaning."""
    return [word for word in words(text) if word not in function_words()]


def ngrams(tokens: Sequence[str], size: int) -> Iterator[tuple[str, ...]]:
    for start in range(len(tokens) - size + 1):
        yield tuple(tokens[start : start + size])


def contains(text: Sequence[str], part: Sequence[str]) -> bool:
    """Says whether the words of `part` stand in `text`, one after the other."""
    return bool(part) and any(gram == tuple(part) for gram in ngrams(text, len(part)))
