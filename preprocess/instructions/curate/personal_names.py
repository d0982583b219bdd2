"""Personal names, by rule: a title before a name, or a common given name before a family name."""

from __future__ import annotations

import re
from functools import cache
from pathlib import Path

from core.files import read_text
from core.records.instruction import Instruction
from preprocess.instructions.curate.outcome import PerExample

GIVEN_NAMES = Path(__file__).parent / "given_names.txt"
_NAME = r"[A-Z][a-zà-öø-ÿ]+(?:[-'][A-Z][a-zà-öø-ÿ]+)?"
_TITLED = re.compile(rf"\b(?:Mr|Mrs|Ms|Miss|Dr|Prof|Professor|Sir|Lady|Judge|Officer|Detective|Senator)\.? +({_NAME})")
_PAIR = re.compile(rf"\b({_NAME}) +(?:[A-Z]\. +)?({_NAME})\b")


class PersonalNames(PerExample, frozen=True, forbid_unknown_fields=True):
    """Drops an example that names a person, unless `allow` holds the name or the family name.

    It is a rule, no recognition: it knows the given names of given_names.txt and misses others.
    """

    allow: tuple[str, ...] = ()

    def why(self, example: Instruction) -> str | None:
        for text in (example.instruction, example.input, example.reference):
            for name in names(text):
                if name not in self.allow and name.split()[-1] not in self.allow:
                    return f"names {name!r}"
        return None


def names(text: str) -> list[str]:
    """Returns the names of persons in a text, titled ones first."""
    titled = [match[0] for match in _TITLED.finditer(text)]
    return titled + [match[0] for match in _PAIR.finditer(text) if match[1] in given_names()]


@cache
def given_names() -> frozenset[str]:
    return frozenset(read_text(GIVEN_NAMES).split())
