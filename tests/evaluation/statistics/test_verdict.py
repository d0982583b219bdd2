"""The three answers, and the numbers under them."""

from __future__ import annotations

import numpy as np
import pytest
from evaluation.statistics.crossed import crossed_mean
from evaluation.statistics.trend import ratio, slope_within
from statsmodels.stats.multitest import multipletests
from statsmodels.stats.proportion import proportion_confint

from evaluation.statistics.estimate import Estimate
from evaluation.statistics.groups import differ_between
from evaluation.statistics.power import questions_needed, smallest_detectable_drop, smoothed_flip_rate
from evaluation.statistics.proportions import centred, over_seeds, percent_change, wilson
from evaluation.statistics.verdict import decide, holm


@pytest.mark.parametrize(("correct", "n"), [(0, 150), (98, 150), (150, 150), (1, 3), (700, 1034)])
def test_wilson_is_that_of_statsmodels(correct: int, n: int) -> None:
    estimate = wilson(correct, n)
    assert (estimate.low, estimate.high) == pytest.approx(proportion_confint(correct, n, method="wilson"), abs=1e-9)


def test_150_questions_are_few() -> None:
    """At 65% the interval is about 7.6 points to either side."""
    estimate = wilson(98, 150)
    assert 7.0 < 50 * (estimate.high - estimate.low) < 8.0


@pytest.mark.parametrize("p_values", [[0.04], [0.01, 0.04, 0.03], [0.5, 0.001, 0.02, 0.02, 1.0]])
def test_holm_is_that_of_statsmodels(p_values: list[float]) -> None:
    assert holm(p_values) == pytest.approx(multipletests(p_values, method="holm")[1])


def test_nothing_compared_needs_no_correction() -> None:
    assert holm([]).size == 0


def test_a_proven_change_is_gained_or_lost_by_its_sign() -> None:
    assert decide(Estimate(10, 4, 16), 0.001, 0.2, 150).kind == "gained"
    assert decide(Estimate(-10, -16, -4), 0.001, 0.2, 150).kind == "lost"


def test_no_worse_names_the_drop_that_is_excluded() -> None:
    answer = decide(Estimate(-0.7, -3.4, 2.1), 0.8, 0.05, 150)
    assert (answer.kind, answer.bound) == ("no_worse", 3.4)
    assert decide(Estimate(2.0, 0.1, 4.0), 0.2, 0.05, 150).bound == 0.0


def test_cannot_tell_names_the_n_that_could() -> None:
    answer = decide(Estimate(-4, -9.1, 1.2), 0.18, 0.1, 150)
    assert answer.kind == "cannot_tell"
    assert answer.needed is not None and 150 < answer.needed == questions_needed(0.04, 0.1)


def test_a_difference_near_zero_is_settled_by_showing_that_it_is_small() -> None:
    """Proving a tenth of a point real would take a million questions; proving it small does not."""
    answer = decide(Estimate(-0.1, -6, 5.8), 1.0, 0.13, 150)
    assert answer.needed == questions_needed(0.049, 0.13) < 1000


def test_a_stricter_level_asks_for_more_questions() -> None:
    change = Estimate(-4, -9.1, 1.2)
    assert decide(change, 0.3, 0.1, 150, alpha=0.005).needed > decide(change, 0.3, 0.1, 150).needed  # type: ignore[operator]


def test_the_detectable_drop_at_150_questions_is_about_seven_points() -> None:
    assert 0.06 < smallest_detectable_drop(150, 0.09) < 0.08


def test_more_questions_detect_less_and_more_flips_hide_more() -> None:
    assert smallest_detectable_drop(1034, 0.1) < smallest_detectable_drop(150, 0.1) < smallest_detectable_drop(150, 0.3)
    assert smallest_detectable_drop(150, smoothed_flip_rate(0, 0, 150)) > 0.03


def test_accuracy_is_also_told_as_a_distance_from_guessing() -> None:
    assert centred(0.25) == 0
    assert centred(1.0) == 1
    assert centred(0.1) < 0


def test_percent_change_is_relative_to_the_base() -> None:
    assert percent_change(0.8, 0.6) == pytest.approx(-25)
    assert percent_change(0.0, 0.6) is None


def test_one_seed_has_no_spread_and_three_have() -> None:
    assert over_seeds([0.7]).deviation is None
    spread = over_seeds([0.70, 0.74, 0.72])
    assert spread.mean == pytest.approx(0.72)
    assert spread.deviation == pytest.approx(0.02)
    assert spread.low == pytest.approx(0.72 - 4.3027 * 0.02 / 3**0.5, abs=1e-4)


def test_one_seed_is_the_paired_t_test() -> None:
    from scipy import stats

    values = np.random.default_rng(0).normal(-0.1, 0.5, 150)
    expected = stats.ttest_1samp(values, 0)
    found = crossed_mean(values)
    assert found.p_value == pytest.approx(expected.pvalue)
    assert (found.mean.low, found.mean.high) == pytest.approx(tuple(expected.confidence_interval()))


def test_seeds_that_disagree_widen_the_interval() -> None:
    calm = np.random.default_rng(0).normal(0, 0.5, (150, 3))
    wild = calm + np.array([-0.5, 0.0, 0.5])
    calm_width, wild_width = (crossed_mean(table).mean.high - crossed_mean(table).mean.low for table in (calm, wild))
    assert wild_width > 3 * calm_width


def test_identical_changes_have_no_uncertainty_to_divide_by() -> None:
    assert crossed_mean(np.zeros((10, 2))).p_value == 1.0
    assert crossed_mean(np.ones((10, 1))).p_value == 0.0


def test_areas_that_lose_alike_do_not_differ_and_a_lopsided_loss_does() -> None:
    areas = ["a"] * 50 + ["b"] * 50
    assert differ_between([-1] * 5 + [0] * 45 + [-1] * 5 + [0] * 45, areas) == pytest.approx(1.0)
    assert (differ_between([-1] * 25 + [0] * 75, areas) or 1) < 0.001
    assert differ_between([0] * 100, areas) == 1.0
    assert differ_between([0] * 50 + [1] * 50, areas) == 0.0
    assert differ_between([0, -1], ["a", "a"]) is None


def test_a_knob_is_judged_among_runs_that_agree_in_all_others() -> None:
    """Across the strata the trend is reversed; within each it rises by 2."""
    x, y = [0, 1, 2, 10, 11, 12], [50.0, 52.1, 53.9, 10.0, 12.0, 14.1]
    found = slope_within(x, y, ["a", "a", "a", "b", "b", "b"])
    assert found is not None
    assert found.slope.value == pytest.approx(2.0, abs=0.1)
    assert found.slope.low > 0


def test_too_few_runs_give_no_slope() -> None:
    assert slope_within([1, 2], [3, 4], ["a", "a"]) is None
    assert slope_within([1, 1, 1, 1], [3, 4, 5, 6], ["a"] * 4) is None
    assert slope_within([1, 2, 3, 4], [3, 4, 5, 6], list("abcd")) is None


def test_a_price_needs_a_gain_that_is_real() -> None:
    price = ratio(Estimate(10, 5, 15), Estimate(50, 40, 60))
    assert price is not None
    assert price.low < price.value == 0.2 < price.high
    assert ratio(Estimate(10, 5, 15), Estimate(2, -3, 7)) is None
