"""What watches a training from inside: progress, numbers that are none, a loss that grows."""

from __future__ import annotations

import json
import math
import os
import resource
import time
from collections import deque
from pathlib import Path
from typing import Any

import torch
from transformers import TrainerCallback, TrainerControl, TrainerState, TrainingArguments

LOGGED = ("loss", "eval_loss", "learning_rate", "grad_norm")
WORSE = 2.0  # nats above the untuned loss; a single batch of it is uncertain by a few tenths
PATIENCE = 5  # logged losses in a row


class TrainingStopped(RuntimeError):
    """The last line of the log says why; the launcher shows it."""


class StopOnNonFinite(TrainerCallback):
    def on_log(
        self, args: TrainingArguments, state: TrainerState, control: TrainerControl, logs: Any = None, **_: Any
    ) -> None:
        for name in ("loss", "grad_norm", "eval_loss"):
            value = (logs or {}).get(name)
            if value is not None and not math.isfinite(float(value)):
                raise TrainingStopped(
                    f"{name} is {value} at step {state.global_step}: the training diverged. Lower the learning_rate."
                )


class StopOnDivergence(TrainerCallback):
    """Stops when the loss stays far above that of the untuned model: from there a training does not come back."""

    def __init__(self) -> None:
        self.untuned: float | None = None
        self.recent: deque[float] = deque(maxlen=PATIENCE)

    def on_train_begin(self, args: TrainingArguments, state: TrainerState, control: TrainerControl, **_: Any) -> None:
        args.logging_first_step = True  # its loss is the untuned model's
        first = next((row["loss"] for row in state.log_history if row.get("step") == 1 and "loss" in row), None)
        self.untuned = first  # of a training that goes on

    def on_log(
        self, args: TrainingArguments, state: TrainerState, control: TrainerControl, logs: Any = None, **_: Any
    ) -> None:
        if "loss" not in (logs or {}):
            return
        loss = float(logs["loss"])
        if self.untuned is None:
            self.untuned = loss if state.global_step == 1 else math.inf
        self.recent.append(loss)
        if len(self.recent) == PATIENCE and min(self.recent) > self.untuned + WORSE:
            raise TrainingStopped(
                f"the loss is {loss:.2f} at step {state.global_step}, and was {self.untuned:.2f} before the training: "
                "it diverged. Lower the learning_rate, or raise warmup_ratio."
            )


def peak_bytes() -> int:
    """The most memory that this process has held: of the GPU where there is one, else its own."""
    if torch.cuda.is_available():
        return int(torch.cuda.max_memory_reserved())
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss * 1024


def write_progress(**line: Any) -> None:
    """Adds one JSON line to the file that the launcher watches; only the first rank of a machine does."""
    line["at"] = round(time.monotonic(), 3)
    path = os.environ.get("SQLOTL_PROGRESS")
    if path and os.environ.get("LOCAL_RANK", "0") == "0":
        with Path(path).open("a", encoding="utf-8") as stream:
            stream.write(json.dumps(line) + "\n")


def examples_of_a_step(args: TrainingArguments) -> int:
    each = args.per_device_train_batch_size * args.gradient_accumulation_steps
    return each * int(os.environ.get("WORLD_SIZE", "1"))


class ProgressLines(TrainerCallback):
    """One line for each step and each log; at the end what it took."""

    def __init__(self) -> None:
        self.step_began = 0.0
        self.evaluating = False
        self.peak = 0  # of all steps: Axolotl sets a GPU's own count back to nothing at each log

    def on_train_begin(self, args: TrainingArguments, state: TrainerState, control: TrainerControl, **_: Any) -> None:
        write_progress(step=state.global_step, total=state.max_steps, begins=True, examples=examples_of_a_step(args))

    def on_step_begin(self, args: TrainingArguments, state: TrainerState, control: TrainerControl, **_: Any) -> None:
        self.step_began = time.monotonic()

    def on_step_end(self, args: TrainingArguments, state: TrainerState, control: TrainerControl, **_: Any) -> None:
        took = time.monotonic() - self.step_began
        self.peak = max(self.peak, peak_bytes())
        write_progress(step=state.global_step, total=state.max_steps, took=took, examples=examples_of_a_step(args))

    def on_prediction_step(self, *_: Any, **__: Any) -> None:
        """Called for each batch of an evaluation, which may take minutes."""
        if not self.evaluating:
            write_progress(stage="evaluating on the validation examples")
        self.evaluating = True

    def on_evaluate(self, *_: Any, **__: Any) -> None:
        self.evaluating = False

    def on_train_end(self, args: TrainingArguments, state: TrainerState, control: TrainerControl, **_: Any) -> None:
        write_progress(step=state.global_step, total=state.max_steps, peak=max(self.peak, peak_bytes()))

    def on_log(
        self, args: TrainingArguments, state: TrainerState, control: TrainerControl, logs: Any = None, **_: Any
    ) -> None:
        kept = {key: float(logs[key]) for key in LOGGED if key in (logs or {})}
        if kept:
            write_progress(step=state.global_step, total=state.max_steps, log=kept)
