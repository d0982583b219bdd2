"""Scores anyone's predictions on Spider: three rules side by side, why answers were wrong, problems of the golds.

make score PRED="a.sql b.sql" SPIDER=spider OUT=scores [FAIL_IF=worse|not_better]

Two files on the same questions are also compared with each other, paired; FAIL_IF makes that the exit code.
Predictions: a query a line, in the order of dev_gold.sql, or JSON lines with the key "raw" (what a model said).
"""

from __future__ import annotations

from core.errors import run_main
from custom_metrics.sql.processes import start_processes
from scripts.cli.read import arguments


def main() -> int:
    options = arguments("score")
    start_processes()
    from scripts.scoring.score_files import score_files  # loaded while the processes start

    return score_files(options)


if __name__ == "__main__":
    run_main(main)
