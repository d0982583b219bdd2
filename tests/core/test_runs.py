"""Protects: the places of a run, and that an unfinished training is not taken for a finished one."""

from __future__ import annotations

from pathlib import Path

from core.files import write_json
from core.runs import Run, base_run, strengths, trained_runs


def test_results_at_another_strength_have_a_folder_of_their_own(tmp_path: Path) -> None:
    run = Run("pocket", "lora_r16", 42, root=tmp_path)
    half = run.at(0.5)
    assert half.adapter == run.adapter
    assert half.sql_scores == tmp_path / "pocket/lora_r16/seed42/strength_0.50/sql/scores.json"
    half.sql_scores.parent.mkdir(parents=True)
    assert strengths(run) == [0.5]


def test_only_a_run_with_a_manifest_is_finished(tmp_path: Path) -> None:
    finished, interrupted = Run("pocket", "a", 1, root=tmp_path), Run("pocket", "b", 1, root=tmp_path)
    write_json(finished.manifest, {})
    interrupted.adapter.mkdir(parents=True)
    write_json(base_run("pocket", tmp_path).manifest, {})
    assert list(trained_runs("pocket", tmp_path)) == [finished]
