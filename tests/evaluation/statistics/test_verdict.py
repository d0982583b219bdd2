"""The three answers, read off the interval that is printed; and what it would take to say more."""

from __future__ import annotations

import numpy as np
import pytest
from statsmodels.stats.multitest import multipletests

from evaluation.statistics.clusters import Array
from evaluation.statistics.estimate import Change, Estimate
from evaluation.statistics.evidence import evidence, evidence_of
from evaluation.statistics.interval import interval
from evaluation.statistics.noise import noise_floor
from evaluation.statistics.planning import detectable
from evaluation.statistics.power import questions_needed, smallest_detectable_drop, smoothed_flip_rate
from evaluation.statistics.simulation import Truth, draw, independent, spider_dev
from evaluation.statistics.thresholds import all_of, at_least, at_most
from evaluation.statistics.verdict import decide, holm, judge


def judged(base: Array, tuned: Array, family: int = 1, noise: float = 0.0) -> Change:
    found = judge([evidence(base, tuned)] * family, noise=noise)[0]
    assert found is not None
    return found


def flips(lost: int, won: int, n: int = 150) -> tuple[Array, Array]:
    base = np.array([1.0] * lost + [0.0] * won + [1.0] * (n - lost - won))
    return base, np.array([0.0] * lost + [1.0] * won + [1.0] * (n - lost - won))


@pytest.mark.parametrize("p_values", [[0.04], [0.01, 0.04, 0.03], [0.5, 0.001, 0.02, 0.02, 1.0]])
def test_holm_is_that_of_statsmodels(p_values: list[float]) -> None:
    assert holm(p_values) == pytest.approx(multipletests(p_values, method="holm")[1])
    assert holm([]).size == 0


@pytest.mark.parametrize(
    ("interval", "kind", "bound"),
    [
        ((10, 4, 16), "gained", None),
        ((-10, -16, -4), "lost", 16),
        ((-0.7, -3.4, 2.1), "no_worse", 3.4),
        ((2, 0, 4), "no_worse", 0),
        ((-1, -5.1, 3), "cannot_tell", None),
    ],
)
def test_the_answer_is_read_off_the_interval(interval: tuple[float, float, float], kind: str, bound: float) -> None:
    answer = decide(Estimate(*interval))
    assert (answer.kind, answer.bound) == (kind, bound)


def test_the_corrected_p_value_agrees_with_the_interval_for_any_number_of_variants() -> None:
    for lost in range(0, 30, 3):
        for family in (1, 3, 10):
            found = judged(*flips(lost, 4), family)
            assert (found.corrected_p <= 0.05) == (found.estimate.sign != 0)
            assert found.level == pytest.approx(1 - 0.05 / family)


def test_no_worse_is_said_where_its_own_corrected_p_value_allows_it() -> None:
    for lost in range(0, 24):
        for family in (1, 10):
            found = judged(*flips(lost, 6, 600), family)
            if found.estimate.sign == 0:
                assert (found.answer.kind == "no_worse") == (found.p_no_worse <= 0.025)


def test_more_variants_widen_each_interval() -> None:
    one, ten = judged(*flips(12, 3)), judged(*flips(12, 3), family=10)
    assert one.answer.kind == "lost" and one.answer.bound is not None
    assert ten.answer.kind == "cannot_tell" and ten.estimate.low < one.estimate.low


def test_what_was_not_measured_is_not_judged_and_not_counted() -> None:
    found = judge([evidence(*flips(12, 3)), None, None])
    assert found[0] is not None and found[0].level == 0.95 and found[1:] == [None, None]


def test_a_bound_at_the_step_of_holm_would_be_false_too_often() -> None:
    """Why X is read off the simultaneous interval: Holm's later steps are less strict, and X is chosen by the data."""
    rng, effects = np.random.default_rng(0), np.linspace(-4, 4, 10)
    values = effects + rng.normal(0, 0.2, (20_000, 10))  # ten variants, all within a margin of 5 points
    ranks = (-values).argsort(axis=1).argsort(axis=1)
    quantiles = np.array([2.807, 2.773, 2.734, 2.690, 2.638, 2.576, 2.498, 2.394, 2.241, 1.960])  # 0.025 / (10 - rank)
    by_holm = values - 0.2 * quantiles[ranks]
    simultaneous = values - 0.2 * quantiles[0]
    assert (by_holm > effects).any(axis=1).mean() > 0.055
    assert (simultaneous > effects).any(axis=1).mean() <= 0.026


