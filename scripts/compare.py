"""Compares every finished run of a model with its base: one table, one sentence.

python -m scripts.compare --model pocket
"""

from __future__ import annotations

import argparse
from pathlib import Path

from core.console import console, done, hint, note
from core.errors import run_main
from core.runs import REPORTS, RUNS, shown
from evaluation.compare import compare_model
from evaluation.compare.refusal import problem_sentence
from evaluation.compare.stored import comparison_file
from evaluation.report import phrases
from evaluation.report.terminal import print_comparison
from evaluation.statistics.estimate import MARGIN
from evaluation.words import language_of, words


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--model", default="pocket")
    parser.add_argument("--runs", type=Path, default=RUNS, help="the folder of runs")
    parser.add_argument("--margin", type=float, default=MARGIN, help="points: the most that `no worse` may mean")
    parser.add_argument("--lang", default="en", help="en or pt")
    options = parser.parse_args()
    show(options.model, options.runs, options.margin, language_of(options.lang))
    report = REPORTS / options.model / "report.html"
    if report.is_file():
        hint(f"open {shown(report)}")


def show(model: str, runs: Path = RUNS, margin: float = MARGIN, language: str = "en") -> None:
    """The table, what could not be compared, and the verdict's sentence."""
    said = words(language)
    comparison = compare_model(model, runs, margin)
    print_comparison(console, comparison, said)
    for problem in comparison.problems:
        note(problem_sentence(problem, said.language))
    console.print()
    console.print(phrases.verdict(said, comparison), style="bold", soft_wrap=False)
    done(shown(comparison_file(model, runs)))


if __name__ == "__main__":
    run_main(main)
