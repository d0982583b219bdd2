"""Differences and their judgement, for one seed or several."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

import numpy as np

from core.records.comparison import Difference
from core.records.estimate import POINTS, Answer
from evaluation.compare.contrasts import Contrast
from evaluation.compare.sheets import VALUE, Array
from evaluation.statistics.crossed import crossed_mean
from evaluation.statistics.estimate import MARGIN, Estimate
from evaluation.statistics.paired import bootstrap_interval, count_flips, mcnemar_exact, paired_interval
from evaluation.statistics.power import ALPHA, smallest_detectable_drop, smoothed_flip_rate
from evaluation.statistics.proportions import percent_change
from evaluation.statistics.verdict import decide, holm

UNJUDGED = Answer("cannot_tell")


def difference(contrast: Contrast, base: Array, tuned: Array, clusters: Sequence[str] | None) -> Difference | None:
    """Returns the unjudged difference. `base` is by item, `tuned` by item and seed; NaN leaves an item out."""
    kept = ~np.isnan(base) & ~np.isnan(tuned).any(axis=1)
    if not kept.any() or not np.isfinite(base[kept]).all() or not np.isfinite(tuned[kept]).all():
        return None
    base, tuned = base[kept], tuned[kept]
    names = [name for name, here in zip(clusters, kept, strict=True) if here] if clusters else None
    n, seeds = tuned.shape
    changes = tuned - base[:, None]
    lost, won = int((changes < 0).sum()), int((changes > 0).sum())
    binary = bool(np.isin(base, (0.0, 1.0)).all() and np.isin(tuned, (0.0, 1.0)).all())
    change, p_value, flip_rate = _tested(changes, lost, won, binary)
    unit = POINTS[contrast.kind]
    headline = seeds == 1 and binary and contrast.value == VALUE
    return Difference(
        measure=contrast.measure,
        baseline=contrast.baseline,
        value=contrast.value,
        kind=contrast.kind,
        base=float(base.mean()),
        tuned=float(tuned.mean()),
        n=n,
        seeds=seeds,
        clusters=len(set(names)) if names else None,
        change=change.times(unit),
        percent=percent_change(float(base.mean()), float(tuned.mean())),
        bootstrap=bootstrap_interval(changes[:, 0]).times(unit) if headline else None,
        lost=lost,
        won=won,
        flip_rate=flip_rate,
        p_value=p_value,
        corrected_p=p_value,
        detectable=0.0,
        answer=UNJUDGED,
    )


def _tested(changes: Array, lost: int, won: int, binary: bool) -> tuple[Estimate, float, float]:
    """Returns the mean change with its interval, a p-value, and how often items change, for planning."""
    n, seeds = changes.shape
    if binary and seeds == 1:
        return paired_interval(lost, won, n), float(mcnemar_exact(lost, won)), smoothed_flip_rate(lost, won, n)
    if not binary:
        test = crossed_mean(changes)
        return test.mean, test.p_value, 0.0
    # As for one seed: an imagined flip in each direction keeps an honest width when no seed flips anything.
    test = crossed_mean(np.vstack([changes, np.ones(seeds), -np.ones(seeds)]))
    change = replace(test.mean, value=float(changes.mean()))
    # The share of flips that one seed would need to show the same uncertainty: what planning formulas ask for.
    flip_rate = min(1.0, max(n * test.error**2 + change.value**2, 2 / (n + 2)))
    return change, crossed_mean(changes).p_value, flip_rate


def judge(differences: Sequence[Difference | None], margin: float = MARGIN) -> list[Difference | None]:
    """Corrects by Holm over everything that asks the same question, then gives each one of the three answers."""
    corrected = iter(holm([item.p_value for item in differences if item]).tolist())
    level = ALPHA / max(1, sum(item is not None for item in differences))
    return [_judged(item, next(corrected), level, margin) if item else None for item in differences]


def _judged(item: Difference, corrected_p: float, level: float, margin: float) -> Difference:
    if item.kind != "accuracy" or item.flip_rate == 0:
        return replace(item, corrected_p=corrected_p, answer=_direction(item, corrected_p))
    return replace(
        item,
        corrected_p=corrected_p,
        detectable=item.unit * smallest_detectable_drop(item.n, item.flip_rate, level),
        answer=decide(item.change, corrected_p, item.flip_rate, item.n, margin, level),
    )


def _direction(item: Difference, corrected_p: float) -> Answer:
    """Of a log-probability or a score there is no margin to be within: it went up, down, or nobody can tell."""
    if corrected_p > ALPHA or item.change.value == 0:
        return Answer("cannot_tell")
    return Answer("gained" if item.change.value > 0 else "lost")


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
