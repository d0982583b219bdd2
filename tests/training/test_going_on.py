"""Protects a training that goes on from a checkpoint: it takes the steps that were left, and no other."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

pytest.importorskip("transformers")

import torch
from torch.utils.data import Dataset
from transformers import Trainer, TrainingArguments

from training.going_on import EvaluateAtStartOnce, end_where_it_had_ended

STEPS = 3  # of the five of an epoch


class Rows(Dataset[dict[str, torch.Tensor]]):
    def __len__(self) -> int:
        return 5

    def __getitem__(self, at: int) -> dict[str, torch.Tensor]:
        return {"x": torch.full((2,), float(at)), "labels": torch.tensor([1.0])}


class Line(torch.nn.Module):
    def __init__(self) -> None:
        super().__init__()
        self.layer = torch.nn.Linear(2, 1)

    def forward(self, x: torch.Tensor, labels: torch.Tensor) -> dict[str, torch.Tensor]:
        found = self.layer(x)
        return {"loss": ((found - labels) ** 2).mean(), "logits": found}


def train(folder: Path, resume: bool) -> tuple[Any, list[float]]:
    torch.manual_seed(1)
    settings = TrainingArguments(
        str(folder),
        max_steps=STEPS,
        per_device_train_batch_size=1,
        lr_scheduler_type="constant",
        save_strategy="steps",
        save_steps=STEPS,
        eval_strategy="steps",
        eval_steps=STEPS,
        eval_on_start=True,
        logging_steps=1,
        use_cpu=True,
        report_to=[],
        disable_tqdm=True,
    )
    rows = Rows()
    trainer = Trainer(Line(), settings, train_dataset=rows, eval_dataset=rows, callbacks=[EvaluateAtStartOnce()])
    end_where_it_had_ended(trainer)
    trainer.train(resume_from_checkpoint=resume or None)
    return trainer, trainer.model.layer.weight.flatten().tolist()


def test_from_the_last_checkpoint_it_only_finishes(tmp_path: Path) -> None:
    """A process killed between its last checkpoint and its end: not one step more, not one evaluation more."""
    whole, weights = train(tmp_path, resume=False)
    again, same = train(tmp_path, resume=True)
    assert (again.state.global_step, same) == (whole.state.global_step, weights) == (STEPS, weights)
    evaluations = [row["step"] for row in again.state.log_history if "eval_loss" in row]
    assert evaluations == [0, STEPS]


def test_without_the_mark_in_the_checkpoint_the_trainer_would_go_too_far(tmp_path: Path) -> None:
    """What the module is there for: when this fails, the trainer does it right by itself."""
    _, weights = train(tmp_path, resume=False)
    file = tmp_path / f"checkpoint-{STEPS}" / "trainer_state.json"
    state = json.loads(file.read_text())
    state["stateful_callbacks"]["TrainerControl"]["args"]["should_training_stop"] = False
    file.write_text(json.dumps(state))
    again, more = train(tmp_path, resume=True)
    assert again.state.global_step == STEPS + 1 and more != weights
