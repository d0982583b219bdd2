"""Protects: when a training is done again, when it is continued, and what is said when it cannot start."""

from __future__ import annotations

import shutil
from collections import namedtuple
from dataclasses import replace
from pathlib import Path

import pytest

from core.errors import UserError
from core.files import read_json, write_json, write_text
from core.runs import Run
from training import train as module
from training.launch import axolotl_command, failure_reason, trainer_log
from training.resolve import Config, load_variant
from training.settings import Gates
from training.train import ADAPTER_FILES, check_machine, train


class FakeAxolotl:
    """Writes what Axolotl would leave, and counts how often it was started."""

    def __init__(self) -> None:
        self.starts = 0
        self.found_checkpoint = False
        self.interrupt = False

    def __call__(self, run: Run, processes: int, offline: bool) -> list[dict[str, float]]:
        self.starts += 1
        output = run.training_folder / "axolotl"
        self.found_checkpoint = (output / "checkpoint-1").exists()
        (output / "checkpoint-1").mkdir(parents=True, exist_ok=True)
        if self.interrupt:
            raise KeyboardInterrupt
        for name in ADAPTER_FILES:
            write_text(output / name, name)
        return [{"step": 1, "loss": 0.5}]


@pytest.fixture
def axolotl(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> FakeAxolotl:
    fake = FakeAxolotl()
    monkeypatch.setattr(module, "run_axolotl", fake)
    original = module.prepare_chat
    monkeypatch.setattr(module, "prepare_chat", lambda *args: original(*args, root=tmp_path / "data"))
    return fake


@pytest.fixture
def config(spider_folder: Path, tmp_path: Path) -> Config:
    (tmp_path / "model").mkdir()
    (tmp_path / "model" / "model.safetensors").write_bytes(b"weights")
    config = load_variant("pocket", "lora_r16")
    settings = replace(config.settings, spider=str(spider_folder))
    return Config({**config.axolotl, "base_model": str(tmp_path / "model")}, settings)


@pytest.fixture
def run(tmp_path: Path) -> Run:
    return Run("m", "lora", 42, root=tmp_path / "runs")


def test_a_finished_training_is_not_done_again(axolotl: FakeAxolotl, config: Config, run: Run) -> None:
    assert train(config, run) and not train(config, run)
    assert axolotl.starts == 1
    assert {path.name for path in run.adapter.iterdir()} == set(ADAPTER_FILES)


def test_another_learning_rate_trains_anew(axolotl: FakeAxolotl, config: Config, run: Run) -> None:
    train(config, run)
    assert train(Config({**config.axolotl, "learning_rate": 0.5}, config.settings), run)


def test_another_gate_trains_nothing_but_is_in_force(axolotl: FakeAxolotl, config: Config, run: Run) -> None:
    train(config, run)
    gated = Config(config.axolotl, replace(config.settings, gates=Gates(min_gain=10)))
    assert not train(gated, run)
    assert read_json(run.manifest)["sqlotl"]["gates"]["min_gain"] == 10


def test_an_interrupted_training_continues_from_its_checkpoint(axolotl: FakeAxolotl, config: Config, run: Run) -> None:
    axolotl.interrupt = True
    with pytest.raises(KeyboardInterrupt):
        train(config, run)
    assert not run.manifest.exists() and not run.adapter.exists()
    axolotl.interrupt = False
    assert train(config, run) and axolotl.found_checkpoint


def test_a_checkpoint_of_other_inputs_is_not_continued(axolotl: FakeAxolotl, config: Config, run: Run) -> None:
    axolotl.interrupt = True
    with pytest.raises(KeyboardInterrupt):
        train(config, run)
    axolotl.interrupt = False
    train(Config({**config.axolotl, "lora_r": 4}, config.settings), run)
    assert not axolotl.found_checkpoint


def test_a_lost_adapter_is_trained_again(axolotl: FakeAxolotl, config: Config, run: Run) -> None:
    train(config, run)
    shutil.rmtree(run.adapter)
    assert train(config, run)


def test_a_full_disk_is_named_before_anything_starts(
    axolotl: FakeAxolotl, config: Config, run: Run, monkeypatch: pytest.MonkeyPatch
) -> None:
    usage = namedtuple("usage", "total used free")
    monkeypatch.setattr(shutil, "disk_usage", lambda _: usage(10**9, 10**9, 10**6))
    with pytest.raises(UserError, match="Only 1 MB are free"):
        train(config, run)
    assert axolotl.starts == 0


def test_a_gpu_config_without_a_gpu_says_what_works_here(
    config: Config, run: Run, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(module, "gpu_count", lambda: 0)
    with pytest.raises(UserError, match=r"needs an NVIDIA GPU.*make train CONFIG=lora_r16"):
        check_machine(Config(config.axolotl, replace(config.settings, requires_gpu=True)), run)


def test_one_process_needs_no_launcher_and_several_go_through_torchrun(tmp_path: Path) -> None:
    assert axolotl_command(tmp_path / "a.yaml", 1)[-2:] == ["--launcher", "python"]
    several = axolotl_command(tmp_path / "a.yaml", 2)
    assert several[1:6] == ["-m", "torch.distributed.run", "--nproc_per_node=2", "-m", "axolotl.cli.train"]


def test_a_step_that_was_logged_twice_counts_once(tmp_path: Path) -> None:
    path = tmp_path / "progress.jsonl"
    path.write_text(
        '{"step": 1, "total": 2}\n{"step": 1, "total": 2, "log": {"loss": 3.0}}\n'
        '{"step": 1, "total": 2, "log": {"loss": 2.0}}\n{"step": 1, "total": 2, "log": {"eval_loss": 4.0}}\n'
    )
    assert trainer_log(path) == [{"step": 1, "loss": 2.0}, {"step": 1, "eval_loss": 4.0}]


def test_the_reason_of_a_failure_is_found_in_the_log(tmp_path: Path) -> None:
    log = tmp_path / "train.log"
    log.write_text("start\ntraining.plugin.TrainingStopped: loss is nan at step 3.\nbye\n")
    assert failure_reason(log) == "loss is nan at step 3."
    log.write_text("start\nValueError: bad key\n  0%|\n")
    assert failure_reason(log) == "ValueError: bad key"


def test_the_manifest_is_written_last(axolotl: FakeAxolotl, config: Config, run: Run) -> None:
    write_json(run.manifest, {})
    assert train(config, run)
    assert read_json(run.manifest)["training"]["log"] == [{"step": 1, "loss": 0.5}]
