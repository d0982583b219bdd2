"""Which variants may be recommended: those that gained, still work, and cannot be told apart from the best."""

from __future__ import annotations

import math
from collections.abc import Mapping, Sequence
from dataclasses import replace

from core.records.comparison import VariantResult
from core.records.estimate import Estimate, Recommendation
from evaluation.compare.effects import Effects
from evaluation.statistics.recommendation import Candidate, cannot_be_told_apart


def recommend(
    headline: str,
    keep: Sequence[str],
    variants: Sequence[VariantResult],
    effects: Sequence[Effects],
    seconds: Mapping[str, float],
    gain: float = 1.0,
    loss: float = 1.0,
) -> Recommendation:
    """Compares the fit variants with the best of them on the task and on the mean of the kept measures, all in points.

    A variant without one of the measures is no candidate: what was not measured is not zero. Of the kept measures only
    those count that any variant has; a study that kept nothing is judged by its task alone.
    """
    kept = [name for name in keep if any(name in item.differences for item in variants)]
    weights = {headline: gain} | {name: loss / len(kept) for name in kept}
    worths = {item.name: worth for item in variants if (worth := worth_of(item, weights)) is not None}
    fit = [
        (item, found)
        for item, found in zip(variants, effects, strict=True)
        if not item.collapsed and gained(item, headline) and item.name in worths and worths[item.name].sign >= 0
    ]
    candidates = [
        Candidate(item.name, {key: found.pairs[key].tuned for key in weights}, worths[item.name].value)
        for item, found in fit
    ]
    clusters = {key: fit[0][1].pairs[key].clusters for key in weights} if fit else {}
    found = cannot_be_told_apart(candidates, weights, clusters)
    return replace(found, worth=worths, cheapest=_cheapest(found.best, seconds))


def worth_of(item: VariantResult, weights: Mapping[str, float]) -> Estimate | None:
    """Returns gain less loss in points, as weighed, with its interval; None where a measure was not taken."""
    if not weights.keys() <= item.differences.keys():
        return None
    parts = [item.differences[key].change.times(weight) for key, weight in weights.items()]
    value = sum(part.value for part in parts)
    down, up = (math.hypot(*(getattr(part, end) - part.value for part in parts)) for end in ("low", "high"))
    return Estimate(value, value - down, value + up)


def gained(item: VariantResult, headline: str) -> bool:
    found = item.differences.get(headline)
    return found is not None and found.answer.kind == "gained"


def _cheapest(names: Sequence[str], seconds: Mapping[str, float]) -> str | None:
    """Names the variant that was trained in the least time, where the time of each is known."""
    return min(names, key=lambda name: seconds[name]) if names and all(name in seconds for name in names) else None
