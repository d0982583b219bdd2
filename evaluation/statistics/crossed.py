"""The mean over questions and seeds at once: both are samples, and the interval must cover the luck of both."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from numpy.typing import ArrayLike
from scipy.special import stdtr, stdtrit  # Student's distribution and its quantile

from evaluation.statistics.estimate import CONFIDENCE, Estimate


@dataclass(frozen=True)
class MeanTest:
    mean: Estimate
    error: float
    p_value: float


def crossed_mean(values: ArrayLike, confidence: float = CONFIDENCE) -> MeanTest:
    """Mean of a questions-by-seeds table, with a t interval and a test against zero.

    The variance is that of the question means, plus what the seed means vary beyond what chance on these questions
    explains; Satterthwaite's degrees of freedom. One seed: the ordinary paired t test over questions.
    """
    table = np.asarray(values, dtype=float)
    table = table[:, None] if table.ndim == 1 else table
    questions, seeds = table.shape
    mean, rows, columns = table.mean(), table.mean(axis=1), table.mean(axis=0)
    by_question = rows.var(ddof=1) / questions if questions > 1 else 0.0
    by_seed = 0.0
    if seeds > 1 and questions > 1:
        rest = table - rows[:, None] - columns + mean
        noise = (rest**2).sum() / ((questions - 1) * (seeds - 1)) / (questions * seeds)
        by_seed = max(0.0, columns.var(ddof=1) / seeds - noise)
    variance = by_question + by_seed
    if variance == 0:
        return MeanTest(Estimate(float(mean), float(mean), float(mean)), 0.0, 1.0 if mean == 0 else 0.0)
    squares = by_question**2 / (questions - 1) + (by_seed**2 / (seeds - 1) if seeds > 1 else 0.0)
    freedom = variance**2 / squares
    error = variance**0.5
    half = stdtrit(freedom, (1 + confidence) / 2) * error
    p_value = 2 * stdtr(freedom, -abs(mean) / error)
    return MeanTest(Estimate(float(mean), float(mean - half), float(mean + half)), float(error), float(p_value))
