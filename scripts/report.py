"""Writes the report on a model: Markdown, one HTML page and a two-column PDF.

python -m scripts.report --model pocket --lang pt
"""

from __future__ import annotations

import argparse
from pathlib import Path

from core.console import done, hint
from core.errors import run_main
from core.runs import REPORTS, RUNS, shown
from evaluation.report.write import write_report
from evaluation.statistics.estimate import MARGIN
from evaluation.words import language_of


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--model", default="pocket")
    parser.add_argument("--lang", default="en", help="en or pt")
    parser.add_argument("--runs", type=Path, default=RUNS, help="the folder of runs")
    parser.add_argument("--reports", type=Path, default=REPORTS, help="the folder to write to")
    parser.add_argument("--margin", type=float, default=MARGIN, help="points: the most that `no worse` may mean")
    options = parser.parse_args()

    written = write_report(options.model, language_of(options.lang), options.runs, options.reports, options.margin)
    for path in written:
        done(shown(path))
    hint(f"open {shown(written[0])}")


if __name__ == "__main__":
    run_main(main)
