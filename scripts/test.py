"""Runs the tests.   make test [ARGS="-k overlay"]"""

from __future__ import annotations

import subprocess
import sys

from core.engines import engine_environment, python
from core.runs import ROOT

# Plugins that came with the engines would be loaded into every test session: none of them is needed here.
ALONE = {"PYTEST_DISABLE_PLUGIN_AUTOLOAD": "1"}

if __name__ == "__main__":
    command = python("-W", "ignore", "-m", "pytest", *sys.argv[1:])
    sys.exit(subprocess.run(command, cwd=ROOT, env=engine_environment(offline=True) | ALONE, check=False).returncode)
