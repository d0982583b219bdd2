"""What `make train` costs over plain `axolotl train` on the same resolved file.   make bench-train [CONFIG=lora_r16]

Both train the same few steps from scratch, in turn, each started as a person would start it.
"""

from __future__ import annotations

import argparse
import shutil
import statistics
import subprocess
import tempfile
import time
from collections.abc import Callable
from pathlib import Path

import yaml
from rich.table import Table

from core.console import console, note
from core.engines import engine_environment, python
from core.errors import run_main
from core.files import read_text, write_text
from core.runs import ROOT, Run
from training.overlay import variant_config
from training.resolve import load_variant
from training.train import train

STEPS = 40


def main() -> None:
    parser = argparse.ArgumentParser(prog="sqlotl bench_train", description=__doc__)
    parser.add_argument("--config", default="lora_r16")
    parser.add_argument("--model", default="pocket")
    parser.add_argument("--repeats", type=int, default=3)
    args = parser.parse_args()
    variant_config(args.model, args.config)

    ours: list[float] = []
    plain: list[float] = []
    with tempfile.TemporaryDirectory() as folder:
        for repeat in range(1, args.repeats + 1):
            note(f"round {repeat} of {args.repeats}: {STEPS} steps each")
            run = Run(args.model, args.config, 42, root=Path(folder))
            ours.append(seconds(lambda run=run: _ours(args.model, args.config, run)))
            plain.append(seconds(lambda run=run: _plain(run)))
            shutil.rmtree(folder, ignore_errors=True)
    table = Table(box=None, header_style="bold")
    for column in ("", "median", "min", "max"):
        table.add_column(column, justify="left" if not column else "right")
    for name, times in (("make train", ours), ("axolotl train", plain)):
        table.add_row(name, *(f"{value:.1f} s" for value in (statistics.median(times), min(times), max(times))))
    console.print(table)
    difference = statistics.median(ours) - statistics.median(plain)
    console.print(f"overhead: {difference:+.1f} s, {difference / statistics.median(plain):+.1%} of the plain command")


def seconds(action: Callable[[], object]) -> float:
    started = time.monotonic()
    action()
    return time.monotonic() - started


def _ours(model: str, variant: str, run: Run) -> None:
    config = load_variant(model, variant)
    config.axolotl["max_steps"] = STEPS
    train(config, run)


def _plain(run: Run) -> None:
    resolved = yaml.safe_load(read_text(run.axolotl_yaml))
    for key in ("output_dir", "dataset_prepared_path"):
        resolved[key] = resolved[key].replace(f"{run.variant}/seed", f"{run.variant}/plain-seed")
    path = run.training_folder / "plain.yaml"
    write_text(path, yaml.safe_dump(resolved))
    command = python("-m", "axolotl.cli.main", "train", str(path), "--launcher", "python")
    subprocess.run(command, cwd=ROOT, env=engine_environment(True), check=True, capture_output=True)


if __name__ == "__main__":
    run_main(main)
