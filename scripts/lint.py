"""Style, format and types of our own code.   make lint"""

from __future__ import annotations

import subprocess
import sys

from core.engines import python
from core.runs import ROOT

CHECKS = (("ruff", "check", "."), ("ruff", "format", "--check", "."), ("mypy",))

if __name__ == "__main__":
    codes = [subprocess.run(python("-m", *check), cwd=ROOT, check=False).returncode for check in CHECKS]
    sys.exit(max(codes))
