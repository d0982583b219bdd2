"""Differences and their judgement, for one seed or several."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

import numpy as np

from evaluation.compare.results import Difference, Probe
from evaluation.compare.sheets import Array
from evaluation.statistics.crossed import crossed_mean
from evaluation.statistics.estimate import MARGIN, Answer
from evaluation.statistics.paired import bootstrap_interval, count_flips, mcnemar_exact, paired_interval
from evaluation.statistics.power import ALPHA, smallest_detectable_drop, smoothed_flip_rate
from evaluation.statistics.proportions import percent_change
from evaluation.statistics.verdict import decide, holm

UNJUDGED = Answer("cannot_tell")


def difference(base: Array, tuned: Array, bootstrap: bool = True) -> Difference:
    """Unjudged. `base` is right or wrong by question, `tuned` by question and seed; NaN leaves a question out."""
    kept = ~np.isnan(base) & ~np.isnan(tuned).any(axis=1)
    base, tuned = base[kept], tuned[kept]
    n, seeds = tuned.shape
    changes = tuned - base[:, None]
    lost, won = int((changes < 0).sum()), int((changes > 0).sum())
    if seeds == 1:
        change, p_value = paired_interval(lost, won, n), float(mcnemar_exact(lost, won))
        flip_rate = smoothed_flip_rate(lost, won, n)
    else:
        # As for one seed: an imagined flip in each direction keeps an honest width when no seed flips anything.
        test = crossed_mean(np.vstack([changes, np.ones(seeds), -np.ones(seeds)]))
        change = replace(test.mean, value=float(changes.mean()))
        p_value = crossed_mean(changes).p_value
        # The share of flips that one seed would need to show the same uncertainty: what planning formulas ask for.
        flip_rate = max(n * test.error**2 + change.value**2, 2 / (n + 2))
    return Difference(
        base=float(base.mean()),
        tuned=float(tuned.mean()),
        n=n,
        seeds=seeds,
        change=change.times(100),
        percent=percent_change(float(base.mean()), float(tuned.mean())),
        bootstrap=bootstrap_interval(changes[:, 0]).times(100) if bootstrap and seeds == 1 else None,
        lost=lost,
        won=won,
        flip_rate=min(1.0, flip_rate),
        p_value=p_value,
        corrected_p=p_value,
        detectable=0.0,
        answer=UNJUDGED,
    )


def judge(differences: Sequence[Difference | None], margin: float = MARGIN) -> list[Difference | None]:
    """Holm's correction over everything that asks the same question, then one of the three answers for each."""
    corrected = iter(holm([item.p_value for item in differences if item]).tolist())
    level = ALPHA / max(1, sum(item is not None for item in differences))
    return [_judged(item, next(corrected), level, margin) if item else None for item in differences]


def _judged(item: Difference, corrected_p: float, level: float, margin: float) -> Difference:
    return replace(
        item,
        corrected_p=corrected_p,
        detectable=100 * smallest_detectable_drop(item.n, item.flip_rate, level),
        answer=decide(item.change, corrected_p, item.flip_rate, item.n, margin, level),
    )


def probe(base: Array, tuned: Array) -> Probe | None:
    """The sharp probe: the paired mean change of the right answer's log-probability. None where one is not a number."""
    changes = tuned - base[:, None]
    if not np.isfinite(changes).all():
        return None
    test = crossed_mean(changes)
    return Probe(float(base.mean()), float(tuned.mean()), test.mean, test.p_value, test.p_value, "cannot_tell")


def judge_probes(probes: Sequence[Probe | None]) -> list[Probe | None]:
    corrected = iter(holm([item.p_value for item in probes if item]).tolist())
    return [_judged_probe(item, next(corrected)) if item else None for item in probes]


def _judged_probe(item: Probe, corrected_p: float) -> Probe:
    kind = "cannot_tell"
    if corrected_p <= ALPHA:
        kind = "better" if item.change.value > 0 else "worse"
    return replace(item, corrected_p=corrected_p, kind=kind)


def flips_by(labels: Sequence[str], base: Array, tuned: Array) -> dict[str, dict[str, int]]:
    """The flip table: by subject, how many questions went right to wrong and wrong to right, over all seeds."""
    names = np.asarray(labels)
    table = {}
    for name in dict.fromkeys(labels):
        here = names == name
        counts = [count_flips(base[here], tuned[here, seed]) for seed in range(tuned.shape[1])]
        lost, won = (sum(column) for column in zip(*counts, strict=True))
        table[name] = {"n": int(here.sum()), "lost": lost, "won": won}
    return table
