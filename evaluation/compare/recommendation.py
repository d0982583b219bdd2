"""Which variants may be recommended: those that gained, still work, and cannot be told apart from the best."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

import numpy as np

from core.records.comparison import VariantResult
from core.records.estimate import Recommendation
from evaluation.compare.effects import Effects
from evaluation.statistics.recommendation import Candidate, cannot_be_told_apart


def recommend(
    headline: str,
    keep: Sequence[str],
    variants: Sequence[VariantResult],
    effects: Sequence[Effects],
    gain: float = 1.0,
    loss: float = 1.0,
) -> Recommendation:
    """Compares the fit variants with the best of them on the task and on the mean of the kept measures.

    A variant without one of the measures is no candidate: what was not measured is not zero. Of the kept measures only
    those count that any variant has; a study that kept nothing is judged by its task alone.
    """
    kept = [name for name in keep if any(name in item.differences for item in variants)]
    weights = {headline: gain} | {name: loss / len(kept) for name in kept}
    fit = [
        (item, found)
        for item, found in zip(variants, effects, strict=True)
        if not item.collapsed and gained(item, headline) and weights.keys() <= found.pairs.keys()
    ]
    candidates = [_candidate(item, found, weights) for item, found in fit]
    clusters = {key: fit[0][1].pairs[key].clusters for key in weights} if fit else {}
    return cannot_be_told_apart(candidates, weights, clusters)


def _candidate(item: VariantResult, found: Effects, weights: Mapping[str, float]) -> Candidate:
    pairs = {key: found.pairs[key] for key in weights}
    base = {key: float(np.nanmean(pair.base)) for key, pair in pairs.items()}
    return Candidate(item.name, {key: pair.tuned for key, pair in pairs.items()}, base)


def gained(item: VariantResult, headline: str) -> bool:
    found = item.differences.get(headline)
    return found is not None and found.answer.kind == "gained"
