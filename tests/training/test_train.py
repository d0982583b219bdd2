"""Protects: when a training is done again, when it is continued, and what is said when it cannot start."""

from __future__ import annotations

import shutil
import sys
from collections import namedtuple
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from core.config import Config, Data, Gates, load_variant
from core.errors import UserError
from core.files import write_json, write_text
from core.records.manifest import Manifest, read_manifest
from core.runs import Run
from core.weights import ADAPTER_FILES, base_fingerprint, tuned_fingerprint
from tests.dying import dies_before_each_change
from training import data as data_module
from training import train as module
from training.config import checks
from training.machines import Host, Machines
from training.train import check_machine, train

FILES: tuple[str, ...] = ADAPTER_FILES


def module_of_fake() -> Any:
    return sys.modules[__name__]


class FakeAxolotl:
    """Writes what Axolotl would leave, and counts how often it was started."""

    def __init__(self) -> None:
        self.starts = 0
        self.found_checkpoint = False
        self.interrupt = False

    def __call__(self, run: Run, plan: Manifest, offline: bool, machines: Machines | None) -> list[dict[str, float]]:
        self.starts += 1
        output = run.training_folder / "axolotl"
        self.found_checkpoint = (output / "checkpoint-1").exists()
        (output / "checkpoint-1").mkdir(parents=True, exist_ok=True)
        if self.interrupt:
            raise KeyboardInterrupt
        for name in FILES:
            write_text(output / name, name)
        return [{"step": 1, "loss": 0.5}]


