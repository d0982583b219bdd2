"""Build the pocket model from nothing: python -m workshop.pocket [--seed 1] [--device cpu|cuda]."""

from __future__ import annotations

import argparse
from pathlib import Path

from workshop.helpers import run_command


def main() -> None:
    from workshop.pocket.build import FOLDER, Request, build  # late: torch takes seconds, --help should not

    parser = argparse.ArgumentParser(
        prog="python -m workshop.pocket",
        description="Pre-train the pocket model from random weights; resumes if it was stopped.",
    )
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--device", choices=("cpu", "cuda"), help="default: CUDA if there is one")
    parser.add_argument("--output", type=Path, default=FOLDER, help="where the checkpoint goes (%(default)s)")
    parser.add_argument(
        "--work", type=Path, default=Path("runs/pretraining"), help="where a stopped build resumes from"
    )
    arguments = parser.parse_args()
    build(Request(arguments.work, arguments.output, arguments.seed, arguments.device))


if __name__ == "__main__":
    run_command(main)
