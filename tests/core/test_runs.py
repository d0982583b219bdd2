"""Protects: the places of a run, and that an unfinished training is not taken for a finished one."""

from __future__ import annotations

from pathlib import Path

import pytest

from core.files import write_json
from core.runs import Run, base_run, run_of_folder, scales, trained_runs


def test_results_at_another_scale_have_a_folder_of_their_own(tmp_path: Path) -> None:
    run = Run("pocket", "lora_r16", 42, root=tmp_path)
    half = run.at(0.5)
    assert half.adapter == run.adapter
    rows = half.result("quiz").rows
    assert rows == tmp_path / "pocket/lora_r16/seed42/scale_0.5/measures/quiz/rows.jsonl"
    rows.parent.mkdir(parents=True)
    assert scales(run) == [0.5]


@pytest.mark.parametrize(("one", "other"), [(0.754, 0.746), (0.1, 0.10000000000000002)])
def test_two_scales_never_share_a_folder(one: float, other: float) -> None:
    run = Run("pocket", "lora_r16", 42)
    assert run.at(one).folder != run.at(other).folder


@pytest.mark.parametrize("scale", [1.0, 0.5, 1.25, 0.0])
def test_a_run_is_found_again_by_its_folder(tmp_path: Path, scale: float) -> None:
    for run in (Run("pocket@mine", "lora", 7, root=tmp_path).at(scale), base_run("pocket", tmp_path)):
        assert run_of_folder(run.folder) == run
    assert run_of_folder(tmp_path) is None


def test_a_quick_look_never_meets_a_full_result() -> None:
    run = base_run("pocket")
    assert run.result("quiz", 50).folder != run.result("quiz").folder


def test_only_a_run_with_a_manifest_is_finished(tmp_path: Path) -> None:
    finished, interrupted = Run("pocket", "a", 1, root=tmp_path), Run("pocket", "b", 1, root=tmp_path)
    write_json(finished.manifest, {})
    interrupted.adapter.mkdir(parents=True)
    write_json(base_run("pocket", tmp_path).manifest, {})
    assert list(trained_runs("pocket", tmp_path)) == [finished]
