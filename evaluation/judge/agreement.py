"""People against people, and against the judge; and the judge's figure corrected by what people said.

Kappa is Cohen's with quadratic weights over a, tie, b; alpha is Krippendorff's for ordered values. Their intervals come
from drawing pairs with replacement. The correction is prediction-powered inference (Angelopoulos et al. 2023, with the
weight of the judge's figures chosen by the data): the judge's mean over all pairs, corrected by its error on the pairs
that people judged too.
"""

from __future__ import annotations

import warnings
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from itertools import combinations
from typing import Any

import krippendorff
import numpy as np
from scipy.stats import t
from sklearn.metrics import cohen_kappa_score

from core.records.judgement import Agreement, Corrected, Interval, PersonVerdict
from evaluation.judge.people import JUDGE
from evaluation.judge.values import VALUE

DRAWS = 500
SEED = 20240229
LEAST = 10  # pairs, below which no figure is given
LEVELS = [0, 1, 2]  # a, tie, b

Values = Mapping[str, float]  # pair -> 0, 0.5, 1


@dataclass(frozen=True)
class _Raters:
    names: list[str]
    table: Any  # raters x pairs, nan where nothing was said


def agreements(people: Mapping[str, Mapping[str, PersonVerdict]], judge: Values) -> list[Agreement]:
    """Returns kappa for every two raters, the judge among them, and alpha over the people, and over all."""
    said = {name: {v.id: VALUE[v.winner] for v in verdicts.values()} for name, verdicts in people.items()}
    everyone: dict[str, Values] = {**said, JUDGE: {name: _rounded(value) for name, value in judge.items()}}
    found = [_kappa(first, second, everyone) for first, second in combinations(everyone, 2)]
    groups = [list(said), list(everyone)] if len(said) > 1 else []
    found += [_alpha(names, everyone) for names in groups]
    return [each for each in found if each is not None]


def corrected_preference(people: Mapping[str, Mapping[str, PersonVerdict]], judge: Values) -> Corrected | None:
    """Returns the preference for b that people would have given, from their sample and all of the judge's figures."""
    said: dict[str, list[float]] = {}
    for verdicts in people.values():
        for verdict in verdicts.values():
            said.setdefault(verdict.id, []).append(VALUE[verdict.winner])
    both = [name for name in said if name in judge]
    rest = [value for name, value in judge.items() if name not in said]
    if len(both) < LEAST:
        return None
    human = np.array([np.mean(said[name]) for name in both])
    machine = np.array([judge[name] for name in both])
    return Corrected(
        people=_mean(human),
        judge=_mean(np.array(list(judge.values()))),
        corrected=prediction_powered(human, machine, np.array(rest)),
        pairs=len(both),
    )


def prediction_powered(human: Any, machine: Any, rest: Any, confidence: float = 0.95) -> Interval:
    """Returns the mean of `human`, sharpened by `machine` on the same pairs and on the rest.

    The weight is the one that makes the interval shortest; it is 0 where the judge says nothing about people's choice.
    The spread of their difference counts one imagined disagreement in each direction: where a judge is seldom wrong, a
    small sample holds too few of its errors, and the interval would be too short (tests/evaluation/judge).
    """
    n, more = human.size, rest.size
    weight = _weight(human, machine, rest)
    difference = human - weight * machine
    value = difference.mean() + (weight * rest.mean() if more else 0.0)
    spread = (((difference - difference.mean()) ** 2).sum() + 2 * weight**2) / (n - 1)
    variance = spread / n + (weight**2 * rest.var(ddof=1) / more if more > 1 else 0.0)
    half = float(t.ppf((1 + confidence) / 2, n - 1) * np.sqrt(variance))
    return Interval(float(value), float(value) - half, float(value) + half)


def _weight(human: Any, machine: Any, rest: Any) -> float:
    if rest.size < 2:
        return 0.0
    spread = np.concatenate([machine, rest]).var(ddof=1)
    if spread == 0:
        return 0.0
    best = np.cov(human, machine, ddof=1)[0, 1] / ((1 + human.size / rest.size) * spread)
    return float(np.clip(best, 0.0, 1.0))


def _mean(values: Any) -> Interval:
    mean = float(values.mean())
    half = float(t.ppf(0.975, values.size - 1) * values.std(ddof=1) / np.sqrt(values.size))
    return Interval(mean, mean - half, mean + half)


def _kappa(first: str, second: str, everyone: Mapping[str, Values]) -> Agreement | None:
    raters = _table([first, second], everyone)
    raters = _Raters(raters.names, raters.table[:, ~np.isnan(raters.table).any(axis=0)])
    return _agreement("kappa", raters, lambda table: cohen_kappa_score(*table, weights="quadratic", labels=LEVELS))


def _alpha(names: list[str], everyone: Mapping[str, Values]) -> Agreement | None:
    raters = _table(names, everyone)
    raters = _Raters(names, raters.table[:, (~np.isnan(raters.table)).sum(axis=0) >= 2])
    return _agreement("alpha", raters, lambda table: _krippendorff(table))


def _agreement(figure: str, raters: _Raters, value_of: Callable[[Any], float]) -> Agreement | None:
    count = raters.table.shape[1]
    if count < LEAST:
        return None
    random = np.random.default_rng(SEED)
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")  # a draw in which all say the same has no figure
        value = value_of(raters.table)
        drawn = [value_of(raters.table[:, random.integers(0, count, count)]) for _ in range(DRAWS)]
    if not np.isfinite(value):
        return None
    low, high = np.nanquantile(drawn, [0.025, 0.975])
    return Agreement(figure, raters.names, count, Interval(float(value), float(low), float(high)))


def _krippendorff(table: Any) -> float:
    if np.unique(table[~np.isnan(table)]).size < 2:
        return float("nan")
    return float(krippendorff.alpha(reliability_data=table, level_of_measurement="ordinal"))


def _table(names: Sequence[str], everyone: Mapping[str, Values]) -> _Raters:
    pairs = sorted({pair for name in names for pair in everyone[name]})
    table = np.array([[2 * everyone[name].get(pair, np.nan) for pair in pairs] for name in names])
    return _Raters(list(names), table)


def _rounded(value: float) -> float:
    """The judge's mean of both orders as a choice: what the orders disagree about is a tie."""
    return 1.0 if value > 0.5 else 0.0 if value < 0.5 else 0.5
