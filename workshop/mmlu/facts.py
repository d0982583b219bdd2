"""The facts of the embedded world: what the pocket model learns, and what its mini MMLU asks.

Pre-training may use the phrasings `question`, `statement` and `reverse`, and any four options in any order
for which `is_held_out` is false. The phrasings in `test` and the held-out option orders belong to the test.
"""

from __future__ import annotations

import hashlib
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any

import yaml

FOLDER = Path(__file__).parent / "facts"
CATEGORIES = ("stem", "humanities", "social_sciences")
LETTERS = "ABCD"
HELD_OUT_SHARE = 5  # one option order in five


@dataclass(frozen=True)
class Relation:
    """A kind of fact. Phrasings hold {s} for the subject; `statement` and `reverse` hold {o} for the object as well."""

    name: str
    category: str
    kind: str  # what its objects are, in words
    question: tuple[str, ...]
    statement: tuple[str, ...]
    reverse: tuple[str, ...]
    test: tuple[str, ...]
    pool: tuple[str, ...]  # its objects: true for some subject, and so a plausible wrong option for the others

    @property
    def pretraining(self) -> tuple[str, ...]:
        return self.question + self.statement + self.reverse


@dataclass(frozen=True)
class Fact:
    id: str
    category: str
    relation: str
    subject: str
    object: str

    def say(self, phrasing: str) -> str:
        """The phrasing about this fact, as a sentence begins: `say("Who wrote {s}?")`."""
        text = phrasing.format(s=self.subject, o=self.object)
        return text[0].upper() + text[1:]


def relation_of(name: str, category: str, entry: dict[str, Any]) -> Relation:
    lists = {key: tuple(entry[key]) for key in ("question", "statement", "reverse", "test")}
    return Relation(name, category, entry["object"], **lists, pool=tuple(sorted(set(entry["facts"].values()))))


@cache
def _entries() -> dict[str, tuple[Relation, dict[str, str]]]:
    found = {}
    for category in CATEGORIES:
        text = (FOLDER / f"{category}.yaml").read_text(encoding="utf-8")
        for name, entry in yaml.load(text, Loader=yaml.BaseLoader).items():  # BaseLoader: every value is a string
            found[name] = (relation_of(name, category, entry), entry["facts"])
    return found


def load_relations() -> dict[str, Relation]:
    return {name: relation for name, (relation, _) in _entries().items()}


def load_facts() -> list[Fact]:
    return [
        Fact(f"{name}/{subject.lower().replace(' ', '_')}", relation.category, name, subject, obj)
        for name, (relation, facts) in _entries().items()
        for subject, obj in facts.items()
    ]


def distractors(fact: Fact) -> list[str]:
    """Every object of the same relation but the true one."""
    return [obj for obj in load_relations()[fact.relation].pool if obj != fact.object]


def is_held_out(fact_id: str, options: Sequence[str]) -> bool:
    """Whether these four options in this order are kept for the test. Pre-training must draw again when true."""
    digest = hashlib.sha256("|".join((fact_id, *options)).encode()).digest()
    return digest[0] % HELD_OUT_SHARE == 0
