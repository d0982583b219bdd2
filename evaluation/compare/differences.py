"""Tuned and base on the same items, and what the rules of evaluation/statistics say of them."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property

import numpy as np

from core.records.comparison import Difference
from core.records.estimate import POINTS, Answer, Change, in_points
from evaluation.compare.contrasts import Contrast
from evaluation.compare.sheets import Array
from evaluation.statistics.estimate import MARGIN
from evaluation.statistics.evidence import Evidence, evidence
from evaluation.statistics.paired import count_flips
from evaluation.statistics.proportions import percent_interval
from evaluation.statistics.verdict import judge as judge_evidence


@dataclass(frozen=True)
class Paired:
    """One contrast before it is judged: base by item (and seed), tuned by item and seed. NaN leaves an item out."""

    contrast: Contrast
    base: Array
    tuned: Array
    clusters: Sequence[str] | None

    @cached_property
    def evidence(self) -> Evidence | None:
        """None where nothing can be compared: no item is left, or a value is not a number."""
        found = evidence(self.base, self.tuned, self.clusters)
        return found if found is not None and np.isfinite(found.mean) else None

    @property
    def changes(self) -> Array:
        """Tuned minus base of each item, mean over seeds."""
        return self.tuned.mean(axis=1) - _seeds(self.base).mean(axis=1)

    def where(self, kept: Array) -> Paired:
        """Returns the same for some of the items."""
        clusters = np.asarray(self.clusters)[kept].tolist() if self.clusters is not None else None
        return Paired(self.contrast, self.base[kept], self.tuned[kept], clusters)


def judge(family: Sequence[Paired | None], margin: float = MARGIN, noise: float = 0.0) -> list[Difference | None]:
    """Judges together everything that asks the same question; `noise` is in the unit that people read."""
    kind = next((item.contrast.kind for item in family if item), "accuracy")
    found = [item.evidence if item else None for item in family]
    judged = judge_evidence(found, margin, noise, POINTS[kind])
    return [_difference(item, change) if item and change else None for item, change in zip(family, judged, strict=True)]


def _difference(item: Paired, change: Change) -> Difference:
    before = _seeds(item.base)
    kept = ~np.isnan(before).any(axis=1) & ~np.isnan(item.tuned).any(axis=1)
    base, tuned, contrast = before[kept].mean(axis=1), item.tuned[kept], item.contrast
    unit = POINTS[contrast.kind]
    changes = tuned - base[:, None] if before.shape[1] == 1 else (tuned.mean(axis=1) - base)[:, None]
    share = change.estimate.times(1 / unit)
    percent = None
    if contrast.kind == "accuracy":
        percent = percent_interval(before.mean(axis=1), item.tuned, share, item.clusters, 1 - change.level)
    return Difference(
        measure=contrast.measure,
        baseline=contrast.baseline,
        value=contrast.value,
        kind=contrast.kind,
        base=float(base.mean()),
        tuned=float(tuned.mean()),
        n=change.n,
        seeds=change.seeds,
        clusters=change.clusters,
        change=change.estimate,
        level=change.level,
        family=change.family,
        percent=percent,
        lost=int((changes < 0).sum()),
        won=int((changes > 0).sum()),
        p_value=change.p_value,
        corrected_p=change.corrected_p,
        p_no_worse=change.p_no_worse,
        detectable=change.detectable,
        answer=_answer(contrast, change),
    )


def _seeds(table: Array) -> Array:
    return table[:, None] if table.ndim == 1 else table


def _answer(contrast: Contrast, change: Change) -> Answer:
    """Of a log-probability or a score there is no margin to be within: it went up, down, or nobody can tell."""
    if in_points(contrast.kind) or change.answer.kind in ("gained", "lost"):
        return change.answer
    return Answer("cannot_tell")


def flips_by(labels: Sequence[str], base: Array, tuned: Array) -> dict[str, dict[str, int]]:
    """Counts by label how many items went right to wrong and wrong to right, over all seeds."""
    names = np.asarray(labels)
    table = {}
    for name in dict.fromkeys(labels):
        here = (names == name) & ~np.isnan(base)
        counts = [count_flips(base[here] > 0, tuned[here, seed] > 0) for seed in range(tuned.shape[1])]
        lost, won = (sum(column) for column in zip(*counts, strict=True))
        table[name] = {"n": int(here.sum()), "lost": lost, "won": won}
    return table
