"""Compares every finished run of a model with its base, or one model with another on the same items.

make compare [MODEL=pocket]
make compare A=lora_r16 B=lora_r64 [FAIL_IF=worse|not_better]     exit code 1 where B must not replace A
"""

from __future__ import annotations

import re
from dataclasses import replace

from core.commands import command_line
from core.config import Config
from core.console import console, done, hint, note
from core.errors import UserError, run_main
from core.records.record import write_record
from core.runs import shown, split_study
from evaluation.compare import Study, compare_study
from evaluation.compare.refusal import problem_sentence
from evaluation.compare.sides import side
from evaluation.compare.stored import comparison_file
from evaluation.compare.versus import FailIf, fails, versus
from evaluation.report import phrases
from evaluation.report.terminal import print_comparison
from evaluation.report.versus import print_versus
from evaluation.report.write import report_folder
from evaluation.words import language_of
from evaluation.words.data import words_for
from scripts.cli.read import arguments
from scripts.overview.results import results_of


def main() -> int:
    options = arguments("compare")
    results, language = results_of(options), language_of(options.lang or "en")
    study = results.study(options.limit, options.margin)
    if options.a or options.b or options.fail_if:
        return against(study, options.a, options.b, options.fail_if, language)
    if not show(study, language):
        hint(train_first(results.config))
        return 0
    report = report_folder(study, language, results.reports) / "report.html"
    if report.is_file():
        hint(f"open {shown(report)}")
    return 0


def against(study: Study, a: str | None, b: str | None, fail_if: FailIf | None, language: str) -> int:
    """Compares two models; the exit code says whether B may replace A."""
    if not a or not b:
        example = command_line("compare", A=a or "lora_r16", B=b or "lora_r64", FAIL_IF=fail_if)
        raise UserError(f"A and B are needed, two models: {example}")
    said = words_for(study.context, language)
    found = versus(side(a, study.name, study.root), side(b, study.name, study.root), study)
    print_versus(console, found, said)
    for problem in found.problems:
        note(problem)
    file = study.root / study.name / "versus" / f"{file_name(a)}__{file_name(b)}.json"
    write_record(file, found)
    done(f"{shown(file)}: every item that changed sides")
    return int(fails(found, fail_if))


def file_name(text: str) -> str:
    return re.sub(r"[^\w.-]+", "_", text).strip("_")


def train_first(config: Config) -> str:
    """Returns what to type where the base is all that there is."""
    model, data = split_study(config.study)
    return command_line("train", CONFIG="lora_r16", MODEL=model, DATA=data)


def show(study: Study, language: str = "en", base_alone: bool = False) -> bool:
    """Prints the table, what could not be compared, and the verdict's sentence; of the base alone, what it can do.

    Says whether any variant is in the table.
    """
    said = words_for(study.context, language)
    comparison = compare_study(study)
    if base_alone:
        print_comparison(console, replace(comparison, variants=[], noise={}), said)
        return False
    print_comparison(console, comparison, said)
    for problem in comparison.problems:
        note(problem_sentence(problem, said.language))
    if not comparison.variants:
        return False
    console.print()
    console.print(phrases.verdict(said, comparison), style="bold", soft_wrap=False, markup=False)
    done(shown(comparison_file(study)))
    return True


if __name__ == "__main__":
    run_main(main)
