"""The forgetting probe: did the model lose confidence in right answers, beyond a change in how sure it sounds?

The raw log-probability of the right answer also falls when a model would rather begin with "The answer is", or has
become flatter as a whole. So the options are set against each other alone, and each model gets the one temperature
that fits its answers best. What is then lost is knowledge; the rest is reported beside it.
"""

from __future__ import annotations

import numpy as np
from numpy.typing import ArrayLike
from scipy.special import log_softmax, logsumexp, ndtr, softmax

from core.records.estimate import ProbeKind
from evaluation.statistics.clusters import Array
from evaluation.statistics.estimate import ALPHA, Estimate, Probe
from evaluation.statistics.evidence import Evidence, evidence
from evaluation.statistics.interval import interval, level_that_excludes

COLDEST, HOTTEST = 1e-2, 1e2  # temperatures that are tried
HALVINGS = 50


def probe(base: ArrayLike, tuned: ArrayLike, right: ArrayLike, family: int = 1) -> Probe | None:
    """Compares log-probabilities base[question, option] with tuned[question(, seed), option].

    Args:
        right: the number of the right option of each question.
        family: how many variants are compared, for the level.

    None where a log-probability is not a number, or with fewer than two questions.
    """
    before, after, gold = np.asarray(base, dtype=float), np.asarray(tuned, dtype=float), np.asarray(right, dtype=int)
    after = after[:, None] if after.ndim == 2 else after
    if len(before) < 2 or not (np.isfinite(before).all() and np.isfinite(after).all()):
        return None
    seeds = [after[:, seed] for seed in range(after.shape[1])]
    heat = [temperature(model, gold) for model in (before, *seeds)]
    cooled = [_of_right(model / degree, gold) for model, degree in zip((before, *seeds), heat, strict=True)]
    tempered = evidence(cooled[0], np.stack(cooled[1:], axis=1))
    raw = evidence(_pick(before, gold), np.stack([_pick(model, gold) for model in seeds], axis=1))
    assert tempered is not None and raw is not None  # two questions are enough
    p_value = float(level_that_excludes(tempered))
    change, plain = _estimate(tempered, ALPHA / family), _estimate(raw, ALPHA / family)
    return Probe(
        n=len(before),
        seeds=len(seeds),
        change=change,
        level=1 - ALPHA / family,
        p_value=p_value,
        corrected_p=min(1.0, family * p_value),
        wilcoxon_p=min(1.0, family * _wilcoxon(np.stack(cooled[1:], axis=1).mean(axis=1) - cooled[0])),
        raw=plain,
        temperature=(heat[0], float(np.exp(np.log(heat[1:]).mean()))),
        mass=(_mass(before), float(np.mean([_mass(model) for model in seeds]))),
        divergence=float(np.mean([_divergence(before, model) for model in seeds])),
        kind=_kind(change, plain),
    )


def temperature(logprobs: Array, right: Array) -> float:
    """Returns the temperature at which the model's probabilities over the options fit the right ones best.

    The likelihood is concave in 1 / temperature, so the zero of its slope is halved in on. A model that knows nothing
    gets the hottest one.
    """
    coldest, hottest = np.log(COLDEST), np.log(HOTTEST)
    for _ in range(HALVINGS):
        middle = (coldest + hottest) / 2
        expected = (softmax(logprobs / np.exp(middle), axis=1) * logprobs).sum(axis=1)
        too_hot = float((_pick(logprobs, right) - expected).sum()) > 0  # colder would fit better
        coldest, hottest = (coldest, middle) if too_hot else (middle, hottest)
    return float(np.exp((coldest + hottest) / 2))


def _kind(change: Estimate, raw: Estimate) -> ProbeKind:
    """Less confidence only where the tempered probe says so; a shift of style alone is a change."""
    if change.sign:
        return "lower" if change.sign < 0 else "higher"
    return "changed" if raw.sign else "cannot_tell"


def _estimate(found: Evidence, alpha: float) -> Estimate:
    low, high = interval(found, alpha)
    return Estimate(float(found.mean), float(low), float(high))


def _pick(values: Array, right: Array) -> Array:
    return values[np.arange(len(values)), right]


def _of_right(logprobs: Array, right: Array) -> Array:
    return _pick(log_softmax(logprobs, axis=1), right)


def _mass(logprobs: Array) -> float:
    """The probability that falls on any of the options; the rest is other ways to begin an answer."""
    return float(np.exp(logsumexp(logprobs, axis=1)).mean())


def _divergence(before: Array, after: Array) -> float:
    """Kullback-Leibler from base to tuned over the options, mean over questions, in nats."""
    return float(
        (softmax(before, axis=1) * (log_softmax(before, axis=1) - log_softmax(after, axis=1))).sum(axis=1).mean()
    )


def _wilcoxon(changes: Array) -> float:
    """Wilcoxon's signed ranks by the normal distribution, as scipy.stats.wilcoxon(method="asymptotic") has it."""
    moved = changes[changes != 0]
    if not moved.size:
        return 1.0
    _, place, ties = np.unique(np.abs(moved), return_inverse=True, return_counts=True)
    ranks = (ties.cumsum() - (ties - 1) / 2)[place]
    n = moved.size
    spread = n * (n + 1) * (2 * n + 1) - (ties**3 - ties).sum() / 2
    distance = abs(float(ranks[moved > 0].sum()) - n * (n + 1) / 4)
    return 2 * float(ndtr(-distance / np.sqrt(spread / 24)))
