"""Writes the report on a model: Markdown, one HTML page and a two-column PDF.   make report [LANG=pt]"""

from __future__ import annotations

import argparse
from pathlib import Path

from core.config import load_model

from core.console import done, hint
from core.errors import run_main
from core.runs import REPORTS, RUNS, shown
from evaluation.report.write import write_report
from evaluation.run.from_config import study_of
from evaluation.statistics.estimate import MARGIN
from evaluation.words import language_of


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--model", default="pocket")
    parser.add_argument("--data", help="a name of axolotl_configs/data/; without it: the model's default")
    parser.add_argument("--lang", default="en", help="en or pt")
    parser.add_argument("--limit", type=int, help="report the quick looks at so many items")
    parser.add_argument("--runs", type=Path, default=RUNS, help="the folder of runs")
    parser.add_argument("--reports", type=Path, default=REPORTS, help="the folder to write to")
    parser.add_argument("--margin", type=float, default=MARGIN, help="points: the most that `no worse` may mean")
    options = parser.parse_args()

    study = study_of(load_model(options.model, options.data), options.runs, options.limit, options.margin)
    written = write_report(study, language_of(options.lang), options.reports)
    for path in written:
        done(shown(path))
    hint(f"open {shown(written[0])}")


if __name__ == "__main__":
    run_main(main)
