"""BLEU and chrF by sacrebleu, from 0 to 1. A mean of sentence scores is not the corpus score: both are here."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache
from typing import Any


def sentence_bleu(answer: str, references: Sequence[str]) -> float:
    """Returns BLEU of one answer; orders that a short text does not have are left out (effective order)."""
    return float(_metric("BLEU", effective_order=True).sentence_score(answer, _some(references)).score) / 100


def sentence_chrf(answer: str, references: Sequence[str]) -> float:
    """Returns chrF of one answer."""
    return float(_metric("CHRF").sentence_score(answer, _some(references)).score) / 100


def corpus_bleu(answers: Sequence[str], references: Sequence[Sequence[str]]) -> float:
    """Returns BLEU of all answers together, as papers report it."""
    return float(_metric("BLEU").corpus_score(list(answers), _streams(references)).score) / 100


def corpus_chrf(answers: Sequence[str], references: Sequence[Sequence[str]]) -> float:
    """Returns chrF of all answers together."""
    return float(_metric("CHRF").corpus_score(list(answers), _streams(references)).score) / 100


def statistics(metric: str, answers: Sequence[str], references: Sequence[Sequence[str]]) -> list[list[float]]:
    """Returns the counts that each answer adds to a corpus score ("BLEU" or "CHRF"); any of them can be summed.

    It uses two inner functions of sacrebleu, those of its own bootstrap; a test holds them to the corpus scores.
    """
    return [list(map(float, row)) for row in _metric(metric)._extract_corpus_statistics(answers, _streams(references))]


def score_of(metric: str, counts: Sequence[float]) -> float:
    """Returns the corpus score of summed counts."""
    return float(_metric(metric)._compute_score_from_stats(list(counts)).score) / 100


def _some(references: Sequence[str]) -> list[str]:
    if not references:
        raise ValueError("A reference is needed for BLEU and chrF.")
    return list(references)


def _streams(references: Sequence[Sequence[str]]) -> list[list[str | None]]:
    """sacrebleu takes the first references of all answers, then the second ones; None where an answer has no more."""
    most = max(len(_some(each)) for each in references)
    return [[each[place] if place < len(each) else None for each in references] for place in range(most)]


@cache
def _metric(name: str, **options: bool) -> Any:
    import sacrebleu.metrics

    return getattr(sacrebleu.metrics, name)(**options)
