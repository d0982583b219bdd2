"""Paired differences: exact p-values, and two intervals of different making that agree."""

from __future__ import annotations

import numpy as np
import pytest
from statsmodels.stats.contingency_tables import mcnemar

from evaluation.statistics.paired import (
    bonett_price,
    bootstrap_interval,
    count_flips,
    mcnemar_exact,
    paired_interval,
)

CASES = [(150, 14, 4), (150, 10, 10), (150, 40, 12), (200, 5, 150), (1034, 60, 35), (1034, 12, 300), (600, 50, 20)]


@pytest.mark.parametrize(("lost", "won"), [(0, 0), (1, 0), (6, 0), (7, 3), (20, 20), (3, 40)])
def test_mcnemar_is_that_of_statsmodels(lost: int, won: int) -> None:
    expected = mcnemar([[50, lost], [won, 20]], exact=True).pvalue
    assert mcnemar_exact(lost, won) == pytest.approx(expected)


@pytest.mark.parametrize(("n", "lost", "won"), CASES)
def test_bootstrap_and_analytic_interval_agree_within_rounding(n: int, lost: int, won: int) -> None:
    """To the point: one question in 150 is two thirds of a point, so the ends cannot agree more finely."""
    differences = np.array([-1] * lost + [1] * won + [0] * (n - lost - won))
    drawn, computed = bootstrap_interval(differences), paired_interval(lost, won, n)
    assert drawn.value == pytest.approx(computed.value)
    assert drawn.low == pytest.approx(computed.low, abs=0.0125 if n <= 200 else 0.0035)
    assert drawn.high == pytest.approx(computed.high, abs=0.0125 if n <= 200 else 0.0035)


def test_the_shortcut_is_the_bootstrap() -> None:
    """Drawing distinct values from a multinomial has the spread of drawing questions one by one."""
    differences = np.array([-1] * 20 + [1] * 9 + [0] * 121)
    rng = np.random.default_rng(1)
    by_hand = rng.choice(differences, size=(4000, differences.size)).mean(axis=1)
    drawn = bootstrap_interval(differences)
    assert np.quantile(by_hand, 0.025) == pytest.approx(drawn.low, abs=0.007)
    assert np.quantile(by_hand, 0.975) == pytest.approx(drawn.high, abs=0.007)


def test_the_same_answers_give_the_same_interval_every_time() -> None:
    differences = np.array([-1, 0, 1, 0, 0, -1] * 25)
    assert bootstrap_interval(differences) == bootstrap_interval(differences)


def test_no_flips_do_not_prove_no_change() -> None:
    """The bootstrap would say [0, 0]; the verdict's interval stays as wide as ignorance is."""
    interval = paired_interval(0, 0, 150)
    assert interval.value == 0
    assert -0.03 < interval.low < -0.01 < 0.01 < interval.high < 0.03


def test_the_interval_excludes_zero_wherever_the_exact_test_is_significant() -> None:
    """A verdict of `lost` never stands beside an interval that contains zero."""
    lost, won = np.meshgrid(np.arange(76), np.arange(76))
    for n in (150, 200, 1034):
        _, low, high = bonett_price(lost, won, n)
        significant = mcnemar_exact(lost, won) <= 0.05
        assert not (significant & (low <= 0) & (high >= 0)).any()


def test_flips_are_counted_in_both_directions() -> None:
    assert count_flips([1, 1, 1, 0, 0], [1, 0, 0, 1, 0]) == (2, 1)
