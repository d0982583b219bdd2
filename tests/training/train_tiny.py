"""Trains a tiny model, in a process that a test may kill: python -m tests.training.train_tiny
<folder> <run's root> [<hostfile>]."""

from __future__ import annotations

import sys
from functools import partial
from pathlib import Path

import training.data as data
import training.train as training
from core.config import Config, Data, load_variant
from core.errors import run_main
from core.runs import Run
from preprocess.chat import prepare_chat
from training.machines import read_machines
from training.measured import remember

STEPS = 8


def config(folder: Path) -> Config:
    keys = {
        "base_model": str(folder / "model"),
        "micro_batch_size": 1,
        "max_steps": STEPS,
        "num_epochs": 20,
        "logging_steps": 1,
        "save_strategy": "steps",
        "save_steps": 2,
        "eval_strategy": "no",
    }
    spider = Data("tiny", str(folder / "spider"), allow_shared_databases=True)
    return load_variant("pocket", "lora_r16").with_keys(**keys).with_settings(data=spider)


def run_in(root: Path) -> Run:
    return Run("tiny", "lora", 42, root=root)


def main() -> None:
    folder, root = Path(sys.argv[1]), Path(sys.argv[2])
    data.prepare_chat = partial(prepare_chat, root=folder / "data")
    training.check_schema = lambda config: None
    training.remember = partial(remember, file=folder / "calibration.jsonl")
    machines = read_machines(Path(sys.argv[3])) if len(sys.argv) > 3 else None
    training.train(config(folder), run_in(root), machines)


if __name__ == "__main__":
    run_main(main)
