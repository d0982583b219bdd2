"""Three answers only, all read off the printed interval: gained or lost; no worse than X points; cannot tell."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

import numpy as np
from numpy.typing import ArrayLike

from evaluation.statistics.estimate import ALPHA, MARGIN, Answer, Change, Estimate
from evaluation.statistics.evidence import Evidence
from evaluation.statistics.interval import interval, level_that_excludes
from evaluation.statistics.planning import detectable, needed

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


def judge(
    found: Sequence[Evidence | None], margin: float = MARGIN, noise: float = 0.0, unit: float = 100.0
) -> list[Change | None]:
    """Judges what was compared together: intervals have level 1 - 0.05/m, so all m hold at once in 95 of 100 studies.

    Args:
        margin: the most, in points, that "no worse" may mean.
        noise: points that the base differs from itself; the intervals reach that much further.
        unit: what a difference of 1 is called: 100 points for a share.
    """
    family = sum(item is not None for item in found)
    return [_judged(item, family, margin, noise, unit) if item else None for item in found]


def _judged(found: Evidence, family: int, margin: float, noise: float, unit: float) -> Change:
    alpha, slack = ALPHA / family, noise / unit
    low, high = interval(found, alpha, slack)
    estimate = Estimate(float(found.mean) * unit, float(low) * unit, float(high) * unit)
    p_value = float(level_that_excludes(found, 0.0, slack))
    p_no_worse = float(level_that_excludes(found, -margin / unit, slack)) / 2 if found.mean * unit > -margin else 1.0
    answer = decide(estimate, margin)
    if answer.kind == "cannot_tell":
        answer = Answer("cannot_tell", need=needed(found, alpha, margin / unit, slack))
    return Change(
        estimate=estimate,
        level=1 - alpha,
        family=family,
        n=found.n,
        clusters=found.clusters if found.clusters < found.n else None,
        seeds=found.seeds[1],
        p_value=p_value,
        corrected_p=min(1.0, family * p_value),
        p_no_worse=min(1.0, family * p_no_worse),
        detectable=unit * detectable(found, alpha, slack),
        answer=answer,
    )


def decide(change: Estimate, margin: float = MARGIN) -> Answer:
    """Reads the answer off an interval in points; nothing else decides."""
    bound = max(0.0, -change.low)
    if change.sign > 0:
        return Answer("gained")
    if change.sign < 0:
        return Answer("lost", bound=bound)
    return Answer("no_worse", bound=bound) if change.low >= -margin else Answer("cannot_tell")
