"""Skill against knowledge: the Pareto front, the price of a point, and the knee."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

import numpy as np

from core.records.comparison import Point, Tradeoff, VariantResult
from evaluation.compare.hyperparameter_effects import Items, effects_of_hyperparameters, volume_of
from evaluation.compare.recommendation import gained
from evaluation.statistics.exchange import ratio
from evaluation.statistics.knee import sure_knee


def tradeoff_of(headline: str, keep: Sequence[str], trained: Items, scaled: Items) -> Tradeoff:
    """Sets the task against the first kept measure that was taken."""
    kept = next((name for name in keep if any(name in item.differences for item, _ in trained)), None)
    if kept is None:
        return Tradeoff()
    both = [pair for pair in (*trained, *scaled) if {headline, kept} <= pair[0].differences.keys()]
    points = mark_front([_point(headline, kept, item) for item, _ in both])
    name, share = _knee(headline, kept, both)
    effects = effects_of_hyperparameters(headline, kept, trained)
    trend = next((effect.gain for effect in effects if effect.name == "data_fraction"), None)
    return Tradeoff(kept, points, name, share, effects, volume_of(headline, trained), trend)


def _point(headline: str, kept: str, item: VariantResult) -> Point:
    gain, change = item.differences[headline].change, item.differences[kept].change
    exchange = ratio(change.times(-1), gain) if gained(item, headline) else None
    return Point(item.name, item.variant, item.scale, gain, change, False, exchange)


def mark_front(points: Sequence[Point]) -> list[Point]:
    """Marks the points that no other beats in one respect without being worse in the other; the base is a point too."""
    plane = [(0.0, 0.0), *((point.gain.value, point.change.value) for point in points)]

    def beaten(point: Point) -> bool:
        here = (point.gain.value, point.change.value)
        return any(other != here and other[0] >= here[0] and other[1] >= here[1] for other in plane)

    return [replace(point, on_front=not beaten(point)) for point in points]


def _knee(headline: str, kept: str, both: Items) -> tuple[str | None, float]:
    """The knee is named only where other questions would name the same point."""
    if len(both) < 2:
        return None, 0.0
    tables = {item.name: (found.pairs[headline], found.pairs[kept]) for item, found in both}
    first = next(iter(tables.values()))
    judged = [np.asarray(np.isfinite([pair[side].changes for pair in tables.values()]).all(axis=0)) for side in (0, 1)]
    gains = {name: pair[0].changes[judged[0]] for name, pair in tables.items()}
    changes = {name: pair[1].changes[judged[1]] for name, pair in tables.items()}
    labels = [pair.where(here).clusters for pair, here in zip(first, judged, strict=True)]
    return sure_knee(gains, changes, *labels)
