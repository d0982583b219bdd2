"""Flips and their exact test, and the interval that stands beside them."""

from __future__ import annotations

import numpy as np
import pytest
from statsmodels.stats.contingency_tables import mcnemar

from evaluation.statistics.evidence import evidence
from evaluation.statistics.interval import interval
from evaluation.statistics.paired import count_flips, mcnemar_exact
from tests.evaluation.statistics.reference import bonett_price

CASES = [(0, 0), (1, 0), (6, 0), (7, 3), (20, 20), (3, 40), (14, 4)]


@pytest.mark.parametrize(("lost", "won"), CASES)
def test_mcnemar_is_that_of_statsmodels(lost: int, won: int) -> None:
    expected = mcnemar([[50, lost], [won, 20]], exact=True).pvalue
    assert mcnemar_exact(lost, won) == pytest.approx(expected)


@pytest.mark.parametrize(("lost", "won"), CASES)
@pytest.mark.parametrize("alpha", [0.05, 0.005])
def test_one_seed_of_independent_questions_is_bonett_and_price_drawn_to_zero(lost: int, won: int, alpha: float) -> None:
    base = np.array([1] * lost + [0] * won + [1] * 100)
    tuned = np.array([0] * lost + [1] * won + [1] * 100)
    found = evidence(base, tuned)
    assert found is not None
    low, high = bonett_price(lost, won, len(base), 1 - alpha)
    if mcnemar_exact(lost, won) > alpha:
        low, high = np.minimum(low, 0), np.maximum(high, 0)
    assert interval(found, alpha) == pytest.approx((float(low), float(high)))


def test_no_flips_do_not_prove_no_change() -> None:
    found = evidence(np.ones(150), np.ones(150))
    assert found is not None
    low, high = interval(found, 0.05)
    assert -0.03 < low < -0.01 < 0.01 < high < 0.03


def test_flips_are_counted_in_both_directions() -> None:
    assert count_flips([1, 1, 1, 0, 0], [1, 0, 0, 1, 0]) == (2, 1)
