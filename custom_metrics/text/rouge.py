"""ROUGE-1, ROUGE-2 and ROUGE-L by Google's rouge-score, with stemming; of several references the best one counts."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache
from typing import Any

KINDS = ("rouge1", "rouge2", "rougeL")


def rouge(answer: str, references: Sequence[str]) -> dict[str, float]:
    """Returns the F measures of one answer, from 0 to 1."""
    if not references:
        raise ValueError("A reference is needed for ROUGE.")
    scores = _scorer().score_multi(list(references), answer)
    return {kind: float(scores[kind].fmeasure) for kind in KINDS}


@cache
def _scorer() -> Any:
    from rouge_score.rouge_scorer import RougeScorer  # brings nltk

    return RougeScorer(list(KINDS), use_stemmer=True)
