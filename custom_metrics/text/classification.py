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
    labels = [label for label in dict.fromkeys(labels) if label]
    for form in (str.strip, _folded, _plain):  # signs may be all that tells labels apart: -1 and 1, C and C++
        given = form(answer)
        same = [label for label in labels if form(label) == given]
        if given and len(same) == 1:
            return same[0]
    letters = all(len(label) == 1 for label in labels)
    found = [label for label in labels if _says_letter(answer, label)] if letters else _named(answer, labels)
    return found[0] if len(found) == 1 else None


def _folded(text: str) -> str:
    return text.strip().casefold()


def _plain(text: str) -> str:
    return " ".join(re.sub(r"[^\w/]+", " ", text.casefold()).split())


def _named(answer: str, labels: Sequence[str]) -> list[str]:
    """Where a label stands inside a longer one ("positive" in "very positive"), only the longer one is named."""
    longest_first = sorted(map(_folded, labels), key=len, reverse=True)
    pattern = rf"(?<!\w)(?:{'|'.join(map(re.escape, longest_first))})(?!\w)"
    named = set(re.findall(pattern, answer.casefold()))
    return [label for label in labels if _folded(label) in named]


def _says_letter(answer: str, letter: str) -> bool:
    """A letter counts where it cannot be a word: `B.`, `(B)`, `B) text`, `The answer is B`; not in `A dog`."""
    escaped = re.escape(letter)
    start = rf"\s*\(?{escaped}\)?\s*(?:[.:),]|$)"
    named = rf"(?:answer|choice|option)(?:\s+is)?\s*:?\s*\(?{escaped}(?!\w)"
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
