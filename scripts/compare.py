"""Compares every finished run of a model with its base: one table, one sentence.   make compare [MODEL=pocket]"""

from __future__ import annotations

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
from scripts.cli.read import arguments


def main() -> None:
    options = arguments("compare")
    margin = MARGIN if options.margin is None else options.margin
    config, language = load_model(options.model, options.data), language_of(options.lang or "en")
    study = study_of(config, options.runs or RUNS, options.limit, margin)
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
