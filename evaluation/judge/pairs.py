"""Two models' answers to the same items, side by side; and what forbids judging them at all."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import ClassVar

from core.errors import UserError
from core.hashing import hash_value
from core.records.record import read_rows
from core.records.result import Answer

MOST_IDENTICAL = 0.05  # share of pairs
ALMOST_ALL = 0.95  # of all pairs, where equal answers are no wonder
WORDS = re.compile(r"\w+")
CLOSED = ("classification", "choice", "extractive")


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
    kind: str = "open"

    @property
    def closed(self) -> bool:
        """Only few answers are possible, such as labels: models often give the same."""
        return self.kind in CLOSED

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
    def answers_hash(self) -> str:
        return hash_value([self.a, self.b])

    @property
    def identical(self) -> bool:
        return self.a.strip() == self.b.strip()

    @property
    def cloned(self) -> bool:
        """The same text twice where two models would not write the same: two right answers may well be equal."""
        return self.identical and not self.item.closed and _plain(self.a) != _plain(self.item.reference)


def read_items(path: Path) -> list[Item]:
    """Reads what was asked; each id stands once."""
    items = read_rows(Item, path)
    _once(path, [item.id for item in items])
    if not items:
        raise UserError(f"{path} holds no items. {Item.REMEDY}")
    return items


def pair_up(items: Sequence[Item], a: Path, b: Path) -> list[Pair]:
    """Joins the items with both answers, in the order of the items. One that a model could not be asked is left out."""
    answers_a, answers_b = _answers(a, items), _answers(b, items)
    return [
        Pair(item, first.texts[0], second.texts[0])
        for item in items
        if (first := answers_a[item.id]).texts and (second := answers_b[item.id]).texts
    ]


def _answers(path: Path, items: Sequence[Item]) -> dict[str, Answer]:
    answers = {answer.id: answer for answer in read_rows(Answer, path)}  # the later of two lines counts
    texts = {name: answer for name, answer in answers.items() if answer.texts or answer.problem}
    missing = [item.id for item in items if item.id not in texts]
    if missing:
        raise UserError(
            f"{path} has no answer to {len(missing)} of {len(items)} items ({', '.join(missing[:3])}, ...). "
            "Both models must answer the same items: make eval."
        )
    return texts


def _plain(text: str) -> str:
    return " ".join(WORDS.findall(text.lower()))


def _once(path: Path, ids: Sequence[str]) -> None:
    twice = [name for name, count in Counter(ids).items() if count > 1]
    if twice:
        raise UserError(
            f"{path} holds {len(twice)} ids more than once ({', '.join(twice[:3])}). Each id must stand once."
        )


def check_different(
    pairs: Sequence[Pair], weights_a: str | None = None, weights_b: str | None = None, anyway: bool = False
) -> None:
    """Refuses what would only cost money: a model against itself, or answers of which too many are the same.

    Args:
        anyway: lets some equal answers pass. Two trainings of one base may well agree.
    """
    if not pairs:
        raise UserError(
            "There is no pair to judge: no item fitted into the window of both models. "
            "Look at `problem` in both files of answers."
        )
    if weights_a is not None and weights_a == weights_b:
        raise UserError(
            f"Both sides have the same weights (fingerprint {weights_a}): a judge could only tie them. "
            "Was one of them evaluated with the other's adapter? Evaluate both again: make eval."
        )
    everywhere = sum(pair.identical for pair in pairs)
    if everywhere < ALMOST_ALL * len(pairs) and (anyway or not same_answers(pairs)):
        return
    suspicious, asked = [pair for pair in pairs if pair.cloned], [pair for pair in pairs if not pair.item.closed]
    count, among = (len(suspicious), len(asked)) if suspicious else (everywhere, len(pairs))
    raise UserError(
        f"{count} of {among} pairs ({count / among:.0%}) hold the same answer twice, and not only where it is the "
        f"right one; more than {MOST_IDENTICAL:.0%} is refused before anything is spent. The usual causes: one process "
        "answered for both models, an adapter without effect, a collapsed model. Look at both files of answers first. "
        "Two trainings of one base may well agree on short answers: ANYWAY=1 judges them, unless nearly all are equal."
    )


def same_answers(pairs: Sequence[Pair]) -> int:
    """Returns how many pairs hold the same answer twice, though too many do for it to be no wonder; else 0."""
    count = sum(pair.cloned for pair in pairs)
    return count if count > MOST_IDENTICAL * max(1, sum(not pair.item.closed for pair in pairs)) else 0


def content_hashes(pairs: Sequence[Pair]) -> dict[str, str]:
    """Returns what a study depends on besides its prompts."""
    return {
        "items": hash_value([[p.id, p.item.instruction, p.item.input, p.item.reference] for p in pairs]),
        "answers_a": hash_texts({p.id: p.a for p in pairs}),
        "answers_b": hash_texts({p.id: p.b for p in pairs}),
    }


def hash_texts(texts: Mapping[str, str]) -> str:
    """Returns the hash of one side's answers by item, in the order of the items."""
    return hash_value([list(each) for each in texts.items()])
