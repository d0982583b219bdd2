"""Runs Axolotl on a run's resolved file, shows its progress, and says in a sentence why it failed."""

from __future__ import annotations

import json
import math
import signal
import time

from core.commands import train_command
from core.console import note
from core.engines import engine_environment, gpu_count
from core.errors import UserError, make_is_gone
from core.paths import resolve_path
from core.records.manifest import Manifest
from core.runs import Run, shown
from training.checkpoints import remove_cut_checkpoints
from training.curve import write_curve
from training.estimate.calibration import rate_for, read_timings
from training.estimate.sizes import evaluations_of, read_sizes
from training.failure import failure_reason
from training.machines import Machines, started_with
from training.ranks import STARTED_WITH, Ranks, started
from training.watch import HowLong, Line, Progress, trainer_log, watch

INTERRUPTED = 75  # the exit code of training/stop.py: saved, and to be continued
TOGETHER = 20.0  # seconds that the other ranks get to end by themselves
A_MOMENT = 1.0  # seconds; with those in which the ranks are ended it is less than five


def process_count(processes: int) -> int:
    """0 means one for each GPU."""
    return processes or max(1, gpu_count())


def run_axolotl(run: Run, plan: Manifest, offline: bool, machines: Machines | None = None) -> list[Line]:
    """Trains what the run's resolved file says. Returns the log lines of the trainer."""
    output = run.training_folder / "axolotl"
    output.mkdir(parents=True, exist_ok=True)
    count = machines.slots if machines else process_count(plan.settings.processes)
    step = remove_cut_checkpoints(output, count)
    if step is not None:
        note(f"{run.name}: goes on from step {step}")
    progress = Progress(output / "progress.jsonl")
    picture = run.training_folder / "loss.svg"
    environment = engine_environment(offline) | {"SQLOTL_PROGRESS": str(progress.path)}
    # Its caches stay in the run's folder, and go with it.
    environment["HF_DATASETS_CACHE"] = str(output / "datasets_cache")
    # PEFT writes a set into the adapter's config: its order, too, shall be the same for the same training.
    environment["PYTHONHASHSEED"] = "0"
    if machines:
        environment[STARTED_WITH] = json.dumps(started_with(machines, plan, step))
    how_long = _how_long(plan)
    with started(run, count, environment, machines) as ranks:
        try:
            watch(ranks, progress, run.name, picture, how_long)
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
    logged = trainer_log(progress.all_lines())
    write_curve(picture, run.name, logged)
    return logged


def _how_long(plan: Manifest) -> HowLong | None:
    """From earlier trainings of the model or a short trial; None where there was none: then the first steps tell."""
    sizes = read_sizes(resolve_path(plan.base.path), plan.config)
    processes = process_count(plan.settings.processes)
    rate = rate_for(plan.base.fingerprint, sizes.trainable, processes, read_timings()) if sizes else None
    if rate is None:
        return None

    def how_long(steps: int, tokens: float) -> str:
        seconds = rate.seconds_of_steps(tokens, evaluations_of(plan.config, steps))
        return f"{rate.in_words(seconds)}, from {rate.source}"

    return how_long


def _save_and_stop(run: Run, ranks: Ranks, progress: Progress) -> None:
    """Ctrl-C or SIGTERM: a checkpoint is saved first, however long it takes. A second one does not wait for it.

    If make was killed, nobody waits for this process either: what is not saved in a moment is left.
    """
    if not any("step" in line for line in progress.all_lines()) or not ranks.running():
        return  # there is nothing to save yet
    note("saving a checkpoint; once more to stop without it")
    ranks.processes[0].send_signal(signal.SIGTERM)
    end = time.monotonic() + (A_MOMENT if make_is_gone() else math.inf)
    while ranks.running() and ranks.failed() is None and time.monotonic() < end:
        time.sleep(0.2)
    if ranks.failed() is not None:
        _wait(ranks, TOGETHER)
    if all(process.poll() == INTERRUPTED for process in ranks.processes):
        note(f"saved; it goes on from there: {train_command(run)}")


def _wait(ranks: Ranks, seconds: float) -> None:
    end = time.monotonic() + seconds
    while ranks.running() and time.monotonic() < end:
        time.sleep(0.1)


def progress_of(run: Run) -> list[Line]:
    """Everything that the first rank has said."""
    return Progress(run.training_folder / "axolotl" / "progress.jsonl").all_lines()