def test_no_change_below_the_noise_floor_is_called_real() -> None:
    base, tuned = flips(30, 0, 1000)
    assert judged(base, tuned).answer.kind == "lost"
    for floor in (3.0, 4.0):
        found = judged(base, tuned, noise=floor)
        assert found.estimate.sign == 0 and found.corrected_p > 0.05


def test_the_noise_floor_is_the_change_seen_or_one_question_where_flips_cancel_out() -> None:
    base = np.array([1.0, 1, 0, 0, np.nan])
    again = noise_floor(base, np.array([0.0, 1, 1, 0, 1]))
    assert again is not None and (again.n, again.lost, again.won, again.change, again.floor) == (4, 1, 1, 0, 0.25)
    moved = noise_floor(base, np.array([0.0, 0, 0, 0, 0]))
    assert moved is not None and moved.change == -0.5 and moved.floor == 0.5
    same = noise_floor(base, base)
    assert same is not None and same.floor == 0
    assert noise_floor([np.nan], [1.0]) is None


def test_a_gate_looks_at_the_near_end() -> None:
    measured = Estimate(0.62, 0.55, 0.69)
    assert [at_least(measured, gate) for gate in (0.5, 0.55, 0.6, 0.7)] == ["pass", "pass", "inconclusive", "fail"]
    assert [at_most(measured, gate) for gate in (0.7, 0.69, 0.6, 0.5)] == ["pass", "pass", "inconclusive", "fail"]
    assert all_of(["pass", "inconclusive", "fail"]) == "fail"
    assert all_of(["pass", "inconclusive"]) == "inconclusive"
    assert all_of([]) == "pass"


def test_the_detectable_drop_at_150_questions_is_about_seven_points() -> None:
    assert 6 < judged(*flips(7, 6)).detectable < 8
    assert judged(*flips(7, 6), family=10).detectable > judged(*flips(7, 6)).detectable
    assert smallest_detectable_drop(150, smoothed_flip_rate(0, 0, 150)) > 0.03
    assert questions_needed(smallest_detectable_drop(600, 0.1), 0.1) == pytest.approx(600, abs=1)


@pytest.mark.parametrize(("clustered", "family"), [(False, 1), (False, 10), (True, 1), (True, 10)])
def test_the_detectable_drop_is_detected_in_four_of_five_studies(clustered: bool, family: int) -> None:
    rng, questions = np.random.default_rng(1), spider_dev() if clustered else independent(150)
    labels = questions.database.tolist() if clustered else None
    right, changes = draw(rng, questions, Truth(0.65, [0.1], [0.1]), 1, 40)
    seen = [evidence(base, base + change[0, 0], labels) for base, change in zip(right, changes, strict=True)]
    drop = float(np.median([detectable(item, 0.05 / family) for item in seen if item]))
    _, changes = draw(rng, questions, Truth(0.65, [0.1 + drop / 2], [0.1 - drop / 2]), 1, 600)
    _, high = interval(evidence_of(changes[:, 0].astype(float), questions.clusters), 0.05 / family)
    assert 0.72 <= (high < 0).mean() <= 0.88


def test_the_range_of_needed_questions_holds_the_number_that_the_truth_needs() -> None:
    """In at least eight of ten studies, over truths from a loss of four points to a gain of two."""
    rng, inside, count = np.random.default_rng(2), 0, 0
    for effect in (-0.04, -0.03, -0.02, -0.01, 0.0, 0.01, 0.02):
        lost, won = 0.08 - effect / 2, 0.08 + effect / 2
        right, changes = draw(rng, independent(150), Truth(0.65, [lost], [won]), 1, 80)
        spread = (lost + won - effect**2) ** 0.5
        truth = ((1.96 + 0.8416) * spread / max(abs(effect), effect + 0.05)) ** 2
        for base, change in zip(right, changes, strict=True):
            need = judged(base, base + change[0, 0]).answer.need
            if need and need.low:
                count += 1
                inside += need.low <= max(truth, 151) and (need.high is None or truth <= need.high)
    assert count > 200 and inside / count >= 0.8


def test_where_seeds_differ_more_than_questions_more_seeds_are_asked_for() -> None:
    base, rng = np.ones(1034), np.random.default_rng(3)
    tuned = np.stack([(rng.random(1034) > drop) * 1.0 for drop in (0.02, 0.06, 0.12)], axis=1)
    found = judge([evidence(base, tuned)])[0]
    assert found is not None and found.answer.kind == "cannot_tell"
    assert found.answer.need is not None and found.answer.need.more == "seeds"
