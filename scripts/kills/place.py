"""A copy of the project in which commands may be killed: the runs, data and reports of the project stay untouched."""

from __future__ import annotations

import os
import shutil
from pathlib import Path

from core.errors import UserError
from core.runs import ROOT

MADE = ("runs", "data", "reports")  # what commands write
LEFT = shutil.ignore_patterns(".git", "tests", "docs", "workshop")
OURS = ("SQLOTL_", "MAKE", "MFLAGS", "PYTHON")  # of the environment: of this command, not of those it starts


class Place:
    """The copy, and its state before a command is killed, to which it can be set back."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self._state = folder.with_name(f"{folder.name}.before")

    def make(self) -> None:
        if self.folder.exists():
            if not (self.folder / "scripts" / "kills").is_dir():
                raise UserError(f"{self.folder} is there and no copy of the project. Name another OUT.")
            shutil.rmtree(self.folder)
        own = {".venv", ".setup", *MADE}

        def ignored(at: str, names: list[str]) -> set[str]:
            return LEFT(at, names) | (own & set(names) if Path(at) == ROOT else set())

        shutil.copytree(ROOT, self.folder, ignore=ignored)
        (self.folder / ".venv").symlink_to((ROOT / ".venv").resolve())

    def keep(self) -> None:
        """Makes the present state the one that `set_back` goes back to."""
        shutil.rmtree(self._state, ignore_errors=True)
        for name in MADE:
            (self.folder / name).mkdir(exist_ok=True)
            shutil.copytree(self.folder / name, self._state / name, symlinks=True)

    def set_back(self) -> None:
        for name in MADE:
            shutil.rmtree(self.folder / name, ignore_errors=True)
            shutil.copytree(self._state / name, self.folder / name, symlinks=True)

    def environment(self) -> dict[str, str]:
        return {name: value for name, value in os.environ.items() if not name.startswith(OURS)}
