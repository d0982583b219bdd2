"""Renews requirements.txt, the exact lock, from requirements.in and overrides.txt.   make lock

torch is pinned without a local version, and the CUDA packages that only its CUDA build asks for are left out:
the installer brings them where that build is used, and a CPU machine does not download them.
"""

from __future__ import annotations

import os
import re
import subprocess

from core.console import done, note
from core.errors import UserError, run_main
from core.files import write_text
from core.runs import ROOT
from scripts.cli.read import arguments

CUDA_ONLY = re.compile(r"^(nvidia-(cu|nc|nv)|cuda-|triton)")
COMMAND = (
    ".venv/bin/uv pip compile --quiet --universal --python-version 3.10 --override overrides.txt "
    "--annotation-style line --no-header requirements.in"
)


def main() -> None:
    arguments("lock")
    note("resolving")
    # A local CPU wheel must not end up in the lock as `2.13.0+cpu`.
    environment = {key: value for key, value in os.environ.items() if key not in ("PIP_FIND_LINKS", "UV_FIND_LINKS")}
    result = subprocess.run(COMMAND.split(), cwd=ROOT, env=environment, capture_output=True, text=True, check=False)
    if result.returncode != 0:
        raise UserError(f"uv found no solution:\n{result.stderr}")
    lines = [line for line in result.stdout.splitlines() if not CUDA_ONLY.match(line)]
    write_text(
        ROOT / "requirements.txt", "# The exact lock. Made by `make lock`; do not edit.\n" + "\n".join(lines) + "\n"
    )
    done(f"requirements.txt: {sum('==' in line for line in lines)} packages")


if __name__ == "__main__":
    run_main(main)
