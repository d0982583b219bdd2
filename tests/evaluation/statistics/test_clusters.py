"""Cluster-robust errors and the sign-flip test, held against statsmodels and against counting by hand."""

from __future__ import annotations

from itertools import product

import numpy as np
import pytest
from scipy.stats import permutation_test, ttest_1samp

from evaluation.statistics.clusters import clusters_of, robust_mean, sign_flip
from evaluation.statistics.simulation import spider_dev


def test_clusters_of_one_question_are_the_ordinary_t_test() -> None:
    values = np.random.default_rng(0).normal(0.1, 0.5, 150)
    found, expected = robust_mean(values, clusters_of(None, 150)), ttest_1samp(values, 0)
    assert found.freedom == pytest.approx(149)
    assert found.mean / found.error == pytest.approx(expected.statistic)


def test_the_error_is_cr2_by_its_definition() -> None:
    """Each cluster's residuals are multiplied by (I - H)^(-1/2), as Bell and McCaffrey define it."""
    rng = np.random.default_rng(1)
    index = np.repeat(np.arange(6), [3, 9, 4, 12, 1, 7])
    values, n = rng.normal(size=index.size), index.size
    residuals, total = values - values.mean(), 0.0
    for cluster in range(6):
        here = residuals[index == cluster]
        hat = np.eye(here.size) - np.ones((here.size, here.size)) / n
        eigenvalues, vectors = np.linalg.eigh(hat)
        total += float(np.ones(here.size) @ (vectors * eigenvalues**-0.5) @ vectors.T @ here) ** 2
    found = robust_mean(values, clusters_of(index.tolist(), n))
    assert found.error == pytest.approx(total**0.5 / n)


def test_the_degrees_of_freedom_are_those_of_bell_and_mccaffrey() -> None:
    """(trace B)^2 / trace B^2 of the quadratic form, computed from matrices."""
    clusters = spider_dev().clusters
    n, sizes = clusters.index.size, clusters.sizes.astype(float)
    weights = np.diag((1 - sizes / n) ** -0.5)
    form = weights @ (np.diag(sizes) - np.outer(sizes, sizes) / n) @ weights
    expected = np.trace(form) ** 2 / np.trace(form @ form)
    assert robust_mean(np.zeros(n), clusters).freedom == pytest.approx(expected)
    assert 13 < expected < 16  # 20 databases of unequal size are worth about 15


@pytest.mark.parametrize("totals", [[3.0, 1, -2, 4], [1.0, 1, 1, 1, 1, 1], [0.0, 0, 2], [1 / 3, 2 / 3, -1 / 3, 1]])
def test_few_clusters_are_flipped_in_every_way(totals: list[float]) -> None:
    values = np.array(totals)
    kept = values[values != 0]
    sums = [abs(np.dot(signs, kept)) for signs in product((1, -1), repeat=kept.size)]
    expected = np.mean([total >= abs(kept.sum()) - 1e-9 for total in sums])
    assert float(sign_flip(values)) == pytest.approx(float(expected))


def test_twenty_clusters_agree_with_scipy() -> None:
    values = np.random.default_rng(3).normal(0.4, 1, 20)
    ours = float(sign_flip(values))
    theirs = permutation_test((values,), np.sum, permutation_type="samples", n_resamples=20_000, random_state=0).pvalue
    assert ours == pytest.approx(theirs, abs=0.01)


def test_many_clusters_are_drawn_the_same_way_every_time() -> None:
    values = np.random.default_rng(4).normal(0.2, 1, 166)
    exact_by_t = float(ttest_1samp(values, 0).pvalue)
    assert float(sign_flip(values)) == float(sign_flip(values)) == pytest.approx(exact_by_t, abs=0.02)


def test_nothing_to_flip_is_no_evidence() -> None:
    assert float(sign_flip(np.zeros(5))) == 1.0
    assert sign_flip(np.zeros((3, 5))).tolist() == [1.0] * 3


def test_one_cluster_says_nothing_of_others_and_its_questions_stand_for_themselves() -> None:
    assert clusters_of(["shop"] * 4, 4).alone
    assert not clusters_of(["shop", "shop", "zoo"], 3).alone
