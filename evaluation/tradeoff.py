"""Skill against knowledge: the Pareto front, the price of a point, the knee, and which knob moves what."""

from __future__ import annotations

import math
from collections.abc import Callable, Iterable, Sequence

from evaluation.compare.results import Difference, KnobEffect, Point, RunSummary, Tradeoff, VariantResult, VolumePoint
from evaluation.statistics.estimate import Estimate, Slope
from evaluation.statistics.trend import ratio, slope_within

ORIGIN = Estimate(0.0, 0.0, 0.0)

# A knob's step: what "the effect of the knob" is the effect of.
DOUBLING: Callable[[float], float] = math.log2
STEPS: dict[str, Callable[[float], float]] = {
    "learning_rate": DOUBLING,
    "epochs": DOUBLING,
    "rank": DOUBLING,
    "target_modules": lambda count: count,
    "replay_ratio": lambda share: 10 * share,
    "data_fraction": DOUBLING,
}


def tradeoff_of(base: RunSummary, variants: Sequence[VariantResult], dial: Sequence[VariantResult]) -> Tradeoff:
    points = mark_front([point for item in [*variants, *dial] if (point := _point(item))])
    volume, trend = _volume(variants)
    return Tradeoff(points, knee(points), [_knob_effect(knob, variants) for knob in STEPS], volume, trend)


def _point(item: VariantResult) -> Point | None:
    sql, mmlu = item.effects.sql, item.effects.mmlu
    if sql is None or mmlu is None:
        return None
    exchange = ratio(mmlu.change.times(-1), sql.change) if sql.answer.kind == "gained" else None
    return Point(item.name, item.variant, item.strength, sql.change, mmlu.change, False, exchange)


def mark_front(points: Sequence[Point]) -> list[Point]:
    """Marks the points that no other beats in one respect without being worse in the other; the base is a point too."""
    plane = [(0.0, 0.0), *((point.gain.value, point.change.value) for point in points)]

    def beaten(point: Point) -> bool:
        here = (point.gain.value, point.change.value)
        return any(other != here and other[0] >= here[0] and other[1] >= here[1] for other in plane)

    return [Point(**{**vars(point), "on_front": not beaten(point)}) for point in points]


def knee(points: Iterable[Point]) -> str | None:
    """The point of the front that stands farthest above the straight line from the base to the greatest gain."""
    front = [point for point in points if point.on_front and point.gain.value > 0]
    if len(front) < 2:
        return None
    far = max(front, key=lambda point: point.gain.value)
    slope = far.change.value / far.gain.value
    best = max(front, key=lambda point: point.change.value - slope * point.gain.value)
    return best.name if best is not far and best.change.value > slope * best.gain.value else None


def recommend(variants: Sequence[VariantResult]) -> str | None:
    """Of the variants that gained and still work, the one with most points left after its loss, weighed one for one."""
    fit = [item for item in variants if _gained(item.effects.sql) and not item.collapsed]
    best = max(fit, key=net_points, default=None)
    return best.name if best and net_points(best) > 0 else None


def _gained(difference: Difference | None) -> bool:
    return difference is not None and difference.answer.kind == "gained"


def net_points(item: VariantResult) -> float:
    sql, mmlu = item.effects.sql, item.effects.mmlu
    return (sql.change.value if sql else 0.0) + (mmlu.change.value if mmlu else 0.0)


def _knob_effect(knob: str, variants: Sequence[VariantResult]) -> KnobEffect:
    """Over single trainings, compared only with those that agree in every other knob."""
    rows = [(item, run) for item in variants for run in item.runs if item.knobs.get(knob) is not None]
    values = sorted({float(item.knobs[knob] or 0.0) for item, _ in rows})
    accuracies = {
        "gain": [run.sql["zero_shot"].accuracy["strict"].value if "zero_shot" in run.sql else None for _, run in rows],
        "change": [run.mmlu.accuracy.value if run.mmlu else None for _, run in rows],
    }
    slopes = {name: _slope(knob, rows, measured) for name, measured in accuracies.items()}
    return KnobEffect(knob, [f"{value:g}" for value in values], len(rows), slopes["gain"], slopes["change"])


def _slope(knob: str, rows: list[tuple[VariantResult, RunSummary]], measured: list[float | None]) -> Slope | None:
    kept = [(item, value) for (item, _), value in zip(rows, measured, strict=True) if value is not None]
    usable = [(item, value) for item, value in kept if knob == "replay_ratio" or float(item.knobs[knob] or 0) > 0]
    if not usable:
        return None
    steps = [STEPS[knob](float(item.knobs[knob] or 0.0)) for item, _ in usable]
    strata = [tuple(sorted((k, v) for k, v in item.knobs.items() if k != knob)) for item, _ in usable]
    return slope_within(steps, [100 * value for _, value in usable], strata)


def _volume(variants: Sequence[VariantResult]) -> tuple[list[VolumePoint], Slope | None]:
    """The data-volume curve: runs that differ in the share of the data alone, the largest such family."""
    families: dict[tuple[tuple[str, str], ...], list[VariantResult]] = {}
    for item in variants:
        key = tuple(sorted((k, str(v)) for k, v in item.knobs.items() if k != "data_fraction"))
        families.setdefault(key, []).append(item)
    family = max(families.values(), key=lambda items: len({item.knobs["data_fraction"] for item in items}), default=[])
    if len({item.knobs["data_fraction"] for item in family}) < 2:
        return [], None
    points = [
        VolumePoint(float(item.knobs["data_fraction"] or 1.0), sql.accuracy["strict"].value, run.name)
        for item in family
        for run in item.runs
        if (sql := run.sql.get("zero_shot"))
    ]
    steps = [math.log2(point.fraction) for point in points]
    trend = slope_within(steps, [100 * point.accuracy for point in points], [0] * len(points))
    return sorted(points, key=lambda point: point.fraction), trend
