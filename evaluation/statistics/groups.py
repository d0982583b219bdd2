"""Does the loss differ between areas of knowledge?"""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
from numpy.typing import ArrayLike
from scipy import stats


def differ_between(changes: ArrayLike, groups: Sequence[str]) -> float | None:
    """p-value of a one-way analysis of variance of the paired changes; None with fewer than two groups."""
    data, labels = np.asarray(changes, dtype=float), np.asarray(groups)
    samples = [data[labels == name] for name in np.unique(labels)]
    samples = [sample for sample in samples if sample.size > 1]
    if len(samples) < 2:
        return None
    if all(np.ptp(sample) == 0 for sample in samples):
        return 1.0 if np.ptp([sample[0] for sample in samples]) == 0 else 0.0
    p_value = float(stats.f_oneway(*samples).pvalue)
    return None if p_value != p_value else p_value
