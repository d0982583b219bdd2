"""Starts the pre-training of the embedded model, which is no part of the product.   make pocket [ARGS="--seed 2"]"""

from __future__ import annotations

import subprocess

from core.engines import python
from core.errors import run_main
from core.runs import ROOT
from scripts.cli.read import arguments


def main() -> int:
    command = python("-W", "ignore", "-m", "workshop.pocket", *(arguments("pocket").args or []))
    return subprocess.run(command, cwd=ROOT, check=False).returncode


if __name__ == "__main__":
    run_main(main)
