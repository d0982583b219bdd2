"""The forgetting probe sees lost knowledge, and does not take a change of style for it."""

from __future__ import annotations

import numpy as np
import pytest
from scipy.optimize import minimize_scalar
from scipy.special import log_softmax
from scipy.stats import wilcoxon

from evaluation.statistics.clusters import Array
from evaluation.statistics.probe import probe, temperature

N = 300
RNG = np.random.default_rng(0)
RIGHT = RNG.integers(0, 4, N)
SKILL = RNG.normal(0, 1, (N, 4)) + 1.5 * np.eye(4)[RIGHT]
BASE = log_softmax(SKILL, axis=1)


def noisy(skill: Array, seed: int = 1) -> Array:
    return skill + np.random.default_rng(seed).normal(0, 0.1, skill.shape)


def test_lost_knowledge_is_seen() -> None:
    dulled = noisy(SKILL - 0.7 * np.eye(4)[RIGHT])
    found = probe(BASE, log_softmax(dulled, axis=1), RIGHT)
    assert found is not None and found.kind == "lower" and found.change.high < 0 and found.wilcoxon_p < 0.05
    back = probe(log_softmax(dulled, axis=1), BASE, RIGHT)
    assert back is not None and back.kind == "higher"


@pytest.mark.parametrize("factor", [0.4, 3.0])
def test_a_model_that_is_only_sharper_or_flatter_has_forgotten_nothing(factor: float) -> None:
    found = probe(BASE, log_softmax(factor * noisy(SKILL), axis=1), RIGHT)
    assert found is not None and found.kind in ("changed", "cannot_tell")
    assert found.temperature[1] == pytest.approx(found.temperature[0] * factor, rel=0.15)


def test_a_model_that_would_rather_say_something_else_has_changed_and_not_forgotten() -> None:
    """The letters lose half of their probability to another way of beginning; their order is the same."""
    found = probe(BASE, log_softmax(noisy(SKILL), axis=1) - np.log(2), RIGHT)
    assert found is not None and found.kind == "changed"
    assert found.mass == (pytest.approx(1.0), pytest.approx(0.5))
    assert found.raw.high < 0 and found.change.sign == 0 and found.divergence < 0.02


def test_the_temperature_is_the_best_one() -> None:
    best = minimize_scalar(
        lambda heat: -log_softmax(BASE / np.exp(heat), axis=1)[np.arange(N), RIGHT].sum(),
        bounds=(-3, 3),
        method="bounded",
    )
    assert temperature(BASE, RIGHT) == pytest.approx(float(np.exp(best.x)), rel=1e-3)


def test_the_wilcoxon_test_is_scipys() -> None:
    tuned = log_softmax(noisy(SKILL - 0.3 * np.eye(4)[RIGHT]), axis=1)
    heat = temperature(BASE, RIGHT), temperature(tuned, RIGHT)
    change = (log_softmax(tuned / heat[1], axis=1) - log_softmax(BASE / heat[0], axis=1))[np.arange(N), RIGHT]
    found = probe(BASE, tuned, RIGHT)
    assert found is not None and found.wilcoxon_p == pytest.approx(float(wilcoxon(change, method="asymptotic").pvalue))
    three = probe(BASE, tuned, RIGHT, family=3)
    assert three is not None and three.level == pytest.approx(1 - 0.05 / 3)
    assert three.change.low < found.change.low


def test_seeds_and_broken_numbers() -> None:
    tuned = np.stack([log_softmax(noisy(SKILL, seed), axis=1) for seed in range(3)], axis=1)
    found = probe(BASE, tuned, RIGHT)
    assert found is not None and found.seeds == 3 and found.kind == "cannot_tell"
    tuned[0, 0, 0] = -np.inf
    assert probe(BASE, tuned, RIGHT) is None
    assert probe(BASE[:1], BASE[:1], RIGHT[:1]) is None
    same = probe(BASE, BASE, RIGHT)
    assert same is not None and same.kind == "cannot_tell" and same.p_value == 1.0 and same.wilcoxon_p == 1.0


def test_without_lost_knowledge_the_probe_is_seldom_wrong() -> None:
    wrong = 0
    for seed in range(200):
        rng = np.random.default_rng(seed)
        right = rng.integers(0, 4, 150)
        skill = rng.normal(0, 1, (150, 4)) + 1.2 * np.eye(4)[right]
        tuned = 1.5 * (skill + rng.normal(0, 0.5, (150, 4)))
        tuned_too = skill + rng.normal(0, 0.5, (150, 4))  # the base is as noisy: neither knows more
        found = probe(log_softmax(tuned_too, axis=1), log_softmax(tuned, axis=1), right)
        wrong += found is None or found.kind in ("lower", "higher")
    assert wrong / 200 <= 0.08
