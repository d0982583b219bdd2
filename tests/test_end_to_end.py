"""Protects the whole: the true engines, from questions to a report, on a handful of examples and a tiny model.

One training serves several claims, because each start of Axolotl costs a person's patience.
"""

from __future__ import annotations

import json
import os
import shutil
import signal
import subprocess
import sys
import time
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import psutil
import pytest

import training.train as training_module
from core.config import Config
from core.errors import UserError
from core.files import read_json
from core.records.record import read_record, read_rows
from core.records.result import Receipt, Row
from core.runs import ROOT, Run, base_run
from core.weights import ADAPTER_FILES
from evaluation.compare import compare_study
from evaluation.report import pdf
from evaluation.report.setting import Setting
from evaluation.report.write import write_report
from evaluation.run.from_config import study_of, subject_of
from evaluation.run.pipeline import evaluate
from tests.training.train_tiny import EPOCHS, config, inside, run_in
from training.config import checks

pytestmark = pytest.mark.slow
LOOPBACK = {"127.0.0.1", "::1"}


@pytest.fixture(scope="module", autouse=True)
def in_the_world(world: Path) -> Iterator[None]:
    with inside(world):
        yield


@pytest.fixture
def accepted(monkeypatch: pytest.MonkeyPatch) -> None:
    """Axolotl is not asked before the training, which asks it anyway: a process less, of many seconds."""
    monkeypatch.setattr(checks, "check_schema", lambda config: None)


def test_training_leaves_an_adapter_a_manifest_and_the_file_that_axolotl_got(trained: Run) -> None:
    assert {path.name for path in trained.training_folder.iterdir()} == {
        "adapter",
        "axolotl.yaml",
        "loss.svg",
        "manifest.json",
        "train.log",
    }
    manifest = read_json(trained.manifest)
    assert manifest["training"]["steps"] == EPOCHS
    assert any("eval_loss" in row for row in manifest["training"]["log"])
    assert manifest["data"]["train"]["rows"] == 2


def test_the_same_training_again_is_not_done_again(world: Path, trained: Run) -> None:
    assert not training_module.train(config(world), trained)


def test_killed_it_goes_on_to_the_same_bytes_and_leaves_nothing_running_or_listening(world: Path, trained: Run) -> None:
    """Equal bytes also say that equal seeds give equal adapters."""
    broken = run_in(world, "broken")
    process = start(world, broken)
    until(3, broken, process)
    family = [psutil.Process(process.pid), *psutil.Process(process.pid).children(recursive=True)]
    assert len(family) >= 3, "a process for each rank"
    assert listening(family) <= LOOPBACK
    os.kill(process.pid, signal.SIGKILL)
    process.wait()
    _, alive = psutil.wait_procs(family, timeout=5)
    # One that has ended and whose end nobody has collected yet does nothing any more.
    assert not [process for process in alive if process.status() != psutil.STATUS_ZOMBIE], "none outlives its parent"
    assert not broken.manifest.exists()

    assert start(world, broken).wait() == 0
    assert weights_file(broken).read_bytes() == weights_file(trained).read_bytes()
    shutil.rmtree(broken.training_folder)


def start(world: Path, run: Run) -> subprocess.Popen[bytes]:
    command = [sys.executable, "-W", "ignore", "-m", "tests.training.train_tiny", str(world), run.variant]
    return subprocess.Popen(command, cwd=ROOT, stdout=subprocess.DEVNULL)


def until(reached: int, run: Run, process: subprocess.Popen[bytes]) -> None:
    """Waits until the training has done so many steps."""
    while steps_of(run) < reached:
        assert process.poll() is None, run.log.read_text()[-2000:]
        time.sleep(0.02)


def steps_of(run: Run) -> int:
    path = run.training_folder / "axolotl" / "progress.jsonl"
    lines = path.read_text().splitlines() if path.is_file() else []
    return max((json.loads(line).get("step", 0) for line in lines if line.endswith("}")), default=0)


def listening(family: list[psutil.Process]) -> set[str]:
    """Returns the addresses on which the processes take connections."""
    connections = [connection for member in family for connection in member.net_connections()]
    return {connection.laddr.ip for connection in connections if connection.status == psutil.CONN_LISTEN}


def weights_file(run: Run) -> Path:
    return run.adapter / ADAPTER_FILES[1]


@pytest.mark.usefixtures("accepted")
def test_a_training_that_diverges_is_stopped_and_leaves_no_run(world: Path) -> None:
    run = run_in(world, "diverging")
    with pytest.raises(UserError, match=r"diverged.*Lower the learning_rate"):
        training_module.train(config(world, learning_rate=1e30), run)
    assert not run.manifest.exists() and not run.adapter.exists()


@pytest.mark.usefixtures("accepted")
@pytest.mark.parametrize(("processes", "stage"), [(1, 1), (2, 3)])
def test_other_stages_and_one_process_train_too(world: Path, processes: int, stage: int) -> None:
    run = run_in(world, f"zero{stage}")
    staged = config(world, num_epochs=1, deepspeed=f"axolotl_configs/deepspeed/zero{stage}.json")
    training_module.train(staged.with_settings(processes=processes), run)
    assert any(weights_of(run.adapter))
    shutil.rmtree(run.training_folder)


def weights_of(adapter: Path) -> list[bool]:
    """For each B matrix, whether anything in it has moved from zero."""
    from safetensors.torch import load_file

    return [
        bool(tensor.any())
        for name, tensor in load_file(adapter / "adapter_model.safetensors").items()
        if "lora_B" in name
    ]


def test_evaluation_to_report(world: Path, trained: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    asked = short(config(world))
    subject = subject_of(asked)
    runs = [base_run("tiny", world / "runs"), trained, trained.at(0.0)]

    assert evaluate(subject, runs).made == 3 * len(subject.measures)
    assert evaluate(subject, runs).made == 0, "nothing changed, so nothing is computed"
    for run in runs:
        assert read_record(Receipt, run.result("text_to_sql_3shot").receipt).n == 2
        assert read_record(Receipt, run.result("mmlu_150").receipt).n == 150
    base, tuned, off = (read_rows(Row, run.result("mmlu_150").rows) for run in runs)
    assert base == off, "an adapter at scale 0 is the base"
    assert base != tuned, "the adapter is applied"

    study = study_of(asked, world / "runs")
    assert compare_study(study).variants[0].differences["mmlu_150"].n == 150
    monkeypatch.setattr(pdf, "best_setting", lambda layout_of: Setting())  # one way to set the paper will do
    written = write_report(study, "en", world / "reports")
    assert {path.suffix for path in written} == {".md", ".html", ".pdf"}


def short(long: Config) -> Config:
    return long.with_settings(generation=replace(long.settings.generation, max_new_tokens=8))