@pytest.fixture
def axolotl(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> FakeAxolotl:
    fake = FakeAxolotl()
    monkeypatch.setattr(module, "run_axolotl", fake)
    monkeypatch.setattr(checks, "check_schema", lambda config: None)  # has tests of its own
    monkeypatch.setattr(module, "remember", lambda *args: None)  # writes into the project's data folder
    original = data_module.prepare_chat
    monkeypatch.setattr(
        data_module, "prepare_chat", lambda *args, **more: original(*args, **more, root=tmp_path / "data")
    )
    return fake


@pytest.fixture
def config(spider_folder: Path, tmp_path: Path) -> Config:
    (tmp_path / "model").mkdir()
    (tmp_path / "model" / "model.safetensors").write_bytes(b"\x02" + bytes(7) + b"{}")  # whole, and empty
    config = load_variant("pocket", "lora_r16")
    data = Data("mine", str(spider_folder), allow_shared_databases=True)
    return config.with_keys(base_model=str(tmp_path / "model")).with_settings(data=data)


@pytest.fixture
def run(tmp_path: Path) -> Run:
    return Run("m", "lora", 42, root=tmp_path / "runs")


def test_a_finished_training_is_not_done_again(axolotl: FakeAxolotl, config: Config, run: Run) -> None:
    assert train(config, run) and not train(config, run)
    assert axolotl.starts == 1
    assert {path.name for path in run.adapter.iterdir()} == {*ADAPTER_FILES, "README.md"}


def test_another_learning_rate_trains_anew(axolotl: FakeAxolotl, config: Config, run: Run) -> None:
    train(config, run)
    assert train(config.with_keys(learning_rate=0.5), run)


def kept(run: Run) -> Iterator[Path]:
    return run.training_folder.parent.glob(f"old/*/{run.training_folder.name}")


def test_a_finished_run_is_moved_aside_never_deleted(
    axolotl: FakeAxolotl, config: Config, run: Run, capsys: pytest.CaptureFixture[str]
) -> None:
    train(config, run)
    train(config.with_keys(learning_rate=0.5), run)
    train(config.with_keys(learning_rate=0.7), run)
    rates = {read_manifest(folder / "manifest.json").config["learning_rate"] for folder in kept(run)}
    assert rates == {config.axolotl["learning_rate"], 0.5}
    said = " ".join(capsys.readouterr().out.split())
    assert "learning_rate (0.5 -> 0.7)" in said and "/old/" in said


@pytest.mark.parametrize("change", [{"logging_steps": 3}, {"save_steps": 5}, {"eval_strategy": "no"}])
def test_what_cannot_change_the_weights_trains_nothing(
    axolotl: FakeAxolotl, config: Config, run: Run, change: dict[str, Any]
) -> None:
    train(config, run)
    assert not train(config.with_keys(**change), run)
    assert read_manifest(run.manifest).config == {**config.axolotl, **change}


def test_another_number_of_processes_is_another_training(axolotl: FakeAxolotl, config: Config, run: Run) -> None:
    train(config, run)
    assert train(config.with_settings(processes=4), run)


def test_of_several_machines_the_first_keeps_the_result(axolotl: FakeAxolotl, config: Config, run: Run) -> None:
    hosts = (Host("10.0.0.1", 2), Host("10.0.0.2", 3))
    train(config, run, Machines(hosts, 1, "eth0"))
    assert not run.training_folder.exists() and not list(run.root.rglob("*.safetensors"))
    train(config, run, Machines(hosts, 0, "eth0"))
    assert read_manifest(run.manifest).settings.processes == 5
    assert not train(config.with_settings(processes=5), run), "the number of processes is that of all machines"


def test_a_manifest_of_an_earlier_version_is_moved_aside(axolotl: FakeAxolotl, config: Config, run: Run) -> None:
    write_json(run.manifest, {"model": "m", "base_model": {"fingerprint": "x"}})
    assert train(config, run)
    assert [path.name for path in kept(run)] == ["seed42"]


def test_an_edited_adapter_is_not_taken_for_the_trained_one(axolotl: FakeAxolotl, config: Config, run: Run) -> None:
    train(config, run)
    (run.adapter / ADAPTER_FILES[1]).write_bytes(b"")
    assert train(config, run)


def test_what_axolotl_refuses_is_found_before_anything_old_is_touched(
    axolotl: FakeAxolotl, config: Config, run: Run, monkeypatch: pytest.MonkeyPatch
) -> None:
    train(config, run)

    def refuse(config: Config) -> None:
        raise UserError("Axolotl refuses this config")

    monkeypatch.setattr(checks, "check_schema", refuse)
    with pytest.raises(UserError, match="refuses"):
        train(config.with_keys(learning_rate=0.5), run)
    assert run.manifest.is_file() and not list(kept(run))


def test_wrong_data_is_found_before_anything_old_is_touched(axolotl: FakeAxolotl, config: Config, run: Run) -> None:
    train(config, run)
    wrong = config.with_settings(data=replace(config.settings.data, allow_shared_databases=False))
    with pytest.raises(UserError, match="databases of dev are also in train"):
        train(wrong.with_keys(learning_rate=0.5), run)
    assert run.manifest.is_file() and not list(kept(run))


def test_another_gate_trains_nothing_but_is_in_force(axolotl: FakeAxolotl, config: Config, run: Run) -> None:
    train(config, run)
    assert not train(config.with_settings(gates=Gates(min_gain=0.1)), run)
    assert read_manifest(run.manifest).settings.gates.min_gain == 0.1


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
    train(config.with_keys(lora_r=4), run)
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
        check_machine(config.with_settings(requires_gpu=True), run)


def test_the_manifest_is_written_last(axolotl: FakeAxolotl, config: Config, run: Run) -> None:
    assert train(config, run)
    manifest = read_manifest(run.manifest)
    assert manifest.training and manifest.training.log == [{"step": 1, "loss": 0.5}]
    assert (manifest.training.processes, manifest.training.examples_per_step) == (2, 8)
    assert manifest.settings == config.settings and manifest.data.shared_databases == 2


def test_a_training_that_was_killed_at_its_end_is_not_done_again(
    axolotl: FakeAxolotl, config: Config, run: Run, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Between the adapter and the manifest: the last checkpoint is still there, and the same call ends at once."""
    monkeypatch.setattr(module, "write_manifest", lambda *a: (_ for _ in ()).throw(KeyboardInterrupt()))
    with pytest.raises(KeyboardInterrupt):
        train(config, run)
    monkeypatch.undo()
    assert (run.training_folder / "axolotl" / "checkpoint-1").is_dir()


def test_without_an_adapter_the_whole_model_is_kept(
    axolotl: FakeAxolotl, config: Config, run: Run, monkeypatch: pytest.MonkeyPatch
) -> None:
    names = ("model.safetensors", "config.json", "tokenizer.json", "trainer_state.json")
    monkeypatch.setattr(module_of_fake(), "FILES", names)
    assert train(config.with_keys(adapter=None), run) and not train(config.with_keys(adapter=None), run)
    assert {path.name for path in run.whole_model.iterdir()} == {*names[:3], "README.md"}
    assert not run.adapter.exists()
    assert tuned_fingerprint(base_fingerprint(config), run) == read_manifest(run.manifest).adapter.fingerprint


def test_a_seed_with_other_steps_is_warned_of(
    axolotl: FakeAxolotl, config: Config, run: Run, capsys: pytest.CaptureFixture[str]
) -> None:
    train(config, run)
    train(config, replace(run, seed=1))
    assert "not one experiment" not in " ".join(capsys.readouterr().out.split())
    train(config.with_settings(processes=4), replace(run, seed=2))
    assert "holds 16 examples, and one of lora seed 1 held 8" in " ".join(capsys.readouterr().out.split())


def test_a_checkpoint_of_more_gpus_is_kept_aside(
    axolotl: FakeAxolotl, config: Config, run: Run, monkeypatch: pytest.MonkeyPatch
) -> None:
    one_for_each = config.with_settings(processes=0)
    axolotl.interrupt = True
    monkeypatch.setattr(module, "process_count", lambda processes: 4)
    with pytest.raises(KeyboardInterrupt):
        train(one_for_each, run)
    axolotl.interrupt = False
    monkeypatch.setattr(module, "process_count", lambda processes: 2)
    train(one_for_each, run)
    assert not axolotl.found_checkpoint
    assert [path.name for path in kept(run)] == ["seed42"]


def files_of(place: Path) -> dict[str, str]:
    """What a training has left: of the manifest, which tells times, only that it is there."""
    files = [path for path in (place / "runs").rglob("*") if path.is_file() and path.suffix != ".lock"]
    texts = {path: "" if path.name == "manifest.json" else path.read_text().replace(str(place), "") for path in files}
    return {path.relative_to(place).as_posix(): text for path, text in texts.items()}


def test_a_training_that_dies_before_any_change_of_the_disk_ends_as_one_that_lives(
    axolotl: FakeAxolotl, config: Config, tmp_path: Path
) -> None:
    """The adapter, its card and the manifest are there in the end; no draft is left, nothing is moved aside."""

    def train_in(place: Path) -> None:
        train(config, Run("m", "lora", 42, root=place / "runs"))

    train_in(tmp_path / "whole")
    wrong, deaths = {}, 0
    for deaths, place in enumerate(dies_before_each_change(tmp_path, train_in), start=1):
        train_in(place)
        if files_of(place) != files_of(tmp_path / "whole"):
            wrong[deaths] = {name for name, _ in files_of(place).items() ^ files_of(tmp_path / "whole").items()}
    assert wrong == {}
    assert deaths > 20
