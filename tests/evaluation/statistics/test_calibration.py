"""Protects the promise of the verdict: simulated studies with a known truth, in which what is said must be right.

The long form is `make bench-statistics`; the bars are those of docs/statistics.md.
"""

from __future__ import annotations

import numpy as np
import pytest
from scipy.stats import norm

from evaluation.statistics.calibration import BASES, Setting, rates_of, settings
from evaluation.statistics.clusters import robust_mean, sign_flip
from evaluation.statistics.evidence import evidence, evidence_of
from evaluation.statistics.interval import interval
from evaluation.statistics.paired import mcnemar_exact
from evaluation.statistics.simulation import Questions, Truth, draw, independent, spider_dev
from scripts.bench_statistics import within_bars
from tests.evaluation.statistics.reference import bonett_price

SPIDER = spider_dev()
STUDIES = 600
QUICK = [item for item in settings() if item.variants * item.seeds <= 9]


@pytest.mark.parametrize("setting", QUICK, ids=lambda item: f"{item.base}-{item.variants}-{item.seeds}-{item.scenario}")
def test_intervals_hold_and_nothing_false_is_said(setting: Setting) -> None:
    """Clusters as in Spider dev; any number of variants and seeds; no answer contradicts its interval or p-value."""
    assert within_bars(rates_of(setting, STUDIES))


@pytest.mark.parametrize("base", BASES)
def test_ten_variants_are_as_safe_as_one(base: float) -> None:
    for scenario in ("no effect", "losses"):
        assert within_bars(rates_of(Setting(base, 10, 1, scenario), 300))  # type: ignore[arg-type]


@pytest.mark.parametrize("variants", [1, 10])
def test_independent_questions_are_safe_too(variants: int) -> None:
    assert within_bars(rates_of(Setting(0.65, variants, 1, "no effect", clustered=False), 1000))


def test_the_simulated_questions_lie_as_in_spider_dev() -> None:
    assert (SPIDER.n, SPIDER.clusters.count, int(SPIDER.gold.max()) + 1) == (1034, 20, 551)


def test_the_rules_for_independent_questions_fail_on_clusters() -> None:
    """The simulation is no straw man: here Bonett and Price cover about 80%, and McNemar is wrong in one of five."""
    _, changes = draw(np.random.default_rng(1), SPIDER, Truth(0.65, [0.1], [0.1]), 1, 2000)
    lost, won = (changes[:, 0, 0] < 0).sum(axis=1), (changes[:, 0, 0] > 0).sum(axis=1)
    low, high = bonett_price(lost, won, SPIDER.n)
    assert ((low <= 0) & (high >= 0)).mean() < 0.85
    assert (mcnemar_exact(lost, won) <= 0.05).mean() > 0.15
    clustered = robust_mean(changes[:, 0, 0].astype(float), SPIDER.clusters)
    assert (np.abs(clustered.mean) <= 2.145 * clustered.error).mean() > 0.94
    assert (sign_flip(SPIDER.clusters.totals(changes[:, 0, 0].astype(float))) <= 0.05).mean() < 0.055


def test_few_losses_by_luck_do_not_make_a_narrow_interval() -> None:
    """The base is nearly always right, and a fiftieth of it is lost: CR2 alone is too sure of a small loss."""
    _, changes = draw(np.random.default_rng(8), SPIDER, Truth(0.98, [0.02], [0.002]), 1, 3000)
    found = evidence_of(changes[:, 0].astype(float), SPIDER.clusters)
    alone = np.abs(found.mean + 0.018) <= 2.145 * found.error
    low, high = interval(found, 0.05)
    assert alone.mean() < 0.93 and ((low <= -0.018) & (high >= -0.018)).mean() >= 0.94
    assert (found.mean - 2.145 * found.error > -0.018).mean() > 0.065 and (low > -0.018).mean() < 0.05


