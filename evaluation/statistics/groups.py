"""Does the change differ between areas of knowledge?"""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
from numpy.typing import ArrayLike
from scipy.special import fdtrc

from evaluation.statistics.clusters import Array


def differ_between(changes: ArrayLike, groups: Sequence[str]) -> float | None:
    """p-value of Welch's analysis of variance of the paired changes; None with fewer than two groups of two.

    Areas may vary unequally, hence Welch. Each area gets one imagined change in each direction, as great as the
    greatest seen: an area in which nothing flipped would otherwise count as known without error.
    """
    data, labels = np.asarray(changes, dtype=float), np.asarray(groups)
    samples = [data[labels == name] for name in np.unique(labels)]
    greatest = float(np.abs(data).max(initial=0.0)) or 1.0
    samples = [np.append(sample, (-greatest, greatest)) for sample in samples if sample.size > 1]
    if len(samples) < 2:
        return None
    p_value = _welch(samples)
    return None if p_value != p_value else p_value


def _welch(samples: Sequence[Array]) -> float:
    """Welch (1951), as scipy.stats.f_oneway(equal_var=False) has it: importing that takes most of a second."""
    count = len(samples)
    sizes, means = np.array([len(s) for s in samples]), np.array([s.mean() for s in samples])
    weights = sizes / np.array([s.var(ddof=1) for s in samples])
    share = weights / weights.sum()
    doubt = float(((1 - share) ** 2 / (sizes - 1)).sum())
    between = float((weights * (means - (share * means).sum()) ** 2).sum()) / (count - 1)
    return float(
        fdtrc(count - 1, (count**2 - 1) / (3 * doubt), between / (1 + 2 * (count - 2) * doubt / (count**2 - 1)))
    )
