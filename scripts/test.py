"""Runs the product's tests.   make test [ARGS="-k overlay"]"""

from __future__ import annotations

import subprocess

from core.commands import SPEAKS
from core.engines import engine_environment, python
from core.errors import run_main
from core.runs import ROOT
from scripts.cli.read import arguments

# Plugins that came with the engines would be loaded into every test session: none of them is needed here.
ALONE = {"PYTEST_DISABLE_PLUGIN_AUTOLOAD": "1"}
WORKSHOP = "tests/workshop"  # what was made once is tested by a command of its own


def run_tests(*options: str) -> int:
    """Runs pytest in the project's folder; returns its exit code."""
    environment = engine_environment(offline=True) | ALONE
    environment.pop(SPEAKS, None)  # how the tests were started is nothing that they should see
    command = python("-W", "ignore", "-m", "pytest", *options)
    return subprocess.run(command, cwd=ROOT, env=environment, check=False).returncode


def main() -> int:
    return run_tests(f"--ignore={WORKSHOP}", *(arguments("test").args or []))


if __name__ == "__main__":
    run_main(main)
