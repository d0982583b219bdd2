"""What one step of each hyperparameter does, as far as these runs can say."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np

from core.records.comparison import HyperparameterEffect, VariantResult, VolumePoint
from core.records.estimate import Slope
from evaluation.compare.effects import Effects
from evaluation.compare.hyperparameters import DOUBLING, STEPS
from evaluation.compare.sheets import Array
from evaluation.statistics.estimate import ALPHA
from evaluation.statistics.step_effect import effect

Items = Sequence[tuple[VariantResult, Effects]]


def effects_of_hyperparameters(headline: str, kept: str, trained: Items) -> list[HyperparameterEffect]:
    """Estimates each effect from runs that agree in all else, corrected over all effects that are asked about."""
    columns = {(name, key): _column(name, key, trained) for name in STEPS for key in (headline, kept)}
    asked = sum(_estimable(column) for column in columns.values())
    found = {place: _slope(column, ALPHA / max(1, asked)) for place, column in columns.items()}
    return [
        HyperparameterEffect(
            name, _values(name, trained), len(columns[name, headline]), found[name, headline], found[name, kept]
        )
        for name in STEPS
    ]


# A run in the estimate of one effect: the step, the stratum, and what is compared.
Column = list[tuple[float, str, Array, Sequence[str] | None]]


def _column(name: str, key: str, trained: Items) -> Column:
    rows: Column = []
    for item, found in trained:
        step, stratum, pair = _step(name, item), found.strata.get(name), found.pairs.get(key)
        if step is None or stratum is None or pair is None:
            continue
        rows += [(step, stratum, pair.tuned[:, seed] - pair.base, pair.clusters) for seed in range(pair.tuned.shape[1])]
    return rows


def _step(name: str, item: VariantResult) -> float | None:
    value = item.hyperparameters.get(name)
    if value is None or (STEPS[name] is DOUBLING and float(value) <= 0):
        return None
    return STEPS[name](float(value))


def _estimable(column: Column) -> bool:
    steps: dict[str, set[float]] = {}
    for step, stratum, _, _ in column:
        steps.setdefault(stratum, set()).add(step)
    return any(len(values) > 1 for values in steps.values())


def _slope(column: Column, alpha: float) -> Slope | None:
    if not _estimable(column):
        return None
    steps, strata, changes, clusters = zip(*column, strict=True)
    return effect(steps, np.stack(changes), strata, clusters[0], alpha)


def _values(name: str, trained: Items) -> list[str]:
    known = {float(value) for item, _ in trained if (value := item.hyperparameters.get(name)) is not None}
    return [f"{value:g}" for value in sorted(known)]


def volume_of(headline: str, trained: Items) -> list[VolumePoint]:
    """Returns the data-volume curve: runs that differ in the share of the data alone, the largest such family."""
    families: dict[str, list[tuple[VariantResult, Effects]]] = {}
    for item, found in trained:
        stratum = found.strata.get("data_fraction")
        if stratum is not None and headline in found.pairs:
            families.setdefault(stratum, []).append((item, found))
    family = max(families.values(), key=lambda items: len(_shares(items)), default=[])
    if len(_shares(family)) < 2:
        return []
    points = [
        VolumePoint(float(item.hyperparameters["data_fraction"] or 1.0), float(np.nanmean(column)), run.name)
        for item, found in family
        for run, column in zip(item.runs, found.pairs[headline].tuned.T, strict=False)
    ]
    return sorted(points, key=lambda point: point.fraction)


def _shares(items: Items) -> set[float | str | None]:
    return {item.hyperparameters["data_fraction"] for item, _ in items}
