"""Style, format and types of our own code.   make lint"""

from __future__ import annotations

import subprocess

from core.engines import python
from core.errors import run_main
from core.runs import ROOT
from scripts.cli.read import arguments

CHECKS = (("ruff", "check", "."), ("ruff", "format", "--check", "."), ("mypy",))


def main() -> int:
    arguments("lint")
    return max(subprocess.run(python("-m", *check), cwd=ROOT, check=False).returncode for check in CHECKS)


if __name__ == "__main__":
    run_main(main)
