"""The knee of the trade-off, named only where other questions would name the same point."""

from __future__ import annotations

from collections.abc import Hashable, Mapping, Sequence
from typing import Any

import numpy as np

from evaluation.statistics.clusters import clusters_of

Array = np.ndarray[Any, np.dtype[Any]]

REPETITIONS = 2000
SEED = 20240229
SURE = 0.95


def knee_of(gains: Array, changes: Array) -> Array:
    """Returns the knee in each row of [repetition, point]: its number, or -1 where there is none.

    The knee stands farthest above the straight line from the base to the point with the greatest gain.
    """
    rows = np.arange(len(gains))
    far = gains.argmax(axis=1)
    greatest = gains[rows, far]
    slope = changes[rows, far] / np.where(greatest > 0, greatest, 1.0)
    height = np.where(gains > 0, changes - slope[:, None] * gains, -np.inf)
    best = height.argmax(axis=1)
    return np.where((greatest > 0) & (best != far) & (height[rows, best] > 1e-12), best, -1)


def sure_knee(
    gains: Mapping[str, Array],
    changes: Mapping[str, Array],
    gain_labels: Sequence[Hashable] | None = None,
    change_labels: Sequence[Hashable] | None = None,
) -> tuple[str | None, float]:
    """Returns the point that is the knee on these questions, if it is in 95% of bootstraps; and how often it is.

    Each mapping holds, by point, the mean change of each question over seeds. Whole clusters are drawn.
    """
    names = list(gains)
    if len(names) < 2:
        return None, 0.0
    rng = np.random.default_rng(SEED)
    drawn_gains = _bootstrap(rng, np.stack([gains[name] for name in names]), gain_labels)
    drawn_changes = _bootstrap(rng, np.stack([changes[name] for name in names]), change_labels)
    found = knee_of(drawn_gains, drawn_changes)  # the first row is the data as they are
    share = float((found[1:] == found[0]).mean())
    named = found[0] >= 0 and share >= SURE
    return (names[found[0]] if named else None), share


def _bootstrap(rng: np.random.Generator, values: Array, labels: Sequence[Hashable] | None) -> Array:
    """Returns the means of [point, question] as [1 + repetition, point]; the first are those of the data."""
    clusters = clusters_of(labels, values.shape[1])
    count = clusters.count
    drawn = rng.multinomial(count, np.full(count, 1 / count), size=REPETITIONS)
    weights = np.vstack([np.ones(count), drawn])
    return (weights @ clusters.totals(values).T) / (weights @ clusters.sizes)[:, None]
