"""What is picked out of many: the recommended variants, the knee, the price of a point, what a hyperparameter does."""

from __future__ import annotations

import numpy as np
import pytest
from scipy.stats import f_oneway

from evaluation.statistics.baseline import better_prompt
from evaluation.statistics.clusters import Array
from evaluation.statistics.estimate import Estimate
from evaluation.statistics.evidence import evidence_of
from evaluation.statistics.exchange import ratio
from evaluation.statistics.groups import differ_between
from evaluation.statistics.interval import interval
from evaluation.statistics.knee import knee_of, sure_knee
from evaluation.statistics.recommendation import Candidate, cannot_be_told_apart
from evaluation.statistics.simulation import Truth, draw, independent, spider_dev
from evaluation.statistics.step_effect import effect

SPIDER, MMLU = spider_dev(), independent(150)
LABELS = {"sql": SPIDER.database.tolist(), "mmlu": None}


def candidates(
    rng: np.random.Generator, gains: Array, losses: Array, seeds: int, studies: int
) -> list[list[Candidate]]:
    right, changes = draw(rng, SPIDER, Truth(0.25, np.full(len(gains), 0.03), 0.03 + gains, 0.018), seeds, studies)
    kept, lost = draw(rng, MMLU, Truth(0.65, 0.05 + losses, np.full(len(gains), 0.05), 0.018), seeds, studies)
    return [
        [
            Candidate(
                str(variant),
                {"sql": (right[i] + changes[i, variant]).T, "mmlu": (kept[i] + lost[i, variant]).T},
                100 * float(changes[i, variant].mean() + lost[i, variant].mean()),
            )
            for variant in range(len(gains))
        ]
        for i in range(studies)
    ]


@pytest.mark.parametrize(("count", "seeds"), [(3, 1), (3, 3), (10, 1)])
def test_the_truly_best_variant_is_among_those_recommended(count: int, seeds: int) -> None:
    """In 95 of 100 studies; here the best is ahead by so little that it often does not lead."""
    rng, gains = np.random.default_rng(count + seeds), np.linspace(0.27, 0.30, count)
    studies = candidates(rng, gains, np.zeros(count), seeds, 120)
    found = [cannot_be_told_apart(study, {"sql": 1.0, "mmlu": 1.0}, LABELS) for study in studies]
    assert np.mean([str(count - 1) in item.best for item in found]) >= 0.93
    assert np.mean([item.best[0] == str(count - 1) for item in found]) < 0.9


def test_a_variant_that_is_far_behind_is_not_recommended() -> None:
    studies = candidates(np.random.default_rng(0), np.array([0.1, 0.45]), np.zeros(2), 1, 20)
    for study in studies:
        assert cannot_be_told_apart(study, {"sql": 1.0, "mmlu": 1.0}, LABELS).best == ["1"]


def test_weights_decide_what_a_loss_is_worth() -> None:
    study = candidates(np.random.default_rng(1), np.array([0.10, 0.45]), np.array([0.0, 0.35]), 1, 1)[0]
    assert cannot_be_told_apart(study, {"sql": 1.0, "mmlu": 0.0}, LABELS).best == ["1"]
    dear = [Candidate(item.name, item.values, -worth) for item, worth in zip(study, (0, 100), strict=True)]
    assert cannot_be_told_apart(dear, {"sql": 1.0, "mmlu": 3.0}, LABELS).best[0] == "0"
    assert cannot_be_told_apart([], {"sql": 1.0}, {}).best == []


def test_the_knee_stands_farthest_above_the_straight_line() -> None:
    gains, changes = (
        np.array([[30.0, 60, 70], [30, 60, 0], [0, 0, 0]]),
        np.array([[-1.0, -3, -30], [-5, -10, 0], [0, 0, 0]]),
    )
    assert knee_of(gains, changes).tolist() == [1, -1, -1]


def test_a_knee_is_named_only_where_other_questions_would_name_it_too() -> None:
    """A clear one is; points on a straight line have one by luck only."""
    rng, labels = np.random.default_rng(3), SPIDER.database.tolist()
    named = {"clear": 0, "line": 0}
    for shape, losses in (("clear", [0.01, 0.02, 0.5]), ("line", [0.05, 0.1, 0.15])):
        _, gained = draw(rng, SPIDER, Truth(0.25, [0.02] * 3, [0.17, 0.35, 0.60]), 1, 20)
        _, lost = draw(rng, independent(600), Truth(0.65, 0.02 + np.array(losses), [0.02] * 3), 1, 20)
        for gain, change in zip(gained[:, :, 0], lost[:, :, 0], strict=True):
            points = ({str(i): row.astype(float) for i, row in enumerate(table)} for table in (gain, change))
            named[shape] += sure_knee(*points, labels)[0] == "1"
    assert named["clear"] >= 18 and named["line"] <= 12
    assert sure_knee({"a": np.ones(3)}, {"a": np.ones(3)}) == (None, 0.0)


