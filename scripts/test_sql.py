"""The DeepEval suite over a run's predictions, with the gates of its config.   make test-sql [RUN_FOLDER=runs/...]"""

from __future__ import annotations

import argparse
import os
import subprocess
from pathlib import Path

from core.engines import engine_environment, python
from core.errors import run_main
from core.runs import ROOT
from evaluation.run_folder import run_of_folder


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--run", type=Path, help="a run's folder; without it, the newest run")
    parser.add_argument("--spider", type=Path, help="the data set's folder, where the run does not say")
    options = parser.parse_args()
    environment = engine_environment(offline=True)
    if options.run:
        environment["RUN"] = str(run_of_folder(options.run).folder)
    if options.spider:
        environment["SPIDER"] = str(options.spider.absolute())
    command = python("-W", "ignore", "-m", "pytest", "-q", "-rs", "evaluation/test_execution_accuracy.py")
    return subprocess.run(command, cwd=ROOT, env={**os.environ, **environment}, check=False).returncode


if __name__ == "__main__":
    run_main(main)
