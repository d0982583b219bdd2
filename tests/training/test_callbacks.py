"""Protects a night on a GPU: what cannot end well is stopped with a sentence, and what was learned so far is saved."""

from __future__ import annotations

import json
from pathlib import Path
from types import SimpleNamespace
from typing import Any

import pytest

pytest.importorskip("transformers")

from transformers import TrainerControl

from training.callbacks import (
    PATIENCE,
    ProgressLines,
    StopOnDivergence,
    StopOnNonFinite,
    TrainingStopped,
)
from training.stop import SaveAndStop

ARGS: Any = SimpleNamespace(logging_first_step=False)


def state(step: int, most: int = 100) -> Any:
    return SimpleNamespace(global_step=step, max_steps=most, log_history=[])


@pytest.mark.parametrize("name", ["loss", "grad_norm", "eval_loss"])
def test_a_number_that_is_none_stops(name: str) -> None:
    with pytest.raises(TrainingStopped, match=rf"{name} is nan at step 3.*Lower the learning_rate"):
        StopOnNonFinite().on_log(ARGS, state(3), TrainerControl(), logs={name: float("nan")})


def feed(losses: list[float]) -> None:
    callback = StopOnDivergence()
    callback.on_train_begin(ARGS, state(0), TrainerControl())
    for step, loss in enumerate(losses, start=1):
        callback.on_log(ARGS, state(step), TrainerControl(), logs={"loss": loss})


def test_a_loss_that_stays_above_the_untuned_one_stops() -> None:
    with pytest.raises(TrainingStopped, match=r"was 2\.00 before the training"):
        feed([2.0, *[4.5] * PATIENCE])


def test_a_loss_that_rises_and_comes_back_does_not_stop() -> None:
    feed([2.0, 4.5, 5.0, 4.5, 2.5, 1.0, 4.5, 4.5, 4.5, 0.5])


def test_a_model_that_was_good_already_may_lose_a_little_on_the_way() -> None:
    """The pocket model's first batch: 0.16, and 0.27 while it learns another form of answer."""
    feed([0.16, 0.28, 0.24, 0.27, 0.3, 0.27, 0.25, 0.22])


def test_the_first_rank_of_a_machine_writes_progress(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = tmp_path / "progress.jsonl"
    monkeypatch.setenv("SQLOTL_PROGRESS", str(path))
    monkeypatch.delenv("RANK", raising=False)
    ProgressLines().on_log(ARGS, state(2), TrainerControl(), logs={"loss": 0.5, "epoch": 1})
    monkeypatch.setenv("RANK", "5")
    monkeypatch.setenv("LOCAL_RANK", "1")
    ProgressLines().on_log(ARGS, state(2), TrainerControl(), logs={"loss": 0.5})
    lines = [json.loads(line) for line in path.read_text().splitlines()]
    assert [{key: line[key] for key in line if key != "at"} for line in lines] == [
        {"step": 2, "total": 100, "log": {"loss": 0.5}}
    ]


@pytest.fixture
def no_signals(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("training.stop.signal.signal", lambda *a: None)


def test_what_one_rank_is_asked_for_all_do_at_the_same_step(no_signals: None) -> None:
    ranks: list[SaveAndStop] = []
    ranks += [SaveAndStop(0, rank, lambda wish: max(rank._wish() for rank in ranks)) for rank in range(2)]

    def saves(step: int) -> list[bool]:
        return [rank.on_step_end(ARGS, state(step), TrainerControl()).should_save for rank in ranks]

    assert saves(1) == [False, False]
    ranks[1]._ask(15, None)
    assert saves(2) == [True, True]
    assert [rank.stops_at for rank in ranks] == [2, 2]


def test_a_checkpoint_is_saved_when_its_time_has_come(no_signals: None, monkeypatch: pytest.MonkeyPatch) -> None:
    now = [0.0]
    monkeypatch.setattr("training.stop.time.monotonic", lambda: now[0])
    callback = SaveAndStop(minutes=10, rank=0)
    saved = []
    for step in range(1, 30):
        now[0] += 120
        control = callback.on_step_end(ARGS, state(step), TrainerControl())
        if control.should_save:
            saved.append(step)
            callback.on_save(ARGS, state(step), control)
    assert saved == [6, 12, 18, 24]


def test_a_signal_ends_the_process_only_after_the_checkpoint(no_signals: None, monkeypatch: pytest.MonkeyPatch) -> None:
    codes: list[int] = []
    monkeypatch.setattr("training.stop.os._exit", codes.append)
    callback = SaveAndStop(0, rank=0)
    callback._ask(15, None)
    assert callback.on_step_end(ARGS, state(3), TrainerControl()).should_save and not codes
    callback.on_save(ARGS, state(3), TrainerControl())
    assert codes == [75]


def test_an_evaluation_is_named_once_however_many_batches_it_has(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("SQLOTL_PROGRESS", str(tmp_path / "progress.jsonl"))
    lines = ProgressLines()
    for _ in range(2):
        for _ in range(3):
            lines.on_prediction_step(ARGS, state(2), TrainerControl())
        lines.on_evaluate(ARGS, state(2), TrainerControl())
    written = [json.loads(line) for line in (tmp_path / "progress.jsonl").read_text().splitlines()]
    assert [line["stage"] for line in written] == ["evaluating on the validation examples"] * 2


def test_the_peak_of_memory_is_that_of_all_steps(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """On a GPU Axolotl sets the count back at each log."""
    monkeypatch.setenv("SQLOTL_PROGRESS", str(tmp_path / "progress.jsonl"))
    monkeypatch.setattr("training.callbacks.examples_of_a_step", lambda args: 1)
    counts = iter([30, 70, 10, 5])
    monkeypatch.setattr("training.callbacks.peak_bytes", lambda: next(counts))
    lines = ProgressLines()
    for step in (1, 2, 3):
        lines.on_step_end(ARGS, state(step), TrainerControl())
    lines.on_train_end(ARGS, state(3), TrainerControl())
    assert json.loads((tmp_path / "progress.jsonl").read_text().splitlines()[-1])["peak"] == 70
