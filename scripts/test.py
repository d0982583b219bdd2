"""Runs the tests.   make test [ARGS="-k overlay"]"""

from __future__ import annotations

import subprocess
import sys

from core.engines import engine_environment, python
from core.runs import ROOT

if __name__ == "__main__":
    command = python("-W", "ignore", "-m", "pytest", *sys.argv[1:])
    sys.exit(subprocess.run(command, cwd=ROOT, env=engine_environment(offline=True), check=False).returncode)
