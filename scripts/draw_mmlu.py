"""Draws the questions of mmlu_150 and mmlu_600 anew and freezes the choice.   python -m scripts.draw_mmlu --seed 7"""

from __future__ import annotations

import argparse

from core.console import done
from core.errors import run_main
from core.runs import ROOT
from evaluation.tasks.mmlu_source import freeze


def main() -> None:
    parser = argparse.ArgumentParser(prog="draw_mmlu", description=__doc__)
    parser.add_argument("--source", default="hub", help="`hub`, or a folder in Hendrycks's CSV layout")
    parser.add_argument("--seed", type=int, default=42)
    args = parser.parse_args()
    path = freeze(args.source, args.seed)
    done(f"Wrote {path.relative_to(ROOT)}. Results on other questions are not comparable: evaluate again.")


if __name__ == "__main__":
    run_main(main)
