"""Removes runs, reports and prepared data, after showing them and asking.   make clean [YES=1]"""

from __future__ import annotations

import shutil
import sys
from collections.abc import Iterable
from pathlib import Path

from core.commands import command_line
from core.console import console, done, note
from core.errors import UserError, run_main
from core.runs import DATA, REPORTS, RUNS, shown
from core.text import counted
from scripts.cli.read import arguments


def main() -> None:
    args = arguments("clean")
    places = [path for path in (RUNS, REPORTS, DATA / "chat") if path.exists()]
    if not places:
        done("Nothing to remove: there are no runs, reports or prepared data")
        return
    for path in places:
        files = [file for file in path.rglob("*") if file.is_file() and not file.is_symlink()]
        console.print(f"  {shown(path)}/  {counted(len(files), 'file')}, {size(files)}")
    if not args.yes and not agreed("Remove all of this?"):
        note("Nothing was removed")
        return
    for path in places:
        try:
            path.unlink() if path.is_symlink() else shutil.rmtree(path)
        except OSError as error:
            raise UserError(f"Cannot remove all of {shown(path)}/: {error.strerror} ({error.filename}).") from None
        done(f"{shown(path)} is removed")


def size(files: Iterable[Path]) -> str:
    """Returns how much disk the files take."""
    total = sum(file.stat().st_size for file in files)
    return f"{total / 1e9:.1f} GB" if total >= 1e9 else f"{total / 1e6:.1f} MB"


def agreed(question: str) -> bool:
    """Asks at the terminal; without one, nobody can agree."""
    if not sys.stdin.isatty():
        raise UserError(f"Nobody can be asked here, so nothing was removed. To do it: {command_line('clean', YES=1)}")
    return console.input(f"{question} [y/N] ").strip().lower() in ("y", "yes")


if __name__ == "__main__":
    run_main(main)
