"""Labels: which one an answer gives, and accuracy, precision, recall and F1 over many answers (scikit-learn)."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, field

NO_LABEL = "(no label)"


def label_of(answer: str, labels: Sequence[str]) -> str | None:
    """Returns the label that an answer gives: the answer itself, or the one label that it names.

    An answer that names several different labels gives none: which one it means cannot be told.
    """
    plain = _plain(answer)
    for label in labels:
        if plain == _plain(label):
            return label
    letters = all(len(label) == 1 for label in labels)
    found = [label for label in labels if (_says_letter if letters else _names)(answer, label)]
    return found[0] if len(found) == 1 else None


def _plain(text: str) -> str:
    return " ".join(re.sub(r"[^\w/]+", " ", text.casefold()).split())


def _names(answer: str, label: str) -> bool:
    return re.search(rf"(?<!\w){re.escape(label.casefold())}(?!\w)", answer.casefold()) is not None


def _says_letter(answer: str, letter: str) -> bool:
    """A letter counts where it cannot be a word: `B.`, `(B)`, `B) text`, `The answer is B`; not in `A dog`."""
    start = rf"\s*\(?{letter}\)?\s*(?:[.:),]|$)"
    named = rf"(?:answer|choice|option)(?:\s+is)?\s*:?\s*\(?{letter}\b"
    return re.match(start, answer) is not None or re.search(named, answer, re.IGNORECASE) is not None


@dataclass(frozen=True)
class LabelScore:
    """How well one label is found."""

    precision: float
    recall: float
    f1: float
    support: int  # how often it is right


@dataclass(frozen=True)
class Classification:
    """Scores over many answers; precision, recall and F1 are means over the labels (macro)."""

    accuracy: float
    precision: float
    recall: float
    f1: float
    unlabelled: int  # answers that give no label; they are wrong
    labels: dict[str, LabelScore] = field(default_factory=dict)


def classify(answers: Sequence[str], right: Sequence[str], labels: Sequence[str]) -> Classification:
    """Scores free answers against the right labels."""
    from sklearn.metrics import precision_recall_fscore_support

    if not answers or len(answers) != len(right):
        raise ValueError(f"{len(answers)} answers for {len(right)} right labels; as many are needed, and one at least.")
    given = [label_of(answer, labels) or NO_LABEL for answer in answers]
    names = list(labels)
    each = precision_recall_fscore_support(right, given, labels=names, average=None, zero_division=0)
    scores = {
        name: LabelScore(float(each[0][index]), float(each[1][index]), float(each[2][index]), int(each[3][index]))
        for index, name in enumerate(names)
    }
    precision, recall, f1, _ = precision_recall_fscore_support(
        right, given, labels=names, average="macro", zero_division=0
    )
    hits = sum(one == two for one, two in zip(given, right, strict=True))
    return Classification(hits / len(right), float(precision), float(recall), float(f1), given.count(NO_LABEL), scores)
