"""The hand-written word lists from which all synthetic worlds are made."""

from __future__ import annotations

from functools import cache
from pathlib import Path

FOLDER = Path(__file__).parent / "lexicon"


@cache
def words(name: str) -> tuple[str, ...]:
    """The words of one list, in the order of the file, without repetitions."""
    lines = (FOLDER / f"{name}.txt").read_text(encoding="utf-8").splitlines()
    return tuple(dict.fromkeys(word for line in lines if not line.startswith("#") for word in line.split()))


@cache
def anything() -> tuple[str, ...]:
    """Every content word: what a list to copy or an option to choose may hold."""
    return tuple(dict.fromkeys((*words("nouns"), *words("adjectives"), *words("names"))))


def plural(noun: str) -> str:
    if noun in _IRREGULAR:
        return _IRREGULAR[noun]
    if noun.endswith("y") and noun[-2] not in "aeiou":
        return noun[:-1] + "ies"
    return noun + ("es" if noun.endswith(("s", "x", "ch", "sh", "z")) else "s")


_IRREGULAR_PAIRS = """person:people child:children man:men woman:women mouse:mice goose:geese foot:feet tooth:teeth
knife:knives wolf:wolves leaf:leaves wife:wives shelf:shelves loaf:loaves fish:fish deer:deer sheep:sheep
series:series species:species aircraft:aircraft staff:staff thief:thieves half:halves life:lives salmon:salmon
trout:trout potato:potatoes tomato:tomatoes hero:heroes crewman:crewmen scarf:scarves"""
_IRREGULAR = dict(pair.split(":") for pair in _IRREGULAR_PAIRS.split())
