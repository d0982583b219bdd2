"""Protects: a reader that goes away stops no work and gets no traceback; libraries' warnings stay off the screen."""

from __future__ import annotations

import logging
import subprocess
import sys
import warnings
from pathlib import Path

import pytest

from core.errors import run_main
from core.runs import ROOT

TALKER = """
import sys, subprocess
from pathlib import Path
from core.console import console, note, track
from core.errors import run_main

def main():
    for number in track(range(5000), "talking"):
        print("x" * 80)
        note("y" * 80)
    console.print("end")
    Path(sys.argv[1]).write_text("whole")

run_main(main)
"""


def test_head_ends_quietly_and_the_work_is_done(tmp_path: Path) -> None:
    out = tmp_path / "out"
    command = f"{sys.executable} -c '{TALKER}' {out}; echo code $? >&2"
    result = subprocess.run(
        ["bash", "-c", f"({command}) | head -1"], cwd=ROOT, capture_output=True, text=True, check=False
    )
    assert result.stdout == "x" * 80 + "\n"
    assert result.stderr == "code 0\n"
    assert out.read_text() == "whole"


def test_what_libraries_warn_of_is_not_shown(capsys: pytest.CaptureFixture[str]) -> None:
    def main() -> None:
        warnings.warn("old", DeprecationWarning, stacklevel=1)
        warnings.warn("odd", UserWarning, stacklevel=1)
        logging.getLogger("torchao").warning("Skipping import of cpp extensions")

    with pytest.raises(SystemExit):
        run_main(main)
    assert capsys.readouterr() == ("", "")
    assert logging.root.manager.disable == logging.NOTSET
