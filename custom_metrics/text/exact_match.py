"""Exact match and F1 of an answer, with the normalisation of SQuAD's official script."""

from __future__ import annotations

import re
import string
from collections import Counter
from collections.abc import Callable, Sequence

_MARKS = str.maketrans("", "", string.punctuation)


def normalise(text: str) -> str:
    """Lower case, no marks, no articles, single spaces: in this order, as the official script does."""
    text = text.lower().translate(_MARKS)
    return " ".join(re.sub(r"\b(a|an|the)\b", " ", text).split())


def exact_match(answer: str, references: Sequence[str]) -> float:
    """Returns 1.0 if the answer is one of the references after normalisation."""
    return _best(answer, references, lambda one, two: float(normalise(one) == normalise(two)))


def token_f1(answer: str, references: Sequence[str]) -> float:
    """Returns the F1 of shared words, with the reference that suits the answer best."""
    return _best(answer, references, _f1)


def _best(answer: str, references: Sequence[str], score: Callable[[str, str], float]) -> float:
    if not references:
        raise ValueError("A reference is needed: without one an answer cannot be right or wrong.")
    return max(score(answer, reference) for reference in references)


def _f1(answer: str, reference: str) -> float:
    given, wanted = normalise(answer).split(), normalise(reference).split()
    if not given or not wanted:
        return float(given == wanted)
    shared = sum((Counter(given) & Counter(wanted)).values())
    return 2 * shared / (len(given) + len(wanted))


def item_f1(answer: str, reference: str, separator: str = r"[,;\n]") -> float:
    """Returns the F1 of two lists as sets: keywords with commas between them, in any order."""
    given, wanted = ({normalise(item) for item in re.split(separator, text)} - {""} for text in (answer, reference))
    return 2 * len(given & wanted) / (len(given) + len(wanted)) if given or wanted else 1.0
