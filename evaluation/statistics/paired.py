"""Two models on the same questions: flips, and the exact test of whether they were the toss of a fair coin."""

from __future__ import annotations

import numpy as np
from numpy.typing import ArrayLike
from scipy.special import bdtr  # scipy.stats' own function beneath, at a fraction of the import

from evaluation.statistics.clusters import Array


def count_flips(base: ArrayLike, tuned: ArrayLike) -> tuple[int, int]:
    """(right to wrong, wrong to right)."""
    before, after = np.asarray(base, dtype=bool), np.asarray(tuned, dtype=bool)
    return int((before & ~after).sum()), int((~before & after).sum())


def mcnemar_exact(lost: ArrayLike, won: ArrayLike) -> Array:
    """The exact two-sided p-value; arrays give one for each study."""
    lost, won = np.asarray(lost), np.asarray(won)
    return np.minimum(1.0, 2 * bdtr(np.minimum(lost, won), lost + won, 0.5))
