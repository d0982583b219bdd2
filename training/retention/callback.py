"""Looks at the sample at every evaluation of the trainer, and acts on what was forgotten.

The accuracy joins the trainer's own metrics as `task_accuracy`, so that `metric_for_best_model: task_accuracy` keeps
the checkpoint that is best at the task, and `early_stopping_patience` counts by it.
"""

from __future__ import annotations

import os
from pathlib import Path
from typing import Any

import torch
from transformers import TrainerCallback, TrainerControl, TrainerState, TrainingArguments

from core.records.record import read_record
from training.callbacks import write_progress
from training.retention.measure import Retained, measure
from training.retention.sample import RetentionSample

STOP, WARN = "stop", "warn"


class WatchRetention(TrainerCallback):
    def __init__(self, sample: Path, tokenizer: Any, action: str, max_rise: float) -> None:
        self.sample = read_record(RetentionSample, sample)
        self.tokenizer, self.action, self.max_rise = tokenizer, action, max_rise

    def on_train_begin(
        self, args: TrainingArguments, state: TrainerState, control: TrainerControl, model: Any = None, **_: Any
    ) -> None:
        if state.global_step == 0:
            self._look(model, state)

    def on_evaluate(
        self,
        args: TrainingArguments,
        state: TrainerState,
        control: TrainerControl,
        model: Any = None,
        metrics: dict[str, float] | None = None,
        **_: Any,
    ) -> TrainerControl:
        found = self._look(model, state)
        if metrics is not None and found.task_accuracy is not None:
            metrics["eval_task_accuracy"] = found.task_accuracy
        if found.rise > self.max_rise:
            said = (
                f"the loss on general text has risen by {found.rise:.2f} (from {found.general_loss_base:.2f} to "
                f"{found.general_loss:.2f}) at step {state.global_step}; {self.max_rise:.2f} are allowed. "
                "Lower the learning_rate, or replay general examples."
            )
            if self.action in (STOP, WARN):
                write_progress(warning=said)
            control.should_training_stop = control.should_training_stop or self.action == STOP
        return control

    def _look(self, model: Any, state: TrainerState) -> Retained:
        """The first rank measures, and all learn it: they must decide alike."""
        rank = int(os.environ.get("RANK", "0"))
        found = [measure(model, self.tokenizer, self.sample) if rank == 0 else None]
        if torch.distributed.is_available() and torch.distributed.is_initialized():
            torch.distributed.broadcast_object_list(found, src=0)
        result = found[0]
        if result is None:
            raise RuntimeError("the first rank has sent nothing")
        write_progress(step=state.global_step, total=state.max_steps, log=result.as_dict())
        return result
