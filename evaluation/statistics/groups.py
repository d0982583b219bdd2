"""Does the change differ between areas of knowledge?"""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
from numpy.typing import ArrayLike


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
    from scipy.stats import f_oneway  # half a second, and only where areas are compared

    p_value = float(f_oneway(*samples, equal_var=False).pvalue)
    return None if p_value != p_value else p_value
