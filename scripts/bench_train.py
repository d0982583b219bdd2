"""What `make train` costs over plain `axolotl train` on the same resolved file.   make bench-train CONFIG=lora_r16

Both train the whole variant from scratch, in turn, each started as a person would start it.
"""

from __future__ import annotations

import shutil
import statistics
import subprocess
import tempfile
import time
from pathlib import Path

import yaml
from rich.table import Table

from core.config import load_variant
from core.console import console, note
from core.engines import engine_environment, python
from core.errors import run_main
from core.files import read_text, write_text
from core.runs import ROOT, Run
from scripts.cli.read import arguments


def main() -> None:
    args = arguments("bench-train")
    load_variant(args.model, args.config)

    times: dict[str, list[float]] = {"make train": [], "axolotl train": []}
    for repeat in range(1, args.repeat + 1):
        with tempfile.TemporaryDirectory() as folder:
            run = Run(args.model, args.config, 42, root=Path(folder))
            note(f"round {repeat} of {args.repeat}: make train")
            ours = ["scripts/sqlotl", "train", "--config", run.variant, "--model", run.model, "--runs", folder]
            times["make train"].append(seconds(ours))
            note(f"round {repeat} of {args.repeat}: axolotl train, on the file that it wrote")
            resolved = plain_copy(run)
            times["axolotl train"].append(
                seconds(python("-m", "axolotl.cli.main", "train", str(resolved), "--launcher", "python"))
            )
    table = Table(box=None, header_style="bold")
    for column in ("", "median", "min", "max"):
        table.add_column(column, justify="right" if column else "left")
    for name, taken in times.items():
        table.add_row(name, *(f"{value:.1f} s" for value in (statistics.median(taken), min(taken), max(taken))))
    console.print(table)
    median = {name: statistics.median(taken) for name, taken in times.items()}
    difference = median["make train"] - median["axolotl train"]
    console.print(f"overhead: {difference:+.1f} s, {difference / median['axolotl train']:+.1%} of the plain command")


def seconds(command: list[str]) -> float:
    started = time.monotonic()
    subprocess.run(command, cwd=ROOT, env=engine_environment(offline=True), check=True, capture_output=True)
    return time.monotonic() - started


def plain_copy(run: Run) -> Path:
    """The same file with an output folder of its own, so that nothing of the first training is found there."""
    resolved = yaml.safe_load(read_text(run.axolotl_yaml))
    folder = run.root / "plain"
    shutil.rmtree(folder, ignore_errors=True)
    resolved |= {"output_dir": str(folder / "out"), "dataset_prepared_path": str(folder / "tokenized")}
    write_text(folder / "axolotl.yaml", yaml.safe_dump(resolved))
    return folder / "axolotl.yaml"


if __name__ == "__main__":
    run_main(main)
