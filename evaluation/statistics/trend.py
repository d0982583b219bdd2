"""Effects over runs: one knob with all others held equal, a fitted line, a ratio of two effects."""

from __future__ import annotations

from collections.abc import Hashable, Sequence

import numpy as np
from numpy.typing import ArrayLike
from scipy import stats

from evaluation.statistics.estimate import CONFIDENCE, Estimate, Slope

ENOUGH_FREEDOM = 2  # with one degree of freedom an interval is too wide to say anything


def slope_within(
    x: ArrayLike, y: ArrayLike, strata: Sequence[Hashable], confidence: float = CONFIDENCE
) -> Slope | None:
    """The slope of y on x among runs that agree in everything else (their stratum); None: too few runs."""
    xs, ys = np.asarray(x, dtype=float), np.asarray(y, dtype=float)
    names = {stratum: index for index, stratum in enumerate(dict.fromkeys(strata))}
    labels = np.array([names[stratum] for stratum in strata], dtype=int)
    useful = [label for label in range(len(names)) if np.ptp(xs[labels == label]) > 0]
    rows = np.isin(labels, useful)
    freedom = int(rows.sum()) - len(useful) - 1
    if freedom < ENOUGH_FREEDOM:
        return None
    for label in useful:
        here = labels == label
        xs[here] -= xs[here].mean()
        ys[here] -= ys[here].mean()
    xs, ys = xs[rows], ys[rows]
    slope = float((xs * ys).sum() / (xs**2).sum())
    error = float((((ys - slope * xs) ** 2).sum() / freedom / (xs**2).sum()) ** 0.5)
    half = float(stats.t.ppf((1 + confidence) / 2, freedom)) * error
    p_value = 2 * float(stats.t.sf(abs(slope) / error, freedom)) if error > 0 else float(slope == 0)
    return Slope(Estimate(slope, slope - half, slope + half), int(rows.sum()), p_value)


def ratio(above: Estimate, below: Estimate, confidence: float = CONFIDENCE) -> Estimate | None:
    """above / below with Fieller's interval, for independent estimates; None where `below` may be zero."""
    z = float(stats.norm.ppf((1 + confidence) / 2))
    top, bottom = ((estimate.high - estimate.low) / (2 * z) for estimate in (above, below))
    spread = below.value**2 - (z * bottom) ** 2
    if spread <= 0:
        return None
    product = above.value * below.value
    root = max(0.0, product**2 - spread * (above.value**2 - (z * top) ** 2)) ** 0.5
    return Estimate(above.value / below.value, (product - root) / spread, (product + root) / spread)
