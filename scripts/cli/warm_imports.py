"""Imports each engine once at set-up: it proves that the environment works and writes the bytecode of what is used."""

from __future__ import annotations

import importlib
import io
import sys
from contextlib import redirect_stderr, redirect_stdout

from rich.console import Console

from core.errors import run_main
from core.progress import shown_stage

ENGINES = (
    "axolotl.cli.main",
    "axolotl.train",
    "axolotl.core.builders",
    "axolotl.common.datasets",
    "axolotl.utils.schemas.config",
    "deepspeed",
    "peft",
    "lm_eval.evaluator",
    "lm_eval.models.huggingface",
    "deepeval.metrics",
    "sqlglot",
    "scipy.stats",
    "statsmodels.stats.api",
    "typst",
    "pytest",
    "hypothesis",
)


def main() -> None:
    # The first takes longest, so a rate would say nothing.
    screen = Console(file=sys.stdout, highlight=False, markup=False)
    quiet = redirect_stdout(io.StringIO()), redirect_stderr(io.StringIO())  # what engines say when they are imported
    with shown_stage(screen, "importing", None, "") as shown, quiet[0], quiet[1]:
        for number, name in enumerate(ENGINES, start=1):
            shown.say(f"importing {name.split('.')[0]}, {number} of {len(ENGINES)}")
            importlib.import_module(name)


if __name__ == "__main__":
    run_main(main)
