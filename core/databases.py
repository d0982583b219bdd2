"""The one place that knows where the databases of a Spider folder lie."""

from __future__ import annotations

from functools import cache
from pathlib import Path

from core.errors import UserError
from core.files import is_git_lfs_pointer
from core.text import shown_name

LONGEST_NAME = 200  # file systems end at 255 bytes, and `.sqlite` comes on top


class Databases:
    """A Spider database folder: `<db_id>/<db_id>.sqlite`, for test suites with more databases beside it."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.main = cache(self._main)
        self.others = cache(self._others)

    def path(self, db_id: str) -> Path:
        """Returns where the database of a `db_id` has to be, whether it is there or not; never outside the folder."""
        if problem := _problem_of_name(db_id):
            raise UserError(f"The db_id {shown_name(db_id)} {problem}: it has to be the name of a folder.")
        return self.folder / db_id / f"{db_id}.sqlite"

    def all(self, db_id: str) -> tuple[Path, ...]:
        """Returns every database of a folder, the main one first."""
        return (self.main(db_id), *self.others(db_id))

    def _main(self, db_id: str) -> Path:
        path = self.path(db_id)
        if not path.is_file():
            raise UserError(f"{path} does not exist: the database of db_id '{db_id}' is needed to run its queries.")
        if is_git_lfs_pointer(path):
            raise UserError(f"{path} is a Git LFS pointer, not the database itself. Download it: git lfs pull.")
        return path

    def _others(self, db_id: str) -> tuple[Path, ...]:
        main = self.main(db_id)
        beside = (path for path in main.parent.iterdir() if ".sqlite" in path.name and path != main)
        return tuple(sorted(path for path in beside if not path.name.endswith(("-journal", "-wal", "-shm"))))


def _problem_of_name(db_id: str) -> str:
    """Returns why a text cannot be the name of a database's folder, empty where it can."""
    if not db_id or db_id in (".", ".."):
        return "names no database"
    if any(sign in db_id for sign in "/\\"):
        return "holds a path"
    if len(db_id.encode(errors="replace")) > LONGEST_NAME:
        return f"is longer than {LONGEST_NAME} bytes"
    return "" if db_id.isprintable() else "holds control characters"
