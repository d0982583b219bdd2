"""Which variants cannot be told apart from the best: multiple comparisons with the best, after Hsu."""

from __future__ import annotations

import math
from collections.abc import Hashable, Mapping, Sequence
from dataclasses import dataclass

import numpy as np
from scipy.special import stdtrit

from evaluation.statistics.clusters import Array
from evaluation.statistics.estimate import ALPHA, Estimate, Recommendation
from evaluation.statistics.evidence import evidence
from evaluation.statistics.interval import reach_of_questions


@dataclass(frozen=True)
class Candidate:
    """A variant with every measure taken: values[question, seed] with seeds in the same order, and its worth."""

    name: str
    values: Mapping[str, Array]
    worth: float  # the weighted sum of its changes, in points


def cannot_be_told_apart(
    candidates: Sequence[Candidate],
    weights: Mapping[str, float],
    labels: Mapping[str, Sequence[Hashable] | None],
) -> Recommendation:
    """Keeps every candidate that is not shown to be worth less than the one that is worth most.

    A candidate's worth is the weighted sum of its changes. Each is compared with the leader on the same questions, the
    variances of the measures added, at a one-sided level of 0.05 among all but one: the truly best is kept in at least
    95 of 100 studies.
    """
    if not candidates:
        return Recommendation(weights=dict(weights))
    leader = max(candidates, key=lambda item: item.worth)
    alpha = ALPHA / max(1, len(candidates) - 1)
    behind = {item.name: _lead(leader, item, weights, labels, alpha) for item in candidates if item is not leader}
    kept = [item for item in candidates if item is leader or behind[item.name].low <= 0]
    best = [item.name for item in sorted(kept, key=lambda item: -item.worth)]
    return Recommendation(best, behind=behind, weights=dict(weights))


def _lead(
    leader: Candidate,
    other: Candidate,
    weights: Mapping[str, float],
    labels: Mapping[str, Sequence[Hashable] | None],
    alpha: float,
) -> Estimate:
    """How many points the leader is ahead; the interval's low end is the one-sided bound at alpha."""
    value, down, up = 0.0, 0.0, 0.0
    for key, weight in weights.items():
        found = evidence(other.values[key], leader.values[key], labels.get(key))
        if found is None:
            continue
        below, above = (float(side) for side in reach_of_questions(found, np.asarray(2 * alpha)))
        value += weight * float(found.mean)
        down = math.hypot(down, weight * (below if weight > 0 else above))
        up = math.hypot(up, weight * (above if weight > 0 else below))
    luck = _seed_reach(leader, other, weights, alpha)
    return Estimate(100 * value, 100 * (value - math.hypot(down, luck)), 100 * (value + math.hypot(up, luck)))


def _seed_reach(leader: Candidate, other: Candidate, weights: Mapping[str, float], alpha: float) -> float:
    """What another draw of seeds may change: a seed carries all measures, so its worth is taken as one number."""
    variance, squares = 0.0, 0.0
    for item in (leader, other):
        worths = sum(weight * np.atleast_1d(np.nanmean(item.values[key], axis=0)) for key, weight in weights.items())
        count = np.size(worths)
        if count > 1:
            part = float(np.var(worths, ddof=1)) / count
            variance, squares = variance + part, squares + part**2 / (count - 1)
    return -float(stdtrit(variance**2 / squares, alpha)) * variance**0.5 if squares else 0.0
