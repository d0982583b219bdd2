"""Two models' answers to the same items, side by side; and what forbids judging them at all."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import ClassVar

from core.errors import UserError
from core.hashing import hash_value
from core.records.record import read_rows
from core.records.result import Answer

MOST_IDENTICAL = 0.05  # share of pairs


@dataclass(frozen=True)
class Item:
    """What was asked and what is right. Items that rest on the same context are not independent."""

    RECORD: ClassVar[str] = "instruction"
    FORMAT: ClassVar[int] = 1
    REMEDY: ClassVar[str] = "Give a file with a JSON object on each line that has id, instruction and reference."

    id: str
    instruction: str
    reference: str
    input: str = ""
    context: str = ""

    @property
    def cluster(self) -> str:
        return hash_value(self.context) if self.context else self.id


@dataclass(frozen=True)
class Pair:
    item: Item
    a: str
    b: str

    @property
    def id(self) -> str:
        return self.item.id

    @property
    def identical(self) -> bool:
        return self.a.strip() == self.b.strip()


def read_pairs(items: Path, a: Path, b: Path) -> list[Pair]:
    """Joins the items with both answers, in the order of the items; each must be there exactly once."""
    asked = read_rows(Item, items)
    _once(items, [item.id for item in asked])
    answers_a, answers_b = _texts(a, asked), _texts(b, asked)
    if not asked:
        raise UserError(f"{items} holds no items. {Item.REMEDY}")
    return [Pair(item, answers_a[item.id], answers_b[item.id]) for item in asked]


def _texts(path: Path, items: Sequence[Item]) -> dict[str, str]:
    answers = read_rows(Answer, path)
    _once(path, [answer.id for answer in answers])
    texts = {answer.id: answer.texts[0] for answer in answers if answer.texts}
    missing = [item.id for item in items if item.id not in texts]
    if missing:
        raise UserError(
            f"{path} has no answer to {len(missing)} of {len(items)} items ({', '.join(missing[:3])}...). "
            "Both models must answer the same items: make eval."
        )
    return texts


def _once(path: Path, ids: Sequence[str]) -> None:
    twice = [name for name, count in Counter(ids).items() if count > 1]
    if twice:
        raise UserError(
            f"{path} holds {len(twice)} ids more than once ({', '.join(twice[:3])}). Each id must stand once."
        )


def check_different(pairs: Sequence[Pair], weights_a: str | None = None, weights_b: str | None = None) -> None:
    """Refuses what would only cost money: a model against itself, or answers of which too many are the same."""
    if weights_a is not None and weights_a == weights_b:
        raise UserError(
            f"Both sides have the same weights (fingerprint {weights_a}): a judge could only tie them. "
            "Was one of them evaluated with the other's adapter? Evaluate both again: make eval."
        )
    identical = sum(pair.identical for pair in pairs)
    if identical > MOST_IDENTICAL * len(pairs):
        raise UserError(
            f"{identical} of {len(pairs)} pairs ({identical / len(pairs):.0%}) hold the same answer twice; more than "
            f"{MOST_IDENTICAL:.0%} is refused before anything is spent. The usual causes: one process answered for "
            "both models, an adapter without effect, or a collapsed model. Look at both files of answers first."
        )


def content_hashes(pairs: Sequence[Pair]) -> dict[str, str]:
    """Returns what a study depends on besides its prompts."""
    return {
        "items": hash_value([[p.id, p.item.instruction, p.item.input, p.item.reference] for p in pairs]),
        "answers_a": hash_value([[p.id, p.a] for p in pairs]),
        "answers_b": hash_value([[p.id, p.b] for p in pairs]),
    }
