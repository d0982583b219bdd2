"""Draws the questions of mmlu_150 and mmlu_600 anew and freezes the choice.   make draw-mmlu SEED=7"""

from __future__ import annotations

from core.console import done
from core.errors import run_main
from core.runs import ROOT
from evaluation.tasks.mmlu_source import freeze
from scripts.cli.read import arguments


def main() -> None:
    args = arguments("draw-mmlu")
    path = freeze(args.mmlu, args.seed)
    done(f"Wrote {path.relative_to(ROOT)}. Results on other questions are not comparable: evaluate again.")


if __name__ == "__main__":
    run_main(main)
