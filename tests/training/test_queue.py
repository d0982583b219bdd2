"""Protects a night of trainings: one that fails does not stop the rest, and what was wrong is said before the first."""

from __future__ import annotations

from pathlib import Path

import pytest

from core.config import load_variant
from core.engines import gpu_count
from core.errors import UserError
from core.runs import Run
from training import queue
from training.config import checks
from training.queue import Job, train_all


@pytest.fixture
def trained(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    names: list[str] = []

    def train(config: object, run: Run, machines: None = None) -> bool:
        names.append(run.name)
        if run.seed == 2:
            raise UserError("Training stopped: out of memory")
        return True

    monkeypatch.setattr(queue, "train", train)
    monkeypatch.setattr(checks, "check_schema", lambda config: None)
    return names


def jobs(tmp_path: Path, *seeds: int) -> list[Job]:
    config = load_variant("pocket", "lora_r16")
    return [Job(config, Run("pocket", "lora_r16", seed, root=tmp_path)) for seed in seeds]


def test_the_rest_goes_on_and_what_failed_is_listed(
    trained: list[str], tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    failed = train_all(jobs(tmp_path, 1, 2, 3))
    assert trained == ["lora_r16 seed 1", "lora_r16 seed 2", "lora_r16 seed 3"]
    assert [job.run.seed for job, _ in failed] == [2]
    assert "1 of 3 failed" in capsys.readouterr().err


def test_a_single_one_fails_as_it_always_did(trained: list[str], tmp_path: Path) -> None:
    with pytest.raises(UserError, match="out of memory"):
        train_all(jobs(tmp_path, 2))


def test_what_is_wrong_with_the_last_is_said_before_the_first(
    trained: list[str], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(config: object) -> None:
        raise UserError("Axolotl refuses this config")

    monkeypatch.setattr(checks, "check_schema", refuse)
    with pytest.raises(UserError, match="refuses"):
        train_all(jobs(tmp_path, 1, 2))
    assert not trained


def test_a_checkpoint_chosen_by_what_is_not_measured_is_said_before_the_first(
    trained: list[str], tmp_path: Path
) -> None:
    first, last = jobs(tmp_path, 1, 2)
    wrong = Job(last.config.with_keys(metric_for_best_model="task_accuracy"), last.run)
    with pytest.raises(UserError, match="task_accuracy is not measured here"):
        train_all([first, wrong])
    assert not trained


def test_a_gpu_that_is_not_there_is_named_before_axolotl_is_asked(
    trained: list[str], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.delattr(checks, "check_schema")
    monkeypatch.setenv("CUDA_VISIBLE_DEVICES", "")
    config = load_variant("llama3_8b", "lora_r16")
    gpu_count.cache_clear()
    with pytest.raises(UserError, match="needs an NVIDIA GPU"):
        train_all([Job(config, Run("llama3_8b", "lora_r16", 1, root=tmp_path))])
    gpu_count.cache_clear()
