"""Questions that belong together, such as those of one database: their mean, its error, and a test against zero.

Everything here takes leading axes, so that thousands of simulated studies cost one call.
"""

from __future__ import annotations

from collections.abc import Hashable, Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import Any

import numpy as np

Array = np.ndarray[Any, np.dtype[Any]]

EXACT_UP_TO = 20  # clusters: a million ways to flip their signs, counted in two halves of a thousand
DRAWS = 20_000  # of signs, where there are more clusters
DRAW_SEED = 20240229
TOLERANCE = 1e-9  # sums of thirds and fifths are equal up to rounding


@dataclass(frozen=True)
class Clusters:
    """The cluster of each question as a number, and the number of questions in each."""

    index: Array
    sizes: Array

    @property
    def count(self) -> int:
        return int(self.sizes.size)

    @property
    def alone(self) -> bool:
        """Says whether each question is a cluster of its own."""
        return self.count == self.index.size

    def totals(self, values: Array) -> Array:
        """Sums the values of each cluster; the questions are the last axis."""
        if self.alone:
            return values
        member = np.zeros((self.index.size, self.count))
        member[np.arange(self.index.size), self.index] = 1.0
        return values @ member


def clusters_of(labels: Sequence[Hashable] | Array | None, n: int) -> Clusters:
    """Numbers the labels. Without labels, or with one label for all, each question is a cluster of its own.

    One cluster says nothing about others, so the answer is then about this cluster alone.
    """
    known = () if labels is None else labels
    names = {label: number for number, label in enumerate(dict.fromkeys(known))}
    index = np.fromiter(map(names.__getitem__, known), dtype=int) if len(names) > 1 else np.arange(n)
    return Clusters(index, np.bincount(index, minlength=0))


@dataclass(frozen=True)
class RobustMean:
    mean: Array
    error: Array
    freedom: float


def robust_mean(values: Array, clusters: Clusters) -> RobustMean:
    """Returns the mean with its cluster-robust standard error (CR2) and degrees of freedom of Bell and McCaffrey.

    With clusters of one question each this is the ordinary mean with its standard error and n - 1.
    """
    sizes, n = clusters.sizes, clusters.index.size
    mean = values.mean(axis=-1)
    if n < 2:
        return RobustMean(mean, np.zeros_like(mean), 1.0)
    rest = 1 - sizes / n
    residuals = clusters.totals(values) - mean[..., None] * sizes
    error = np.sqrt((residuals**2 / rest).sum(axis=-1)) / n
    shares = sizes**2 / (n * n * rest)
    freedom = 1 / ((sizes**2).sum() / n**2 + shares.sum() ** 2 - (shares**2).sum())
    return RobustMean(mean, error, float(freedom))


def sign_flip(totals: Array) -> Array:
    """Returns the two-sided p-value of "each cluster's total could as well have had the other sign".

    Exact for few clusters, with a fixed seed otherwise; a total of zero has no sign and is left out.
    """
    flat = np.atleast_2d(totals)
    return np.array([_sign_flip(row[row != 0]) for row in flat.reshape(-1, flat.shape[-1])]).reshape(totals.shape[:-1])


def _sign_flip(totals: Array) -> float:
    if totals.size == 0:
        return 1.0
    least = abs(totals.sum()) - TOLERANCE
    if totals.size > EXACT_UP_TO:
        return float((1 + (np.abs(_drawn_signs(totals.size) @ totals) >= least).sum()) / (1 + DRAWS))
    half = totals.size // 2
    left, right = _all_signs(half) @ totals[:half], np.sort(_all_signs(totals.size - half) @ totals[half:])
    above = right.size - np.searchsorted(right, least - left, side="left")
    below = np.searchsorted(right, -least - left, side="right")
    return float((np.minimum(above + below, right.size)).sum() / (left.size * right.size))


@lru_cache(maxsize=32)
def _all_signs(count: int) -> Array:
    return 1.0 - 2.0 * ((np.arange(2**count)[:, None] >> np.arange(count)) & 1)


@lru_cache(maxsize=4)
def _drawn_signs(count: int) -> Array:
    return np.random.default_rng(DRAW_SEED).choice(np.array([-1.0, 1.0]), size=(DRAWS, count))
