"""The verdicts alone, as JSON: `python -m custom_metrics.verdicts <spider folder> <prediction file> ...`

Imports nothing that scoring does not need: this is what the benchmark times, process start included.
"""

from __future__ import annotations

import json
import sys
from pathlib import Path

from custom_metrics.prediction_files import read_predictions, read_spider_folder
from custom_metrics.scoring import RULES, score_systems


def main() -> None:
    folder, *files = map(Path, sys.argv[1:])
    spider = read_spider_folder(folder)
    systems = {str(path): read_predictions(path, spider) for path in files}
    scores = score_systems(systems, spider.databases)
    verdicts = {
        name: {rule: [score.verdict(rule) for score in rows] for rule in RULES} for name, rows in scores.items()
    }
    json.dump(verdicts, sys.stdout)


if __name__ == "__main__":
    main()
