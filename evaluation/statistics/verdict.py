"""Three answers only: gained or lost, no worse than X points, cannot tell."""

from __future__ import annotations

from typing import Any

import numpy as np
from numpy.typing import ArrayLike

from evaluation.statistics.estimate import MARGIN, Answer, Estimate
from evaluation.statistics.power import ALPHA, questions_needed

Array = np.ndarray[Any, np.dtype[Any]]


def holm(p_values: ArrayLike) -> Array:
    """p-values corrected for having asked as many questions as there are variants; along the last axis.

    The same numbers as statsmodels' multipletests, which collects Python's garbage at every call: a tenth of a second.
    """
    raw = np.asarray(p_values, dtype=float)
    order = np.argsort(raw, axis=-1)
    steps = np.take_along_axis(raw, order, axis=-1) * np.arange(raw.shape[-1], 0, -1)
    corrected = np.empty_like(raw)
    np.put_along_axis(corrected, order, np.minimum(1.0, np.maximum.accumulate(steps, axis=-1)), axis=-1)
    return corrected


def decide(
    change: Estimate, corrected_p: float, flip_rate: float, n: int, margin: float = MARGIN, alpha: float = ALPHA
) -> Answer:
    """`change` and `margin` are in points; `alpha` is the level after correction, for planning the n that could."""
    if corrected_p <= ALPHA and change.value != 0:
        return Answer("gained" if change.value > 0 else "lost")
    if change.low >= -margin:
        return Answer("no_worse", bound=max(0.0, -change.low))
    return Answer("cannot_tell", needed=_enough(change.value / 100, flip_rate, n, margin / 100, alpha))


def _enough(change: float, flip_rate: float, n: int, margin: float, alpha: float) -> int:
    """The n that would settle it either way, if the difference and the flip rate stay what they were here."""
    ways = []
    if change != 0:
        ways.append(questions_needed(abs(change), flip_rate, alpha))  # shown to be real
    if change > -margin:
        ways.append(questions_needed(margin + change, flip_rate, alpha))  # shown to be small
    return max(n + 1, min(ways))
