"""English for the question kinds: plurals, articles, and predicates moved behind a noun or negated."""

from __future__ import annotations

IRREGULAR = {
    "person": "people",
    "child": "children",
    "man": "men",
    "woman": "women",
    "wolf": "wolves",
    "species": "species",
    "goods": "goods",
}
VOWELS = "aeiou"


def plural(noun: str) -> str:
    head, _, last = noun.rpartition(" ")
    if last in IRREGULAR:
        last = IRREGULAR[last]
    elif last.endswith("y") and last[-2] not in VOWELS:
        last = last[:-1] + "ies"
    elif last.endswith(("s", "x", "ch", "sh")):
        last += "es"
    else:
        last += "s"
    return f"{head} {last}".strip()


def with_article(phrase: str) -> str:
    return f"{'an' if phrase[0] in VOWELS else 'a'} {phrase}"


def valued(noun: str) -> str:
    """What a row has of a column: 'a price', 'a number of pages', but 'assets'."""
    return noun if noun.endswith("s") and " " not in noun else with_article(noun)


def behind_noun(predicate: str, who: str, *, one: bool = False) -> str:
    """'are older than 40' -> 'older than 40'; 'have 5 rooms' -> 'with 5 rooms'; 'cost 5' -> 'that cost(s) 5'."""
    verb, _, rest = predicate.partition(" ")
    if verb in ("are", "were"):
        return rest
    if verb == "have":
        return f"with {rest}"
    ending = "" if not one else "es" if verb.endswith("o") else "s"
    return f"{who} {verb}{ending} {rest}"


def negated(predicate: str) -> str:
    verb, _, rest = predicate.partition(" ")
    return f"{verb} not {rest}" if verb in ("are", "were") else f"do not {predicate}"


def spoken(identifier: str) -> str:
    return identifier.replace("_", " ")
