"""What paired differences say before a level is chosen; interval.py makes an interval or a p-value of it.

Every number may be an array with one entry a study, so that simulations are quick.
"""

from __future__ import annotations

from collections.abc import Hashable, Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np
from numpy.typing import ArrayLike

from evaluation.statistics.clusters import Clusters, clusters_of, robust_mean, sign_flip
from evaluation.statistics.paired import mcnemar_exact

Array = np.ndarray[Any, np.dtype[Any]]

FEWEST_TO_FLIP = 11  # clusters; with fewer, the smallest p-value of a sign-flip test is too large to be of use


@dataclass(frozen=True)
class Evidence:
    """The mean of tuned minus base, and what its interval is made of. Differences are fractions, not points."""

    n: int
    seeds: tuple[int, int]  # of the base and of the tuned model
    clusters: int  # as many as questions: they are independent
    mean: Array
    error: Array  # over questions: cluster-robust, or zero where Bonett and Price alone decide
    freedom: float
    pseudo: Pseudo | None  # for right and wrong answers
    seed_error: Array  # of the mean over seeds; zero for one seed
    seed_freedom: Array
    test: Array  # p-value of the exact test against zero; zero where there is none
    bound: float  # the greatest difference that is possible

    @property
    def independent(self) -> bool:
        """Says whether Bonett and Price alone decide: independent questions, right or wrong, one seed on each side."""
        return self.pseudo is not None and self.clusters == self.n and self.seeds == (1, 1)


@dataclass(frozen=True)
class Pseudo:
    """The same with one imagined flip each way: it keeps an honest width when few questions flip, or none."""

    centre: Array  # after Bonett and Price
    error: Array
    effective_centre: Array  # the imagined flips set against the number of questions that the clusters are worth
    effective_variance: Array
    effective_n: Array
    skew: Array  # 1: all flips are losses, so that the variance grows with the loss; -1: all are gains


def evidence(base: ArrayLike, tuned: ArrayLike, labels: Sequence[Hashable] | None = None) -> Evidence | None:
    """Reads base[question(, seed)] and tuned[question(, seed)]; NaN leaves a question out. None: too few are left.

    Several seeds may stand on either side: the base has one, a variant that is compared with another may have more.
    """
    before, after = _table(base), _table(tuned)
    kept: Array = np.asarray(~np.isnan(before).any(axis=1) & ~np.isnan(after).any(axis=1))
    known = [label for label, keep in zip(labels, kept, strict=True) if keep] if labels is not None else None
    before, after = before[kept], after[kept]
    changes = after.mean(axis=1) - before.mean(axis=1) if kept.any() else np.zeros(0)
    counts = _are_counts(before, after, changes)
    if changes.size < (1 if counts else 2):
        return None
    luck = [_seed_luck(before), _seed_luck(after)]
    return _evidence(changes, luck, (before.shape[1], after.shape[1]), clusters_of(known, len(changes)), counts)


def evidence_of(changes: Array, clusters: Clusters) -> Evidence:
    """Reads changes[..., seed, question] of answers that are right or wrong, against a base with one seed."""
    luck = _seed_luck(np.swapaxes(changes, -1, -2))
    return _evidence(changes.mean(axis=-2), [luck], (1, changes.shape[-2]), clusters, counts=True)


def evidence_of_mean(values: ArrayLike, labels: Sequence[Hashable] | None = None) -> Evidence | None:
    """Reads values[question] of any kind, such as contrasts of several runs; None with fewer than two."""
    data = np.asarray(values, dtype=float)
    if data.size < 2:
        return None
    return _evidence(data, [], (1, 1), clusters_of(labels, data.size), counts=False)


def _table(values: ArrayLike) -> Array:
    table = np.asarray(values, dtype=float)
    return table[:, None] if table.ndim == 1 else table


def _are_counts(before: Array, after: Array, changes: Array) -> bool:
    """Right or wrong; also scores of which none changed, as that does not prove that none ever does."""
    both = np.concatenate([before.ravel(), after.ravel()])
    inside = bool(((both >= 0) & (both <= 1)).all())
    return inside and (bool(np.isin(both, (0, 1)).all()) or (changes.size > 0 and not changes.any()))


def _seed_luck(table: Array) -> tuple[Array, int]:
    """Returns the variance of the mean over seeds of a [..., question, seed] table, and its degrees of freedom."""
    seeds = table.shape[-1]
    means = table.mean(axis=-2)
    return (means.var(axis=-1, ddof=1) / seeds if seeds > 1 else np.zeros(means.shape[:-1])), seeds - 1


def _evidence(
    questions: Array, luck: Sequence[tuple[Array, int]], seeds: tuple[int, int], clusters: Clusters, counts: bool
) -> Evidence:
    found = robust_mean(questions, clusters)
    error, test = found.error, np.zeros_like(found.mean)
    several = [(variance, freedom) for variance, freedom in luck if freedom > 0]
    if counts and not several and clusters.alone:
        error = np.zeros_like(found.mean)
        test = mcnemar_exact((questions < 0).sum(axis=-1), (questions > 0).sum(axis=-1))
    elif counts and not several and clusters.count >= FEWEST_TO_FLIP:
        test = sign_flip(clusters.totals(questions))
    seed_error, seed_freedom = _combined(several, found.mean)
    return Evidence(
        n=questions.shape[-1],
        seeds=seeds,
        clusters=clusters.count,
        mean=found.mean,
        error=error,
        freedom=found.freedom,
        pseudo=_pseudo(questions, found.mean, error) if counts else None,
        seed_error=seed_error,
        seed_freedom=seed_freedom,
        test=test,
        bound=1.0 if counts else np.inf,
    )


def _combined(several: Sequence[tuple[Array, int]], like: Array) -> tuple[Array, Array]:
    """Adds the variances of seeds on both sides, with the degrees of freedom of Welch and Satterthwaite."""
    total = sum((variance for variance, _ in several), np.zeros_like(like))
    squares = sum((variance**2 / freedom for variance, freedom in several), np.zeros_like(like))
    least = float(min((freedom for _, freedom in several), default=1))
    freedom = np.divide(total**2, squares, out=np.full_like(like, least), where=squares > 0)
    return np.sqrt(total), freedom


def _pseudo(questions: Array, mean: Array, error: Array) -> Pseudo:
    n = questions.shape[-1]
    squares = (questions**2).mean(axis=-1)
    variance = np.maximum(squares - mean**2, 1e-12)
    lost, won = -np.minimum(questions, 0).mean(axis=-1), np.maximum(questions, 0).mean(axis=-1)
    worth = n / np.maximum(1.0, error**2 * n / variance)
    centre, spread = _with_flips(mean, squares, n)
    effective_centre, effective_spread = _with_flips(mean, squares, worth)
    return Pseudo(
        centre=centre,
        error=np.sqrt(spread / (n + 2)),
        effective_centre=effective_centre,
        effective_variance=effective_spread,
        effective_n=worth + 2,
        skew=(lost - won) / (lost + won + 2 / worth),
    )


def _with_flips(mean: Array, squares: Array, n: ArrayLike) -> tuple[Array, Array]:
    """Returns mean and variance of n values after one flip in each direction is added."""
    count = np.asarray(n, dtype=float)
    centre = mean * count / (count + 2)
    return centre, (squares * count + 2) / (count + 2) - centre**2
