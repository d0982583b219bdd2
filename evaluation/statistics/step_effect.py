"""The effect of one hyperparameter, from runs that agree in all others; paired, as all answer the same questions."""

from __future__ import annotations

from collections.abc import Hashable, Sequence
from dataclasses import replace

import numpy as np
from numpy.typing import ArrayLike

from evaluation.statistics.clusters import Array
from evaluation.statistics.estimate import ALPHA, Estimate, Slope
from evaluation.statistics.evidence import evidence_of_mean
from evaluation.statistics.interval import interval, level_that_excludes


def effect(
    steps: ArrayLike,
    changes: Array,
    strata: Sequence[Hashable],
    labels: Sequence[Hashable] | None = None,
    alpha: float = ALPHA,
) -> Slope | None:
    """Returns the points that one step of a hyperparameter adds, or None: not estimable from these runs.

    It takes runs that differ in this one key, and runs that differ in their seed alone: without those, what a key did
    and what luck did look the same.

    Args:
        steps: of each run, the value of the hyperparameter in steps (doublings, ten points of replay).
        changes: tuned minus base as [run, question].
        strata: of each run, everything else in its config but the seed. Only runs of one stratum are compared.
        labels: the cluster of each question.
        alpha: 0.05 divided by the number of effects that are asked about together.
    """
    x, names = np.asarray(steps, dtype=float), {name: i for i, name in enumerate(dict.fromkeys(strata))}
    stratum = np.array([names[name] for name in strata], dtype=int)
    weights = _weights(x, stratum)
    if weights is None:
        return None
    kept: Array = np.asarray(~np.isnan(changes).any(axis=0))
    known = None if labels is None else [label for label, keep in zip(labels, kept, strict=True) if keep]
    contrast = weights @ changes[:, kept]
    over_questions = evidence_of_mean(contrast, known)
    if over_questions is None:
        return None
    error, freedom = _seed_error(x, stratum, changes[:, kept].mean(axis=1), weights)
    if not freedom:
        return None
    found = replace(over_questions, seed_error=np.asarray(error), seed_freedom=np.asarray(float(freedom)))
    low, high = (100 * float(end) for end in interval(found, alpha))
    slope = Estimate(100 * float(found.mean), low, high)
    return Slope(slope, int((weights != 0).sum()), float(level_that_excludes(found)))


def _weights(x: Array, stratum: Array) -> Array | None:
    """The slope within strata is a weighted sum of runs; None where no stratum holds two different values."""
    centred = x.copy()
    for label in np.unique(stratum):
        centred[stratum == label] -= x[stratum == label].mean()
    total = float((centred**2).sum())
    return centred / total if total > 1e-12 else None


def _seed_error(x: Array, stratum: Array, means: Array, weights: Array) -> tuple[float, int]:
    """The slope's standard error by the luck of seeds: of runs that differ in nothing else; 0 without such runs."""
    cells: dict[tuple[int, float], list[float]] = {}
    for label, step, mean in zip(stratum, x, means, strict=True):
        cells.setdefault((int(label), float(step)), []).append(float(mean))
    freedom = sum(len(cell) - 1 for cell in cells.values())
    if not freedom:
        return 0.0, 0
    squares = sum(len(cell) * float(np.var(cell)) for cell in cells.values())
    return float(np.sqrt(squares / freedom * (weights**2).sum())), freedom