def test_a_price_needs_a_gain_that_is_real() -> None:
    price = ratio(Estimate(10, 5, 15), Estimate(50, 40, 60))
    assert price is not None and price.low < price.value == 0.2 < price.high
    assert ratio(Estimate(10, 5, 15), Estimate(2, -3, 7)) is None


@pytest.mark.parametrize(("family", "seeds"), [(1, 1), (10, 1), (1, 3)])
def test_the_price_of_a_point_covers_the_truth(family: int, seeds: int) -> None:
    rng = np.random.default_rng(4)
    _, gained = draw(rng, SPIDER, Truth(0.25, [0.03], [0.33], 0.018), seeds, 400)
    _, kept = draw(rng, MMLU, Truth(0.65, [0.12], [0.05], 0.018), seeds, 400)
    ends = []
    for changes, questions in ((gained, SPIDER), (kept, MMLU)):
        found = evidence_of(changes[:, 0].astype(float), questions.clusters)
        ends.append((found.mean, *interval(found, 0.05 / family)))
    covered = []
    for gain, change in zip(zip(*ends[0], strict=True), zip(*ends[1], strict=True), strict=True):
        price = ratio(Estimate(*map(float, change)).times(-1), Estimate(*map(float, gain)))
        covered.append(price is None or price.low <= 0.07 / 0.30 <= price.high)
    assert np.mean(covered) >= 0.93


@pytest.mark.parametrize("slope", [0.0, -0.02])
def test_the_effect_of_a_hyperparameter_covers_the_truth(slope: float) -> None:
    rng, steps, studies = np.random.default_rng(5), np.array([0.0, 1, 2]), 150
    _, changes = draw(rng, SPIDER, Truth(0.25, [0.05] * 3, 0.2 + slope * steps, 0.018), 2, studies)
    covered = 0
    for study in changes:
        found = effect(np.repeat(steps, 2), study.reshape(6, -1).astype(float), ["same"] * 6, SPIDER.database.tolist())
        assert found is not None
        covered += found.slope.low <= 100 * slope <= found.slope.high
        assert (found.p_value <= 0.05) == (found.slope.sign != 0)
    assert covered / studies >= 0.93


def test_an_effect_is_judged_among_runs_that_agree_in_all_else() -> None:
    """Across the strata the trend is reversed; within each it rises by 2 points a step."""
    level = [0.50, 0.52, 0.54, 0.10, 0.12, 0.14]
    table = np.array([np.tile([level[i] + 0.001 * seed], 40) for i in range(6) for seed in (0, 1)])
    steps = np.repeat([0.0, 1, 2, 10, 11, 12], 2)
    found = effect(steps, table, np.repeat(["a", "b"], 6).tolist())
    assert found is not None and found.slope.value == pytest.approx(2.0, abs=0.1) and found.slope.low > 0


def test_an_effect_needs_two_values_and_two_seeds() -> None:
    table = np.random.default_rng(6).normal(size=(4, 50))
    assert effect([1, 1, 1, 1], table, ["a"] * 4) is None  # one value
    assert effect([1, 2, 3, 4], table, list("abcd")) is None  # nothing to compare with
    assert effect([1, 2, 3, 4], table, ["a"] * 4) is None  # what the key did and what luck did look the same
    assert effect([1, 1, 2, 2], table, ["a"] * 4) is not None


def test_the_baseline_is_the_prompt_with_more_right_answers() -> None:
    nan = np.nan
    assert better_prompt({"zero": [1, 0, 0], "three": [1, 1, 0]}) == "three"
    assert better_prompt({"zero": [1, 0, 1], "three": [1, 1, 0]}) == "zero"
    assert better_prompt({"zero": [1, 0, nan], "three": [nan, 1, 1]}) == "three"
    assert better_prompt({}) is None


def test_areas_are_called_different_no_more_often_than_chance_allows() -> None:
    rng, areas = np.random.default_rng(3), ["a"] * 30 + ["b"] * 40 + ["c"] * 80
    for shares in ([0.1, 0.85, 0.05], [0.01, 0.98, 0.01], [0.3, 0.5, 0.2]):
        p_values = [differ_between(rng.choice([-1, 0, 1], p=shares, size=150), areas) or 0 for _ in range(500)]
        assert np.mean([p <= 0.05 for p in p_values]) <= 0.075


def test_areas_are_compared_by_welch_with_an_imagined_flip_each_way() -> None:
    a, b = [-1] * 25 + [0] * 25, [0] * 45 + [1] * 5
    expected = f_oneway([*a, -1, 1], [*b, -1, 1], equal_var=False).pvalue
    assert differ_between(a + b, ["a"] * 50 + ["b"] * 50) == pytest.approx(expected) and expected < 0.001
    assert differ_between([0] * 100, ["a"] * 50 + ["b"] * 50) == pytest.approx(1.0)
    assert differ_between([0, -1], ["a", "a"]) is None
