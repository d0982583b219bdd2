"""The interval at any level, and the p-value as the level at which it leaves a value: two sides of one thing."""

from __future__ import annotations

import numpy as np
from numpy.typing import ArrayLike
from scipy.special import ndtr, ndtri, stdtr, stdtrit  # normal and Student's, without the cost of scipy.stats

from evaluation.statistics.clusters import Array
from evaluation.statistics.evidence import Evidence

HALVINGS = 40
SMALLEST_P = 1e-16


def interval(found: Evidence, alpha: ArrayLike, slack: float = 0.0) -> tuple[Array, Array]:
    """Returns the ends of the interval at level 1 - alpha; it contains zero where the exact test cannot exclude it.

    `slack` widens it on both sides: what a model differs from itself without any training.
    """
    level = np.asarray(alpha, dtype=float)
    down, up = reach(found, level)
    low = np.maximum(found.mean - down - slack, -found.bound)
    high = np.minimum(found.mean + up + slack, found.bound)
    silent = found.test > level
    return np.where(silent, np.minimum(low, 0.0), low), np.where(silent, np.maximum(high, 0.0), high)


def reach(found: Evidence, alpha: Array) -> tuple[Array, Array]:
    """Returns how far the interval reaches below and above the mean, by the luck of questions and of seeds."""
    down, up = reach_of_questions(found, alpha)
    luck = reach_of_seeds(found, alpha)
    return np.hypot(down, luck), np.hypot(up, luck)


def reach_of_seeds(found: Evidence, alpha: Array) -> Array:
    return -stdtrit(found.seed_freedom, alpha / 2) * found.seed_error


def reach_of_questions(found: Evidence, alpha: Array) -> tuple[Array, Array]:
    """Returns the widest of up to three: cluster-robust, Bonett and Price, and a score interval for clusters."""
    student = -stdtrit(found.freedom, alpha / 2)
    down = up = student * found.error
    if found.pseudo is None:
        return down, up
    pseudo = found.pseudo
    price, shift = -ndtri(alpha / 2) * pseudo.error, found.mean - pseudo.centre
    down, up = np.maximum(down, shift + price), np.maximum(up, price - shift)
    if found.independent:
        return down, up
    # The variance that the hypothetical difference would have, not the observed one: a study with few losses by luck
    # also sees little variance, and its interval would be too narrow on the side of the greater loss.
    scale, shift = student**2 / pseudo.effective_n, found.mean - pseudo.effective_centre
    lean = scale * pseudo.skew / 2
    plain = np.sqrt(scale * pseudo.effective_variance)
    root = np.hypot(plain, lean)
    down, up = np.maximum(down, shift + plain), np.maximum(up, plain - shift)
    return np.maximum(down, shift + root + lean), np.maximum(up, root - lean - shift)


def level_that_excludes(found: Evidence, difference: float = 0.0, slack: float = 0.0) -> Array:
    """Returns the smallest alpha whose interval excludes a difference: so p-value and interval never disagree."""
    distance = np.maximum(np.abs(found.mean - difference) - slack, 0.0)
    above = found.mean > difference  # then it is the lower end that has to come up to it
    level = (_level_by_halving if np.any(found.seed_error) else _level_of_questions)(found, distance, above)
    at_zero = np.where(difference == 0, found.test, 0.0)
    return np.where(distance > 0, np.clip(np.maximum(level, at_zero), SMALLEST_P, 1.0), 1.0)


def _level_of_questions(found: Evidence, distance: Array, above: Array) -> Array:
    """Solves each of the intervals of `reach_of_questions` for its quantile; the widest has the largest alpha."""
    level = 2 * stdtr(found.freedom, -_divided(distance, found.error))
    if found.pseudo is None:
        return level
    pseudo, side = found.pseudo, np.where(above, 1.0, -1.0)
    near = np.maximum(distance - side * (found.mean - pseudo.centre), 0.0)
    level = np.maximum(level, 2 * ndtr(-_divided(near, pseudo.error)))
    if found.independent:
        return level
    near = np.maximum(distance - side * (found.mean - pseudo.effective_centre), 0.0)
    for variance in (pseudo.effective_variance, pseudo.effective_variance + near * side * pseudo.skew):
        quantile = near * np.sqrt(pseudo.effective_n / np.maximum(variance, 1e-12))
        level = np.maximum(level, 2 * stdtr(found.freedom, -quantile))
    return level


def _divided(distance: Array, error: Array) -> Array:
    """How many errors far; an error of zero is as sure as it gets."""
    return np.divide(distance, error, out=np.full_like(distance, 1e9), where=error > 0)


def _level_by_halving(found: Evidence, distance: Array, above: Array) -> Array:
    """Questions and seeds together have no closed form."""
    least, most = np.full_like(distance, np.log(SMALLEST_P)), np.zeros_like(distance)
    for _ in range(HALVINGS):
        middle = (least + most) / 2
        excluded = np.where(above, *reach(found, np.exp(middle))) < distance
        most, least = np.where(excluded, middle, most), np.where(excluded, least, middle)
    return np.exp(most)
