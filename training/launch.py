"""Runs Axolotl on a run's resolved file, shows its progress, and says in a sentence why it failed."""

from __future__ import annotations

import json
import signal
import time
from pathlib import Path
from typing import Any

from core.commands import command_line
from core.console import note, stage
from core.engines import engine_environment, gpu_count
from core.errors import UserError
from core.progress import Stage
from core.runs import Run, shown
from training.checkpoints import remove_cut_checkpoints
from training.failure import failure_reason
from training.ranks import Ranks, started

INTERRUPTED = 75  # the exit code of training/stop.py: saved, and to be continued
TOGETHER = 20.0  # seconds that the other ranks get to end by themselves


def process_count(processes: int) -> int:
    """0 means one for each GPU."""
    return processes or max(1, gpu_count())


def run_axolotl(run: Run, processes: int, offline: bool) -> list[dict[str, Any]]:
    """Trains what the run's resolved file says. Returns the log lines of the trainer."""
    output = run.training_folder / "axolotl"
    output.mkdir(parents=True, exist_ok=True)
    (output / "plan.json").unlink(missing_ok=True)
    count = process_count(processes)
    step = remove_cut_checkpoints(output, count)
    if step is not None:
        note(f"{run.name}: goes on from step {step}")
    progress = Progress(output / "progress.jsonl")
    environment = engine_environment(offline) | {"SQLOTL_PROGRESS": str(progress.path)}
    # Its caches stay in the run's folder, and go with it.
    environment["HF_DATASETS_CACHE"] = str(output / "datasets_cache")
    with started(run, count, environment) as ranks:
        try:
            _watch(ranks, progress)
        except KeyboardInterrupt:
            _save_and_stop(run, ranks, progress)
            raise
        failed = ranks.failed()
        if failed is not None:
            _wait(ranks, TOGETHER if ranks.processes[failed].poll() == INTERRUPTED else 0)
    if failed is not None:
        code, log = ranks.processes[failed].returncode, ranks.logs[failed]
        if code == INTERRUPTED:
            raise KeyboardInterrupt
        raise UserError(f"Training stopped: {failure_reason(log, code)}\n  The whole log is in {shown(log)}.")
    return trainer_log(progress.path)


class Progress:
    """The file in which the first rank says what it is doing, read from where it ended when the training started."""

    def __init__(self, path: Path) -> None:
        self.path = path
        self.position = path.stat().st_size if path.exists() else 0

    def new_lines(self) -> list[dict[str, Any]]:
        if not self.path.exists():
            return []
        with self.path.open("rb") as stream:
            stream.seek(self.position)
            text = stream.read()
        text = text[: text.rfind(b"\n") + 1]  # a line may be half-written
        self.position += len(text)
        return _lines(text.decode())


def _watch(ranks: Ranks, progress: Progress) -> None:
    with stage("importing Axolotl", unit="steps") as shown_now:
        while ranks.running() and ranks.failed() is None:
            time.sleep(0.2)
            for line in progress.new_lines():
                _show(shown_now, line)


def _show(shown_now: Stage, line: dict[str, Any]) -> None:
    if "stage" in line:
        shown_now.say(line["stage"])
        return
    if shown_now.total is None:  # a resumed training begins at the step that it had reached
        shown_now.restart(line["total"], line["step"])
    shown_now.done = line["step"]
    log = line.get("log", {})
    said = [
        f"{word} {log[key]:.3f}" for word, key in (("loss", "loss"), ("validation loss", "eval_loss")) if key in log
    ]
    shown_now.say("training", ", ".join(said) or shown_now.detail)


def _save_and_stop(run: Run, ranks: Ranks, progress: Progress) -> None:
    """Ctrl-C or SIGTERM: a checkpoint is saved first. A second one does not wait for it."""
    if not any("step" in line for line in _lines(_text(progress.path))) or not ranks.running():
        return  # there is nothing to save yet
    note("saving a checkpoint; once more to stop without it")
    ranks.processes[0].send_signal(signal.SIGTERM)
    while ranks.running() and ranks.failed() is None:
        time.sleep(0.2)
    _wait(ranks, TOGETHER)
    if all(process.poll() == INTERRUPTED for process in ranks.processes):
        note(
            "saved; it goes on from there: " + command_line("train", CONFIG=run.variant, MODEL=run.model, SEED=run.seed)
        )


def _wait(ranks: Ranks, seconds: float) -> None:
    end = time.monotonic() + seconds
    while ranks.running() and time.monotonic() < end:
        time.sleep(0.1)


def progress_of(run: Run) -> list[dict[str, Any]]:
    """Everything that the first rank has said."""
    return _lines(_text(run.training_folder / "axolotl" / "progress.jsonl"))


def trainer_log(progress: Path) -> list[dict[str, Any]]:
    """Loss by step; where a resumed training wrote a step twice, the later line counts."""
    rows: dict[tuple[int, bool], dict[str, Any]] = {}
    for line in _lines(_text(progress)):
        if "log" in line:
            rows[line["step"], "eval_loss" in line["log"]] = {"step": line["step"], **line["log"]}
    return [rows[key] for key in sorted(rows)]


def _text(path: Path) -> str:
    return path.read_text(encoding="utf-8") if path.exists() else ""


def _lines(text: str) -> list[dict[str, Any]]:
    """The whole lines: the last one of a killed process may be cut."""
    found = []
    for line in text.splitlines():
        try:
            found.append(json.loads(line))
        except ValueError:
            continue
    return found
