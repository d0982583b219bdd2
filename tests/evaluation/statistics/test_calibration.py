"""Do the numbers mean what they say? Simulated studies with a known truth, 2,000 of each."""

from __future__ import annotations

import numpy as np
import pytest
from evaluation.statistics.crossed import crossed_mean

from evaluation.statistics.groups import differ_between
from evaluation.statistics.paired import bonett_price, bootstrap_interval, mcnemar_exact
from evaluation.statistics.power import questions_needed, smallest_detectable_drop
from evaluation.statistics.verdict import holm

REPETITIONS = 2000

# (n, share lost, share won): nothing, a small loss, a large one, a gain, few flips, a full dev set.
TRUTHS = [
    (150, 0.08, 0.08),
    (150, 0.12, 0.05),
    (150, 0.35, 0.03),
    (200, 0.02, 0.60),
    (600, 0.05, 0.03),
    (1034, 0.10, 0.06),
]


def simulated(n: int, lost: float, won: float, seed: int = 1) -> tuple[np.ndarray, np.ndarray]:
    """The flips of many studies at once."""
    drawn = np.random.default_rng(seed).multinomial(n, [lost, won, 1 - lost - won], size=REPETITIONS)
    return drawn[:, 0], drawn[:, 1]


@pytest.mark.parametrize(("n", "lost", "won"), TRUTHS)
def test_the_verdicts_interval_covers_the_truth(n: int, lost: float, won: float) -> None:
    _, low, high = bonett_price(*simulated(n, lost, won), n)
    covered = ((low <= won - lost) & (won - lost <= high)).mean()
    assert 0.93 <= covered <= 0.97


@pytest.mark.parametrize(("n", "lost", "won"), TRUTHS[::2])
def test_the_bootstrap_covers_the_truth(n: int, lost: float, won: float) -> None:
    covered = 0
    for down, up in zip(*simulated(n, lost, won), strict=True):
        differences = np.repeat([-1, 1, 0], [down, up, n - down - up])
        interval = bootstrap_interval(differences, repetitions=400)
        covered += interval.low <= won - lost <= interval.high
    assert 0.93 <= covered / REPETITIONS <= 0.97


@pytest.mark.parametrize("variants", [1, 3, 10])
def test_without_an_effect_the_corrected_verdict_is_seldom_wrong(variants: int) -> None:
    """Wrong means that any of the variants is called gained or lost."""
    p_values = np.stack([mcnemar_exact(*simulated(150, 0.08, 0.08, seed)) for seed in range(variants)], axis=1)
    assert (holm(p_values) <= 0.05).any(axis=1).mean() <= 0.05


@pytest.mark.parametrize("seed_luck", [0.0, 0.15])
def test_the_interval_over_seeds_covers_the_luck_of_both(seed_luck: float) -> None:
    """Questions differ, seeds differ, and the interval has to hold for new ones of either."""
    rng = np.random.default_rng(7)
    truth, covered, questions, seeds, studies = -0.2, 0, 150, 4, REPETITIONS
    for _ in range(studies):
        table = truth + rng.normal(0, 0.6, (questions, 1)) + rng.normal(0, seed_luck, (1, seeds))
        interval = crossed_mean(table + rng.normal(0, 0.8, (questions, seeds))).mean
        covered += interval.low <= truth <= interval.high
    assert 0.93 <= covered / studies <= 0.975


@pytest.mark.parametrize(("n", "flips"), [(150, 0.1), (150, 0.25), (600, 0.1), (1034, 0.15)])
def test_the_detectable_drop_is_detected_in_four_of_five_studies(n: int, flips: float) -> None:
    drop = smallest_detectable_drop(n, flips)
    found = mcnemar_exact(*simulated(n, (flips + drop) / 2, (flips - drop) / 2)) <= 0.05
    assert 0.72 <= found.mean() <= 0.85
    assert questions_needed(drop, flips) == pytest.approx(n, abs=1)


def test_areas_are_called_different_no_more_often_than_chance_allows() -> None:
    rng = np.random.default_rng(3)
    areas = ["a"] * 50 + ["b"] * 50 + ["c"] * 50
    wrong = [
        (differ_between(rng.choice([-1, 0, 1], p=[0.1, 0.85, 0.05], size=150), areas) or 0) <= 0.05
        for _ in range(REPETITIONS)
    ]
    assert 0.03 <= np.mean(wrong) <= 0.065
