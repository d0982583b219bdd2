"""Compares every finished run of a model with its base: one table, one sentence.   make compare [MODEL=pocket]"""

from __future__ import annotations

import argparse
from pathlib import Path

from core.config import load_model

from core.console import console, done, hint, note
from core.errors import run_main
from core.runs import RUNS, shown
from evaluation.compare import Study, compare_study
from evaluation.compare.refusal import problem_sentence
from evaluation.compare.stored import comparison_file
from evaluation.report import phrases
from evaluation.report.terminal import print_comparison
from evaluation.report.write import report_folder
from evaluation.run.from_config import study_of
from evaluation.statistics.estimate import MARGIN
from evaluation.words import language_of, words


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--model", default="pocket")
    parser.add_argument("--data", help="a name of axolotl_configs/data/; without it: the model's default")
    parser.add_argument("--runs", type=Path, default=RUNS, help="the folder of runs")
    parser.add_argument("--margin", type=float, default=MARGIN, help="points: the most that `no worse` may mean")
    parser.add_argument("--limit", type=int, help="compare the quick looks at so many items")
    parser.add_argument("--lang", default="en", help="en or pt")
    options = parser.parse_args()
    config, language = load_model(options.model, options.data), language_of(options.lang)
    study = study_of(config, options.runs, options.limit, options.margin)
    show(study, language)
    report = report_folder(study, language) / "report.html"
    if report.is_file():
        hint(f"open {shown(report)}")


def show(study: Study, language: str = "en") -> None:
    """Prints the table, what could not be compared, and the verdict's sentence."""
    said = words(language)
    comparison = compare_study(study)
    print_comparison(console, comparison, said)
    for problem in comparison.problems:
        note(problem_sentence(problem, said.language))
    console.print()
    console.print(phrases.verdict(said, comparison), style="bold", soft_wrap=False, markup=False)
    done(shown(comparison_file(study)))


if __name__ == "__main__":
    run_main(main)
