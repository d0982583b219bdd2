"""Writes the report on a model: Markdown, one HTML page and a two-column PDF.   make report [LANG=pt]"""

from __future__ import annotations

from core.console import done, hint
from core.errors import run_main
from core.runs import shown
from evaluation.report.write import write_report
from evaluation.words import language_of
from scripts.cli.read import arguments
from scripts.overview.changed import changed_variants
from scripts.overview.results import results_of


def main() -> None:
    options = arguments("report")
    results = results_of(options)
    study = results.study(options.limit, options.margin)
    language, reports = language_of(options.lang or "en"), options.reports or results.reports
    written = write_report(study, language, reports, changed=changed_variants(results))
    for path in written:
        done(shown(path))
    hint(f"open {shown(written[0])}")


if __name__ == "__main__":
    run_main(main)
