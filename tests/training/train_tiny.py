"""Trains a tiny model, in a process that a test may kill: python -m tests.training.train_tiny
<world> <variant> [<hostfile>]."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace
from functools import partial
from pathlib import Path

import pytest

import training.data as data
import training.train as training
from core.config import Config, Data, load_variant
from core.errors import run_main
from core.runs import Run
from preprocess.chat import prepare_chat
from training.config import checks
from training.config.schema import check_schema
from training.machines import read_machines
from training.measured import remember

EPOCHS = 6  # of one step each: two processes share an epoch's two rows


def config(world: Path, **axolotl: object) -> Config:
    keys = {
        "base_model": str(world / "model"),
        "micro_batch_size": 1,
        "num_epochs": EPOCHS,
        "logging_steps": 1,
        "save_strategy": "steps",
        "save_steps": 2,
        **axolotl,
    }
    spider = Data("tiny", str(world / "spider"), allow_shared_databases=True)
    found = load_variant("pocket", "lora_r16").with_keys(**keys).with_settings(data=spider)
    return replace(found, model="tiny", variant=None, default_data="tiny")


def run_in(world: Path, variant: str) -> Run:
    return Run("tiny", variant, 42, root=world / "runs")


@contextmanager
def inside(world: Path) -> Iterator[None]:
    """What trainings prepare, and what they leave for the next ones, stays in this world while the block lasts."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(data, "prepare_chat", partial(prepare_chat, root=world / "data"))
        patch.setattr(checks, "check_schema", partial(check_schema, kept=world / "data"))
        patch.setattr(training, "remember", partial(remember, file=world / "data" / "calibration.jsonl"))
        yield


def main() -> None:
    world = Path(sys.argv[1])
    machines = read_machines(Path(sys.argv[3])) if len(sys.argv) > 3 else None
    with inside(world):  # Axolotl's opinion of this config is kept there from the first training on
        training.train(config(world), run_in(world, sys.argv[2]), machines)


if __name__ == "__main__":
    run_main(main)