@pytest.mark.parametrize("scale", [1, 4])
def test_the_interval_is_never_narrower_than_bonett_and_price(scale: int) -> None:
    """Also where databases happen to agree better than chance allows."""
    rng = np.random.default_rng(2)
    database = np.repeat(np.arange(20), 10 * scale)
    base = np.ones(database.size)
    tuned = 1.0 * (np.arange(database.size) % 10 > 0)  # one loss in every ten questions, in each database alike
    found = evidence(base, tuned, database.tolist())
    assert found is not None and found.error == 0
    low, high = interval(found, 0.05)
    bp_low, bp_high = bonett_price(database.size // 10, 0, database.size)
    assert low <= bp_low + 1e-12 and high >= bp_high - 1e-12
    shuffled = evidence(base, rng.permutation(tuned), database.tolist())
    assert shuffled is not None and shuffled.test <= 0.05


@pytest.mark.parametrize(("lost", "won"), [(0.1, 0.1), (0.02, 0.002), (0.14, 0.08)])
def test_luck_of_another_form_is_covered_too(lost: float, won: float) -> None:
    """Databases and golds that move a normal variable, of which the ends are flips; with even more in common."""
    rng, shape = np.random.default_rng(11), (1500, 1, 1)
    luck = 0.05**0.5 * rng.normal(size=(*shape, 20))[..., SPIDER.database]
    luck += 0.8**0.5 * rng.normal(size=(*shape, 551))[..., SPIDER.gold] + 0.15**0.5 * rng.normal(size=(*shape, 1034))
    changes = np.where(luck < norm.ppf(lost), -1.0, np.where(luck > norm.ppf(1 - won), 1.0, 0.0))
    low, high = interval(evidence_of(changes[:, 0], SPIDER.clusters), 0.05)
    assert ((low <= won - lost) & (won - lost <= high)).mean() >= 0.94


def test_one_seed_covers_the_training_that_was_done_and_several_cover_others() -> None:
    """The luck of seeds is 5 points here: far more than that of 1,034 questions."""
    truth = Truth(0.65, [0.1], [0.1], seed_deviation=0.05)
    covered = {}
    for seeds in (2, 3, 5):
        _, changes = draw(np.random.default_rng(seeds), SPIDER, truth, seeds, 500)
        low, high = interval(evidence_of(changes[:, 0].astype(float), SPIDER.clusters), 0.05)
        covered[seeds] = ((low <= 0) & (high >= 0)).mean()
    assert min(covered.values()) >= 0.93


def test_few_databases_are_enough_for_an_honest_interval() -> None:
    """Nine databases of 29 questions: too few to flip signs, so the interval alone decides."""
    database = np.repeat(np.arange(9), 29)
    few = Questions(database, np.arange(database.size), clustered=True)
    _, changes = draw(np.random.default_rng(4), few, Truth(0.5, [0.08], [0.08]), 1, 3000)
    for alpha in (0.05, 0.005):
        low, high = interval(evidence_of(changes[:, 0].astype(float), few.clusters), alpha)
        assert ((low <= 0) & (high >= 0)).mean() >= 1 - 1.3 * alpha


def test_the_better_of_two_prompts_is_a_fair_baseline() -> None:
    """Both prompts are equally good, and training changed nothing: the better one was better by luck."""
    rng = np.random.default_rng(5)
    right, changes = draw(rng, SPIDER, Truth(0.5, [0.05, 0.1], [0.05, 0.1]), 1, 2000)
    other, tuned = right + changes[:, 0, 0], right + changes[:, 1, 0]
    base = np.where((other.sum(axis=1) > right.sum(axis=1))[:, None], other, right)
    low, high = interval(evidence_of((tuned - base)[:, None].astype(float), SPIDER.clusters), 0.05)
    assert ((low > 0) | (high < 0)).mean() <= 0.055


def test_questions_without_clusters_keep_the_rules_for_independent_ones() -> None:
    _, changes = draw(np.random.default_rng(6), independent(150), Truth(0.65, [0.1], [0.06]), 1, 200)
    found = evidence_of(changes[:, 0].astype(float), independent(150).clusters)
    lost, won = (changes[:, 0, 0] < 0).sum(axis=1), (changes[:, 0, 0] > 0).sum(axis=1)
    low, high = bonett_price(lost, won, 150)
    ours = interval(found, 0.05)
    drawn_to_zero = mcnemar_exact(lost, won) > 0.05
    assert ours[0] == pytest.approx(np.where(drawn_to_zero, np.minimum(low, 0), low))
    assert ours[1] == pytest.approx(np.where(drawn_to_zero, np.maximum(high, 0), high))
