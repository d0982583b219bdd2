"""Bonett and Price (2012) as their paper has it, to hold ours against."""

from __future__ import annotations

import numpy as np
from numpy.typing import ArrayLike
from scipy.stats import norm

from evaluation.statistics.clusters import Array


def bonett_price(lost: ArrayLike, won: ArrayLike, n: int, confidence: float = 0.95) -> tuple[Array, Array]:
    """The ends of the interval of two paired proportions, tuned minus base."""
    down, up = (np.asarray(lost) + 1) / (n + 2), (np.asarray(won) + 1) / (n + 2)
    half = norm.ppf((1 + confidence) / 2) * np.sqrt((down + up - (up - down) ** 2) / (n + 2))
    return np.maximum(up - down - half, -1.0), np.minimum(up - down + half, 1.0)
