"""Accuracies, their change in percent, and their spread over seeds."""

from __future__ import annotations

import numpy as np
import pytest
from statsmodels.stats.proportion import proportion_confint

from evaluation.statistics.estimate import Estimate
from evaluation.statistics.evidence import evidence
from evaluation.statistics.interval import interval
from evaluation.statistics.proportions import accuracy, centred, over_seeds, percent_interval, wilson
from evaluation.statistics.simulation import Truth, draw, independent, spider_dev

SPIDER = spider_dev()
DATABASES = SPIDER.database.tolist()


@pytest.mark.parametrize(("correct", "n"), [(0, 150), (98, 150), (150, 150), (1, 3), (700, 1034)])
def test_wilson_is_that_of_statsmodels(correct: int, n: int) -> None:
    expected = proportion_confint(correct, n, method="wilson")
    values = np.arange(n) < correct
    for found in (wilson(correct, n), accuracy(values)):
        assert found is not None
        assert (found.low, found.high) == pytest.approx(expected, abs=1e-9)


@pytest.mark.parametrize("base", [0.25, 0.65, 0.98])
def test_the_interval_of_an_accuracy_holds_for_other_databases(base: float) -> None:
    right, _ = draw(np.random.default_rng(1), SPIDER, Truth(base, [0], [0]), 1, 500)
    found = [accuracy(row, DATABASES) for row in right]
    assert np.mean([item.low <= base <= item.high for item in found if item]) >= 0.925
    plain = [wilson(int(row.sum()), SPIDER.n) for row in right]
    assert np.mean([item.low <= base <= item.high for item in plain]) < 0.85


def test_seeds_widen_the_interval_of_an_accuracy() -> None:
    row = np.arange(100) < 60
    same, apart = np.stack([row, row], 1), np.stack([np.arange(100) < 55, np.arange(100) < 65], 1)
    narrow, wide = accuracy(same), accuracy(apart)
    assert narrow and wide and wide.high - wide.low > 2 * (narrow.high - narrow.low)
    assert accuracy([np.nan]) is None


@pytest.mark.parametrize(("lost", "won", "seeds"), [(0.1, 0.1, 1), (0.14, 0.08, 1), (0.03, 0.05, 3)])
@pytest.mark.parametrize("clustered", [True, False])
def test_the_change_in_percent_covers_the_truth_and_never_contradicts_the_points(
    lost: float, won: float, seeds: int, clustered: bool
) -> None:
    questions, labels = (SPIDER, DATABASES) if clustered else (independent(150), None)
    right, changes = draw(np.random.default_rng(2), questions, Truth(0.65, [lost], [won], 0.01), seeds, 250)
    truth, covered = 100 * (won - lost) / 0.65, 0
    for base, change in zip(right.astype(float), changes[:, 0].astype(float), strict=True):
        tuned = base[:, None] + change.T
        points = evidence(base, tuned, labels)
        assert points is not None
        low, high = interval(points, 0.05)
        share = Estimate(float(points.mean), float(low), float(high))
        found = percent_interval(base, tuned, share, labels)
        assert found is not None and found.low <= found.value <= found.high and found.sign == share.sign
        covered += found.low <= truth <= found.high
    assert covered / len(right) >= 0.92


def test_percent_of_nothing_is_undefined() -> None:
    assert percent_interval([0, 0], [1, 0], Estimate(0.5, 0, 1)) is None


def test_accuracy_is_also_told_as_a_distance_from_guessing() -> None:
    assert (centred(0.25), centred(1.0)) == (0, 1)
    assert centred(0.1) < 0


def test_one_seed_has_no_spread_and_three_have() -> None:
    assert over_seeds([0.7]).deviation is None
    assert over_seeds([0.1, 0.1, 0.1]).deviation == 0.0, "none, and not what rounding leaves"
    spread = over_seeds([0.70, 0.74, 0.72])
    assert (spread.mean, spread.deviation) == (pytest.approx(0.72), pytest.approx(0.02))
    assert spread.low == pytest.approx(0.72 - 4.3027 * 0.02 / 3**0.5, abs=1e-4)
