"""What these questions can see, and what it would take to see more. Planned at the level that the verdict uses."""

from __future__ import annotations

import math

import numpy as np
from scipy.special import ndtri

from evaluation.statistics.estimate import Need
from evaluation.statistics.evidence import Evidence
from evaluation.statistics.interval import reach_of_questions, reach_of_seeds
from evaluation.statistics.power import POWER, smallest_detectable_drop, smoothed_flip_rate

MIDDLE = 0.80  # the range of needed questions holds the middle 80% of what the data allow
GRID = 100
UNREACHABLE = 10_000_000  # questions; more than this is no plan


def detectable(found: Evidence, alpha: float, slack: float = 0.0) -> float:
    """Returns the smallest loss, as a fraction, that is found with 80% power."""
    if found.independent and not slack:
        flips = round(found.n * _second_moment(found))
        return smallest_detectable_drop(found.n, smoothed_flip_rate(flips, 0, found.n), alpha)
    luck = float(reach_of_seeds(found, np.asarray(alpha)))
    questions = max(map(float, reach_of_questions(found, np.asarray(alpha))))
    error = math.hypot(_error(found), float(found.seed_error))
    return min(found.bound, math.hypot(questions, luck) + float(ndtri(POWER)) * error + slack)


def needed(found: Evidence, alpha: float, margin: float, slack: float = 0.0) -> Need:
    """Returns how many questions would settle it: show that the change is real, or that no loss exceeds the margin.

    The change is not known exactly, so the answer is a range: over the changes that the data allow, the middle 80% of
    the numbers that each would need. Where seeds differ more than questions do, more questions do not help.
    """
    luck = float(reach_of_seeds(found, np.asarray(alpha)))
    questions = max(map(float, reach_of_questions(found, np.asarray(alpha))))
    if luck > questions:
        return Need("seeds")
    error = math.hypot(_error(found), float(found.seed_error))
    normal = ndtri((np.arange(GRID) + 0.5) / GRID)
    changes = float(found.mean) + error * normal
    fixed = luck + slack + float(ndtri(POWER)) * float(found.seed_error)
    distance = np.maximum(np.abs(changes), np.maximum(changes + margin, 0)) - fixed
    target = questions + float(ndtri(POWER)) * _error(found)
    times = np.divide(target, distance, out=np.full_like(distance, np.inf), where=distance > 0)
    counts = found.n * times**2
    counts = np.outer(counts, np.exp(_doubt(found) * normal))
    low, high = np.quantile(counts, [(1 - MIDDLE) / 2, (1 + MIDDLE) / 2], method="nearest")
    return Need("questions", max(found.n + 1, _whole(low)), _limit(max(found.n + 1, high)))


def _doubt(found: Evidence) -> float:
    """How well the variance itself is known, as a standard deviation of its logarithm."""
    if not found.independent:
        return math.sqrt(2 / max(found.freedom, 1.0))
    return 1 / math.sqrt(found.n * _second_moment(found) + 2)


def _whole(count: float) -> int:
    return math.ceil(min(count, UNREACHABLE))


def _limit(count: float) -> int | None:
    return math.ceil(count) if count < UNREACHABLE else None


def _error(found: Evidence) -> float:
    """The standard error over questions; with imagined flips, as no flips are no proof of none."""
    return max(float(found.error), float(found.pseudo.error) if found.pseudo else 0.0)


def _second_moment(found: Evidence) -> float:
    """The share of questions that flipped, of one seed."""
    assert found.pseudo is not None
    size = found.n + 2
    return float((found.pseudo.error**2 * size + found.pseudo.centre**2) * size - 2) / found.n
