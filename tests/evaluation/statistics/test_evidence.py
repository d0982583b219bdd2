"""Small and strange inputs give sane results; interval and p-value are one thing seen twice."""

from __future__ import annotations

import numpy as np
import pytest

from evaluation.statistics.evidence import Evidence, evidence, evidence_of_mean
from evaluation.statistics.interval import _level_by_halving, _level_of_questions, interval, level_that_excludes


def found(base: object, tuned: object, labels: object = None) -> Evidence:
    item = evidence(base, tuned, labels)  # type: ignore[arg-type]
    assert item is not None
    return item


@pytest.mark.parametrize(
    ("base", "tuned", "labels"),
    [
        ([1, 0], [1, 0], None),  # two questions, no flip
        ([1], [0], None),  # one question
        ([1] * 10, [0] * 10, None),  # all flip
        ([0] * 10, [1] * 10, list("aabbccddee")),  # all flip, in every cluster
        ([0] * 10, [1] * 10, ["a"] * 5 + ["b"] * 5),  # two clusters
        ([0] * 10, [1] * 10, ["a"] * 10),  # one cluster
        ([0, 1, 1], [1, 1, 1], ["a", "b", "c"]),  # clusters of one question
        (np.zeros(4), np.zeros((4, 3)), list("aabb")),  # seeds without a flip
        (np.zeros(20), np.ones((20, 2)), list("ab") * 10),  # seeds that agree in everything
    ],
)
def test_strange_inputs_are_sane(base: object, tuned: object, labels: object) -> None:
    item = found(base, tuned, labels)
    for alpha in (0.5, 0.05, 0.005):
        low, high = interval(item, alpha)
        assert -1 <= low <= item.mean <= high <= 1
        assert low < high
    assert 0 <= level_that_excludes(item) <= 1


def test_two_clusters_prove_nothing_even_if_all_questions_flip() -> None:
    low, _ = interval(found([0] * 10, [1] * 10, ["a"] * 5 + ["b"] * 5), 0.05)
    assert low <= 0


def test_questions_that_cannot_be_judged_are_left_out() -> None:
    nan = float("nan")
    kept = found([1, 0, nan, 1], [[1, 1], [1, 0], [1, 1], [nan, 1]], ["a", "b", "c", "d"])
    assert (kept.n, kept.clusters, kept.seeds) == (2, 2, (1, 2))
    assert evidence([nan, 1], [1, nan]) is None
    assert evidence([], []) is None


@pytest.mark.parametrize("seeds", [1, 2, 5])
@pytest.mark.parametrize("clustered", [False, True])
def test_the_p_value_is_the_level_at_which_the_interval_leaves_zero(seeds: int, clustered: bool) -> None:
    rng = np.random.default_rng(seeds)
    base = rng.random(300) < 0.6
    for drop in (0.0, 0.05, 0.15):
        tuned = base[:, None] & (rng.random((300, seeds)) > drop)
        item = found(base, tuned, (np.arange(300) % 15).tolist() if clustered else None)
        p = float(level_that_excludes(item))
        for alpha in (p * 0.99, min(1.0, p * 1.01)):
            low, high = interval(item, alpha)
            assert (low > 0 or high < 0) == (alpha > p) or p == 1.0


def test_slack_widens_both_sides() -> None:
    item = found(np.ones(100), (np.arange(100) > 8) * 1.0)
    near, far = interval(item, 0.05), interval(item, 0.05, slack=0.02)
    assert (near[0] - far[0], far[1] - near[1]) == (pytest.approx(0.02), pytest.approx(0.02))


def test_two_seeds_tell_almost_nothing_and_five_tell_something() -> None:
    """Seeds 1.8 points apart: with two of them the interval is more than ten times as wide as with five."""
    rng = np.random.default_rng(0)
    base = rng.random(1034) < 0.65
    widths = {}
    for seeds in (2, 5):
        shifts = 0.02 * np.linspace(-1, 1, seeds)
        tuned = np.stack([np.where(rng.random(1034) < 0.05 - shift, 0, base) for shift in shifts], axis=1)
        low, high = interval(found(base, tuned), 0.05)
        widths[seeds] = float(high - low)
    assert widths[2] > 5 * widths[5]


def test_both_sides_of_a_comparison_may_have_seeds() -> None:
    rng = np.random.default_rng(1)
    item = found(rng.random((200, 2)) < 0.5, rng.random((200, 3)) < 0.5)
    assert item.seeds == (2, 3) and item.seed_error > 0 and 1 <= item.seed_freedom <= 3


def test_scores_have_students_interval() -> None:
    from scipy.stats import ttest_rel

    rng = np.random.default_rng(2)
    base, tuned = rng.random(80), rng.random(80)
    expected = ttest_rel(tuned, base).confidence_interval()
    assert interval(found(base, tuned), 0.05) == pytest.approx((expected.low, expected.high))
    assert evidence_of_mean([1.0]) is None


@pytest.mark.parametrize("clustered", [False, True])
def test_the_closed_form_of_the_p_value_is_what_halving_finds(clustered: bool) -> None:
    rng = np.random.default_rng(9)
    labels = (np.arange(240) % 12).tolist() if clustered else None
    for drop, won in ((0.0, 0.0), (0.05, 0.02), (0.02, 0.1), (0.3, 0.0), (0.0, 0.3)):
        base = rng.random(240) < 0.5
        tuned = np.where(base, rng.random(240) > drop, rng.random(240) < won)
        item = found(base, tuned, labels)
        for difference in (0.0, -0.05, 0.02):
            distance, above = np.abs(item.mean - difference), np.asarray(item.mean > difference)
            closed = _level_of_questions(item, distance, above)
            assert float(closed) == pytest.approx(float(_level_by_halving(item, distance, above)), rel=1e-6, abs=1e-14)
