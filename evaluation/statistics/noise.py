"""The noise floor: what the base differs from itself when it is asked again with another batch size."""

from __future__ import annotations

import numpy as np
from numpy.typing import ArrayLike

from evaluation.statistics.estimate import Noise
from evaluation.statistics.paired import count_flips


def noise_floor(base: ArrayLike, again: ArrayLike) -> Noise | None:
    """Compares two evaluations of the same weights; no change smaller than the floor is called real.

    The floor is the change seen, or one question if flips cancelled out: they did so by luck. Both are fractions.
    """
    before, after = np.asarray(base, dtype=float), np.asarray(again, dtype=float)
    kept = ~np.isnan(before) & ~np.isnan(after)
    before, after = before[kept], after[kept]
    if not before.size:
        return None
    change = float((after - before).mean())
    least = 1 / before.size if (before != after).any() else 0.0
    lost, won = count_flips(before >= 0.5, after >= 0.5)
    return Noise(int(before.size), lost, won, change, max(abs(change), least))
