"""Gates mean what they say: they look at the near end of an interval over all seeds, and may be undecided."""

from __future__ import annotations

from pathlib import Path
from types import SimpleNamespace

import pytest

from core.config import Gate
from core.runs import Run, base_run
from evaluation.chosen_runs import all_seeds
from evaluation.conftest import UNDECIDED, pytest_sessionfinish
from evaluation.gates import INCONCLUSIVE, check_gates, check_noise
from tests.evaluation.factory import MMLU, ZERO, Behaviour, World, right_first, spread_out, write_results, write_study

SEEDS = (1, 2, 3)


@pytest.fixture
def seeds(tmp_path: Path) -> list[Run]:
    """130 of 200 right on the task against 20 of the base; 16 of 150 lost of what must be kept."""
    write_study(World(tmp_path), {"lora": Behaviour(sql_won=110, mmlu_lost=20, mmlu_won=4)}, SEEDS)
    return [Run("pocket", "lora", seed, root=tmp_path) for seed in SEEDS]


@pytest.mark.parametrize(
    ("measure", "gate", "outcome"),
    [
        (ZERO, Gate(min=0.55), "pass"),
        (ZERO, Gate(min=0.65), "inconclusive"),  # the value itself: 65%
        (ZERO, Gate(min=0.80), "fail"),
        (ZERO, Gate(min_gain=0.40), "pass"),
        (ZERO, Gate(min_gain=0.55), "inconclusive"),
        (ZERO, Gate(min_gain=0.70), "fail"),
        (MMLU, Gate(max_loss=0.20), "pass"),
        (MMLU, Gate(max_loss=0.10), "inconclusive"),
        (MMLU, Gate(max_loss=0.02), "fail"),
        (MMLU, Gate(min_gain=0.01), "fail"),
    ],
)
def test_a_gate_passes_fails_or_cannot_be_decided(seeds: list[Run], measure: str, gate: Gate, outcome: str) -> None:
    for chosen in (seeds, seeds[:1]):
        result = check_gates(chosen, {measure: gate})[0]
        assert result.outcome == outcome, result.message
    assert "95% interval" in result.message


def test_all_seeds_of_a_variant_are_looked_at(seeds: list[Run]) -> None:
    assert all_seeds(seeds[1]) == seeds
    assert "lora, 3 seeds" in check_gates(seeds, {ZERO: Gate(min=0.8)})[0].message
    untrained = Run("pocket", "other", 1, root=seeds[0].root)
    assert all_seeds(untrained) == [untrained]


def test_what_was_not_measured_does_not_pass(seeds: list[Run]) -> None:
    for gate in (Gate(min=0.1), Gate(min_gain=0.0), Gate(max_loss=0.5)):
        result = check_gates(seeds, {"mmlu_600": gate})[0]
        assert result.outcome == "fail" and "cannot be checked" in result.message
    assert check_gates([base_run("pocket", seeds[0].root)], {ZERO: Gate(min_gain=0.1)})[0].outcome == "fail"


def test_the_base_may_differ_from_itself_by_so_much(seeds: list[Run]) -> None:
    run = seeds[0]
    missing = check_noise(run, MMLU, 0.01)
    assert missing.outcome == "fail" and "make eval REPEAT=2" in missing.message
    again = spread_out(128, 150)
    write_results(
        base_run("pocket", run.root).again, right_first(20, 200), right_first(40, 200), again, 0.0, "base-weights"
    )
    assert check_noise(run, ZERO, 0.0).outcome == "pass"
    assert check_noise(run, MMLU, 0.05).outcome == "pass"
    assert check_noise(run, MMLU, 0.01).outcome == "fail"


@pytest.mark.parametrize(("failed", "undecided", "code"), [(0, 0, 0), (1, 1, INCONCLUSIVE), (2, 1, 1)])
def test_undecided_gates_have_their_own_exit_code_unless_something_fails(
    failed: int, undecided: int, code: int
) -> None:
    config = SimpleNamespace(stash={UNDECIDED: undecided})
    session = SimpleNamespace(config=config, testsfailed=failed, exitstatus=int(failed > 0))
    pytest_sessionfinish(session)  # type: ignore[arg-type]
    assert session.exitstatus == code
