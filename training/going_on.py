"""What the trainer gets wrong when a training goes on from a checkpoint, so that it ends as one that was left alone."""

from __future__ import annotations

from typing import Any

from transformers import TrainerCallback, TrainerControl, TrainerState, TrainingArguments


class EvaluateAtStartOnce(TrainerCallback):
    """The trainer would evaluate at the start of each part: a line too many, which early stopping would count."""

    def on_train_begin(self, args: TrainingArguments, state: TrainerState, control: TrainerControl, **_: Any) -> None:
        if state.global_step > 0:
            args.eval_on_start = False


def end_where_it_had_ended(trainer: Any) -> None:
    """From a checkpoint that was saved at the very end, the trainer would take one step more, or go on to the next
    evaluation where a callback had stopped it: it trains first and asks then. Here it only finishes."""
    run_epoch = trainer._run_epoch

    def run_epoch_unless_ended(*arguments: Any, **named: Any) -> None:
        if had_ended(trainer.state):
            trainer.control.should_training_stop = True
        else:
            run_epoch(*arguments, **named)

    trainer._run_epoch = run_epoch_unless_ended


def had_ended(state: TrainerState) -> bool:
    """Says whether the training had been told to stop when it saved the checkpoint from which it goes on."""
    control = state.stateful_callbacks.get("TrainerControl", {})
    return bool(control.get("args", {}).get("should_training_stop"))
