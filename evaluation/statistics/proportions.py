"""Accuracies: their intervals, their distance from guessing, their spread over seeds."""

from __future__ import annotations

from functools import lru_cache

import numpy as np
from numpy.typing import ArrayLike
from scipy import stats

from evaluation.statistics.estimate import CONFIDENCE, Estimate, SeedSpread

CHANCE = 0.25  # four options


@lru_cache(maxsize=4096)
def wilson(correct: int, n: int, confidence: float = CONFIDENCE) -> Estimate:
    """An accuracy with its Wilson interval, which stays inside 0..1 and is honest at both ends."""
    interval = stats.binomtest(correct, n).proportion_ci(confidence, method="wilson")
    return Estimate(correct / n, float(interval.low), float(interval.high))


def centred(accuracy: float, chance: float = CHANCE) -> float:
    """0 is guessing, 1 is everything right."""
    return (accuracy - chance) / (1 - chance)


def percent_change(base: float, tuned: float) -> float | None:
    """(tuned - base) / base in percent, as studies of forgetting report it; undefined for a base of zero."""
    return None if base == 0 else 100 * (tuned - base) / base


def over_seeds(values: ArrayLike, confidence: float = CONFIDENCE) -> SeedSpread:
    """Mean, standard deviation and t interval over seeds; one seed has no spread."""
    data = np.asarray(values, dtype=float)
    mean = float(data.mean())
    if data.size < 2:
        return SeedSpread(data.size, mean, None, None, None)
    deviation = float(data.std(ddof=1))
    half = float(stats.t.ppf((1 + confidence) / 2, data.size - 1)) * deviation / data.size**0.5
    return SeedSpread(data.size, mean, deviation, mean - half, mean + half)
