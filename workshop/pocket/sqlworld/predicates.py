"""What a column or a condition becomes inside a sentence: a verb, a question word, a superlative."""

from __future__ import annotations

from random import Random

from workshop.pocket.sqlworld.schemas import Column

_VERBS = {
    "costing": "cost", "weighing": "weigh", "earning": "earn", "lasting": "last", "scoring": "score", "making": "make",
    "holding": "hold", "covering": "cover", "going": "go", "living": "live", "coming": "come", "speaking": "speak",
    "working": "work",
}  # fmt: skip
_THIRD = {"have": "has", "are": "is", "go": "goes", "scored": "scored", "drew": "drew"}
_FINITE = {*_VERBS.values(), *_THIRD, "run", "seat"}
_RELATIVE = ("who", "that", "which")
_CLAUSES = (*_RELATIVE, "whose", "where", "for", "except", "not", "of")


def predicate(text: str, *, many: bool = False) -> str:
    """ "with age 3" -> "has age 3", "costing 5" -> "costs 5"; LookupError where it cannot be said as a verb."""
    first, _, rest = text.partition(" ")
    verb, _, more = rest.partition(" ")
    if first in ("with", "having"):
        verb, more = "have", rest
    elif first in _VERBS:
        verb, more = _VERBS[first], rest
    elif first not in _RELATIVE or verb not in _FINITE:
        if first in _CLAUSES:
            raise LookupError
        verb, more = "are", text
    return f"{verb if many else _THIRD.get(verb, verb + 's')} {more}"


def how(random: Random, column: Column) -> str:
    """How old, how heavy: the question word for a column that has one, or nothing."""
    ways = [
        way for way in (column.concept or {}).get("how") or [] if way.startswith("How ") and way.endswith(" is {x}")
    ]
    return random.choice(ways).removesuffix(" is {x}").lower() if ways else ""


def adjective(random: Random, column: Column, down: bool) -> str:
    """Oldest, cheapest: the word for an end of the column; LookupError where there is none."""
    words = [word for word in (column.concept or {}).get("most" if down else "least") or [] if "{" not in word]
    if not words:
        raise LookupError
    return random.choice(words)
