"""Writes the report on a model: Markdown, one HTML page and a two-column PDF.   make report [LANG=pt]"""

from __future__ import annotations

from core.config import load_model
from core.console import done, hint
from core.errors import run_main
from core.runs import REPORTS, RUNS, shown
from evaluation.report.write import write_report
from evaluation.run.from_config import study_of
from evaluation.words import language_of
from scripts.cli.read import arguments


def main() -> None:
    options = arguments("report")
    study = study_of(load_model(options.model, options.data), options.runs or RUNS, options.limit, options.margin)
    written = write_report(study, language_of(options.lang or "en"), options.reports or REPORTS)
    for path in written:
        done(shown(path))
    hint(f"open {shown(written[0])}")


if __name__ == "__main__":
    run_main(main)
