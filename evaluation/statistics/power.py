"""How small a drop this many questions can see, and how many questions would see a smaller one.

Connor's (1987) formula for McNemar's test. `flip_rate` is the share of questions that changed sides, either way.
"""

from __future__ import annotations

import math

from scipy.special import ndtri  # the normal quantile, without the cost of scipy.stats' distributions

POWER = 0.80
ALPHA = 0.05


def smoothed_flip_rate(lost: int, won: int, n: int) -> float:
    """With one imagined flip each way: no flips among n questions does not prove that questions never flip."""
    return (lost + won + 2) / (n + 2)


def questions_needed(drop: float, flip_rate: float, alpha: float = ALPHA, power: float = POWER) -> int:
    """The n at which a difference of `drop` (a fraction) is found with this power."""
    rate = max(flip_rate, drop)  # a drop of d flips at least the share d
    root = float(ndtri(1 - alpha / 2)) * math.sqrt(rate) + float(ndtri(power)) * math.sqrt(rate - drop**2)
    return math.ceil((root / drop) ** 2)


def smallest_detectable_drop(n: int, flip_rate: float, alpha: float = ALPHA, power: float = POWER) -> float:
    """The drop (a fraction) for which `questions_needed` is just n."""
    low, high = 0.0, 1.0
    for _ in range(24):  # to the ten-millionth
        middle = (low + high) / 2
        low, high = (low, middle) if questions_needed(middle, flip_rate, alpha, power) <= n else (middle, high)
    return high
