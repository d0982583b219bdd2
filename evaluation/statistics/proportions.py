"""Accuracies: their intervals, their distance from guessing, their change in percent, their spread over seeds."""

from __future__ import annotations

import math
from collections.abc import Hashable, Sequence
from functools import lru_cache

import numpy as np
from numpy.typing import ArrayLike
from scipy.special import ndtri, stdtrit  # scipy.stats' own functions beneath, at a fraction of the import

from evaluation.statistics.clusters import Array, clusters_of, robust_mean
from evaluation.statistics.estimate import ALPHA, CONFIDENCE, Estimate, SeedSpread

CHANCE = 0.25  # four options


@lru_cache(maxsize=4096)
def wilson(correct: float, n: float, confidence: float = CONFIDENCE, quantile: float | None = None) -> Estimate:
    """An accuracy with its Wilson interval, which stays inside 0..1 and is honest at both ends."""
    z = -float(ndtri((1 - confidence) / 2)) if quantile is None else quantile
    share = correct / n
    centre = (share + z**2 / (2 * n)) / (1 + z**2 / n)
    half = z * math.sqrt(share * (1 - share) / n + z**2 / (4 * n**2)) / (1 + z**2 / n)
    return Estimate(share, max(0.0, centre - half), min(1.0, centre + half))


def accuracy(values: ArrayLike, labels: Sequence[Hashable] | None = None, alpha: float = ALPHA) -> Estimate | None:
    """The mean of values[question(, seed)] in 0..1, with an interval that holds for other databases and other seeds.

    Wilson's interval at the number of questions that the clusters are worth, with Student's quantile; never narrower
    than Wilson's own; and what seeds vary is added. NaN leaves a question out; None: no question is left.
    """
    table = np.asarray(values, dtype=float)
    table = table[:, None] if table.ndim == 1 else table
    kept = ~np.isnan(table).any(axis=1)
    table = table[kept]
    n, seeds = table.shape
    if not n or not seeds:
        return None
    known = None if labels is None else [label for label, keep in zip(labels, kept, strict=True) if keep]
    clusters, questions = clusters_of(known, n), table.mean(axis=1)
    found, mean = robust_mean(questions, clusters), float(questions.mean())
    inside = wilson(n * mean, n, 1 - alpha)
    if not clusters.alone:
        simple = mean * (1 - mean) / n
        worth = n / max(1.0, float(found.error) ** 2 / simple) if simple else n
        wide = wilson(worth * mean, worth, 1 - alpha, -float(stdtrit(found.freedom, alpha / 2)))
        inside = Estimate(mean, min(inside.low, wide.low), max(inside.high, wide.high))
    luck = 0.0
    if seeds > 1:
        luck = -float(stdtrit(seeds - 1, alpha / 2)) * float(table.mean(axis=0).std(ddof=1)) / seeds**0.5
    low, high = mean - math.hypot(mean - inside.low, luck), mean + math.hypot(inside.high - mean, luck)
    return Estimate(mean, max(0.0, low), min(1.0, high))


def centred(accuracy: float, chance: float = CHANCE) -> float:
    """0 is guessing, 1 is everything right."""
    return (accuracy - chance) / (1 - chance)


def percent_interval(
    base: ArrayLike,
    tuned: ArrayLike,
    change: Estimate,
    labels: Sequence[Hashable] | None = None,
    alpha: float = ALPHA,
) -> Estimate | None:
    """The change in percent of the base, by the logarithm of the ratio of two paired accuracies.

    Args:
        change: the difference as a fraction, with its interval. The change in percent reaches as far as it does over
            the base, and on its side of zero: two printed intervals must not contradict each other.
    """
    before, after = np.asarray(base, dtype=float), np.asarray(tuned, dtype=float)
    after = after[:, None] if after.ndim == 1 else after
    kept = ~np.isnan(before) & ~np.isnan(after).any(axis=1)
    before, after = before[kept], after[kept]
    if not before.size or before.sum() == 0:
        return None
    known = None if labels is None else [label for label, keep in zip(labels, kept, strict=True) if keep]
    half = _log_ratio_reach(before, after, known, alpha)
    centre = math.log((after.mean(axis=1).sum() + 1) / (before.sum() + 1))
    value = 100 * (float(after.mean() / before.mean()) - 1)
    low, high = (100 * math.expm1(min(centre + side * half, 50)) for side in (-1, 1))
    least, most = (100 * end / float(before.mean()) for end in (change.low, change.high))
    low, high = min(low, least), max(high, most)
    if change.sign > 0 and low <= 0:
        low = least
    if change.sign < 0 and high >= 0:
        high = most
    return Estimate(value, low, high)


def _log_ratio_reach(before: Array, after: Array, labels: Sequence[Hashable] | None, alpha: float) -> float:
    """Half the interval's width: (lost + won + 1) / ((R0 + 1) (R1 + 1)), or what clusters and seeds make of it."""
    mean, n = after.mean(axis=1), len(before)
    right, still_right = before.sum() + 1, mean.sum() + 1
    flips = float(np.abs(mean - before).sum())
    simple = -float(ndtri(alpha / 2)) * math.sqrt((flips + 1) / (right * still_right))
    clusters = clusters_of(labels, n)
    found = robust_mean(n * (mean / still_right - before / right), clusters)
    robust = -float(stdtrit(found.freedom, alpha / 2)) * float(found.error)
    luck, seeds = 0.0, after.shape[1]
    if seeds > 1:
        luck = float(np.log(after.sum(axis=0) + 1).std(ddof=1)) / seeds**0.5 * -float(stdtrit(seeds - 1, alpha / 2))
    return math.hypot(max(simple, robust), luck)


def over_seeds(values: ArrayLike, confidence: float = CONFIDENCE) -> SeedSpread:
    """Mean, standard deviation and t interval over seeds; one seed has no spread."""
    data = np.asarray(values, dtype=float)
    mean = float(data.mean())
    if data.size < 2:
        return SeedSpread(data.size, mean, None, None, None)
    deviation = float(data.std(ddof=1)) if np.ptp(data) else 0.0  # equal values have none, whatever rounding says
    half = -float(stdtrit(data.size - 1, (1 - confidence) / 2)) * deviation / data.size**0.5
    return SeedSpread(data.size, mean, deviation, mean - half, mean + half)
