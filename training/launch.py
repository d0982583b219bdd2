"""Runs Axolotl's own command on a run's resolved file, shows its progress, and says in a sentence why it failed."""

from __future__ import annotations

import json
import subprocess
import time
from collections import deque
from pathlib import Path
from typing import Any

from core.children import child
from core.console import stage
from core.engines import engine_environment, gpu_count, python
from core.errors import UserError
from core.runs import Run, shown

REASON_MARKS = ("TrainingStopped:", "OutOfMemoryError", "No space left", "Error:", "error:")


def process_count(processes: int) -> int:
    """0 means one for each GPU."""
    return processes or max(1, gpu_count())


def axolotl_command(config: Path, processes: int) -> list[str]:
    """Several processes are torchrun's, called as Axolotl calls it, but without the import of everything before."""
    count = process_count(processes)
    if count == 1:
        return python("-m", "axolotl.cli.main", "train", shown(config), "--launcher", "python")
    torchrun = python("-m", "torch.distributed.run", f"--nproc_per_node={count}")
    return [*torchrun, "-m", "axolotl.cli.train", shown(config)]


def run_axolotl(run: Run, processes: int, offline: bool) -> list[dict[str, Any]]:
    """Trains what the run's resolved file says. Returns the log lines of the trainer."""
    progress = run.training_folder / "axolotl" / "progress.jsonl"
    progress.parent.mkdir(parents=True, exist_ok=True)
    environment = engine_environment(offline) | {"SQLOTL_PROGRESS": str(progress)}
    position = progress.stat().st_size if progress.exists() else 0
    with run.log.open("a", encoding="utf-8") as stream:
        command = axolotl_command(run.axolotl_yaml, processes)
        with child(command, environment, stdout=stream, stderr=subprocess.STDOUT) as process:
            _watch(process, progress, position)
    if process.returncode != 0:
        raise UserError(f"Training stopped: {failure_reason(run.log)}\n  The whole log is in {shown(run.log)}.")
    return trainer_log(progress)


def trainer_log(progress: Path) -> list[dict[str, Any]]:
    """Loss by step; where a resumed training wrote a step twice, the later line counts."""
    rows: dict[tuple[int, bool], dict[str, Any]] = {}
    for line in _lines(progress.read_text(encoding="utf-8")):
        if "log" in line:
            rows[line["step"], "eval_loss" in line["log"]] = {"step": line["step"], **line["log"]}
    return [rows[key] for key in sorted(rows)]


def _watch(process: subprocess.Popen[bytes], progress: Path, position: int) -> None:
    with stage("loading Axolotl", unit="steps") as shown_now:
        while process.poll() is None:
            time.sleep(0.2)
            if not progress.exists():
                continue
            with progress.open(encoding="utf-8") as stream:
                stream.seek(position)
                text = stream.read()
            text = text[: text.rfind("\n") + 1]  # a line may be half-written
            position += len(text.encode())
            for line in _lines(text):
                if shown_now.total is None:  # a resumed training begins at the step that it had reached
                    shown_now.restart(line["total"], line["step"])
                shown_now.done = line["step"]
                loss = line.get("log", {}).get("loss")
                shown_now.say("training", f"loss {loss:.3f}" if loss is not None else shown_now.detail)


def _lines(text: str) -> list[dict[str, Any]]:
    return [json.loads(line) for line in text.splitlines() if line.strip()]


def failure_reason(log: Path) -> str:
    """The last line of the log that names an error, without the engine's own decoration."""
    with log.open(encoding="utf-8", errors="replace") as stream:
        tail = deque((line.strip() for line in stream), maxlen=400)
    for mark in REASON_MARKS:
        for line in reversed(tail):
            if mark in line:
                return line[line.index("TrainingStopped:") + 16 :].strip() if "TrainingStopped:" in line else line[:300]
    return next((line for line in reversed(tail) if line), "Axolotl said nothing")[:300]
