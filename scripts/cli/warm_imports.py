"""Imports each engine once at set-up: it proves that the environment works and writes the bytecode of what is used."""

from __future__ import annotations

import importlib

from core.errors import run_main

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
    for name in ENGINES:
        print(f"importing {name}", flush=True)
        importlib.import_module(name)


if __name__ == "__main__":
    run_main(main)
