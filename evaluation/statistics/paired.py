"""Two models on the same questions: every difference here is paired.

`lost` counts the questions that went from right to wrong, `won` those from wrong to right. Both may be arrays, so that
thousands of simulated studies cost one call.
"""

from __future__ import annotations

from typing import Any

import numpy as np
from numpy.typing import ArrayLike
from scipy.special import bdtr, ndtri  # scipy.stats' own functions beneath, at a fraction of the cost

from evaluation.statistics.estimate import CONFIDENCE, Estimate

Array = np.ndarray[Any, np.dtype[Any]]

BOOTSTRAP_SEED = 20240229
REPETITIONS = 4000


def count_flips(base: ArrayLike, tuned: ArrayLike) -> tuple[int, int]:
    """(right to wrong, wrong to right)."""
    before, after = np.asarray(base, dtype=bool), np.asarray(tuned, dtype=bool)
    return int((before & ~after).sum()), int((~before & after).sum())


def mcnemar_exact(lost: ArrayLike, won: ArrayLike) -> Array:
    """The exact two-sided p-value: were these flips the toss of a fair coin?"""
    lost, won = np.asarray(lost), np.asarray(won)
    return np.minimum(1.0, 2 * bdtr(np.minimum(lost, won), lost + won, 0.5))


def bonett_price(lost: ArrayLike, won: ArrayLike, n: int, confidence: float = CONFIDENCE) -> tuple[Array, Array, Array]:
    """(difference, low, high) of two paired proportions, tuned minus base.

    Bonett and Price (2012): the Wald interval after one imagined flip in each direction. Unlike the bootstrap it keeps
    an honest width when few questions flip, or none, so the verdict rests on this one.
    """
    down, up = (np.asarray(lost) + 1) / (n + 2), (np.asarray(won) + 1) / (n + 2)
    half = ndtri((1 + confidence) / 2) * np.sqrt((down + up - (up - down) ** 2) / (n + 2))
    value = (np.asarray(won) - np.asarray(lost)) / n
    centre = up - down
    return value, np.maximum(centre - half, -1.0), np.minimum(centre + half, 1.0)


def paired_interval(lost: int, won: int, n: int, confidence: float = CONFIDENCE) -> Estimate:
    value, low, high = bonett_price(lost, won, n, confidence)
    return Estimate(float(value), float(low), float(high))


def bootstrap_interval(
    differences: ArrayLike,
    confidence: float = CONFIDENCE,
    repetitions: int = REPETITIONS,
    seed: int = BOOTSTRAP_SEED,
) -> Estimate:
    """The percentile bootstrap of the mean difference over questions.

    Drawing questions with replacement draws their distinct values from a multinomial; sampling that directly is the
    same bootstrap without its cost.
    """
    data = np.asarray(differences, dtype=float)
    values, counts = np.unique(data, return_counts=True)
    drawn = np.random.default_rng(seed).multinomial(data.size, counts / data.size, size=repetitions)
    low, high = np.quantile(drawn @ values / data.size, [(1 - confidence) / 2, (1 + confidence) / 2])
    return Estimate(float(data.mean()), float(low), float(high))
