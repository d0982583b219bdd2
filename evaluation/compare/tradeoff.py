"""Skill against knowledge: the Pareto front, the price of a point, the knee, and which hyperparameter moves what."""

from __future__ import annotations

import math
from collections.abc import Callable, Iterable, Sequence
from dataclasses import replace

from core.records.comparison import (
    Difference,
    HyperparameterEffect,
    Point,
    RunSummary,
    Tradeoff,
    VariantResult,
    VolumePoint,
)
from core.records.estimate import Slope
from evaluation.statistics.trend import ratio, slope_within

# What "the effect of a hyperparameter" is the effect of: one step.
DOUBLING: Callable[[float], float] = math.log2
STEPS: dict[str, Callable[[float], float]] = {
    "learning_rate": DOUBLING,
    "epochs": DOUBLING,
    "rank": DOUBLING,
    "target_modules": lambda count: count,
    "replay_ratio": lambda share: 10 * share,
    "data_fraction": DOUBLING,
}


def tradeoff_of(
    task: str, keep: Sequence[str], variants: Sequence[VariantResult], scaled: Sequence[VariantResult]
) -> Tradeoff:
    """Sets the task against the first kept measure that was taken."""
    kept = next((name for name in keep if any(name in item.differences for item in variants)), None)
    if kept is None:
        return Tradeoff()
    points = mark_front([point for item in [*variants, *scaled] if (point := _point(task, kept, item))])
    volume, trend = _volume(task, variants)
    effects = [_effect(name, task, kept, variants) for name in STEPS]
    return Tradeoff(kept, points, knee(points), effects, volume, trend)


def _point(task: str, kept: str, item: VariantResult) -> Point | None:
    gain, change = item.differences.get(task), item.differences.get(kept)
    if gain is None or change is None:
        return None
    exchange = ratio(change.change.times(-1), gain.change) if gain.answer.kind == "gained" else None
    return Point(item.name, item.variant, item.scale, gain.change, change.change, False, exchange)


def mark_front(points: Sequence[Point]) -> list[Point]:
    """Marks the points that no other beats in one respect without being worse in the other; the base is a point too."""
    plane = [(0.0, 0.0), *((point.gain.value, point.change.value) for point in points)]

    def beaten(point: Point) -> bool:
        here = (point.gain.value, point.change.value)
        return any(other != here and other[0] >= here[0] and other[1] >= here[1] for other in plane)

    return [replace(point, on_front=not beaten(point)) for point in points]


def knee(points: Iterable[Point]) -> str | None:
    """The point of the front that stands farthest above the straight line from the base to the greatest gain."""
    front = [point for point in points if point.on_front and point.gain.value > 0]
    if len(front) < 2:
        return None
    far = max(front, key=lambda point: point.gain.value)
    slope = far.change.value / far.gain.value
    best = max(front, key=lambda point: point.change.value - slope * point.gain.value)
    return best.name if best is not far and best.change.value > slope * best.gain.value else None


def recommend(task: str, keep: Sequence[str], variants: Sequence[VariantResult]) -> str | None:
    """Of the variants that gained and still work, names the one with most points left after its losses."""
    fit = [item for item in variants if _gained(item.differences.get(task)) and not item.collapsed]
    best = max(fit, key=lambda item: net_points(item, task, keep), default=None)
    return best.name if best and net_points(best, task, keep) > 0 else None


def _gained(difference: Difference | None) -> bool:
    return difference is not None and difference.answer.kind == "gained"


def net_points(item: VariantResult, task: str, keep: Sequence[str]) -> float:
    """The gain plus the changes of all kept measures that were taken."""
    found = [item.differences[name].change.value for name in (task, *keep) if name in item.differences]
    return sum(found)


def _effect(name: str, task: str, kept: str, variants: Sequence[VariantResult]) -> HyperparameterEffect:
    """Over single trainings, compared only with those that agree in every other hyperparameter."""
    rows = [(item, run) for item in variants for run in item.runs if item.hyperparameters.get(name) is not None]
    values = sorted({float(item.hyperparameters[name] or 0.0) for item, _ in rows})
    gain, change = (_slope(name, rows, [_mean(run, measure) for _, run in rows]) for measure in (task, kept))
    return HyperparameterEffect(name, [f"{value:g}" for value in values], len(rows), gain, change)


def _mean(run: RunSummary, measure: str) -> float | None:
    found = run.measures.get(measure)
    return found.means["value"].value if found and "value" in found.means else None


def _slope(name: str, rows: list[tuple[VariantResult, RunSummary]], measured: list[float | None]) -> Slope | None:
    kept = [(item, value) for (item, _), value in zip(rows, measured, strict=True) if value is not None]
    usable = [
        (item, value) for item, value in kept if name == "replay_ratio" or float(item.hyperparameters[name] or 0) > 0
    ]
    if not usable:
        return None
    steps = [STEPS[name](float(item.hyperparameters[name] or 0.0)) for item, _ in usable]
    strata = [tuple(sorted((k, v) for k, v in item.hyperparameters.items() if k != name)) for item, _ in usable]
    return slope_within(steps, [100 * value for _, value in usable], strata)


def _volume(task: str, variants: Sequence[VariantResult]) -> tuple[list[VolumePoint], Slope | None]:
    """Returns the data-volume curve: runs that differ in the share of the data alone, the largest such family."""
    families: dict[tuple[tuple[str, str], ...], list[VariantResult]] = {}
    for item in variants:
        key = tuple(sorted((k, str(v)) for k, v in item.hyperparameters.items() if k != "data_fraction"))
        families.setdefault(key, []).append(item)
    family = max(
        families.values(), key=lambda items: len({item.hyperparameters["data_fraction"] for item in items}), default=[]
    )
    if len({item.hyperparameters["data_fraction"] for item in family}) < 2:
        return [], None
    points = [
        VolumePoint(float(item.hyperparameters["data_fraction"] or 1.0), accuracy, run.name)
        for item in family
        for run in item.runs
        if (accuracy := _mean(run, task)) is not None
    ]
    steps = [math.log2(point.fraction) for point in points]
    trend = slope_within(steps, [100 * point.accuracy for point in points], [0] * len(points))
    return sorted(points, key=lambda point: point.fraction), trend
