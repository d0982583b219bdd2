"""Where the databases of a Spider folder are."""

from __future__ import annotations

from functools import cache
from pathlib import Path

from core.errors import UserError


class Databases:
    """A Spider database folder: `<db_id>/<db_id>.sqlite`, for test suites with more databases beside it."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.main = cache(self._main)
        self.others = cache(self._others)

    def all(self, db_id: str) -> tuple[Path, ...]:
        return (self.main(db_id), *self.others(db_id))

    def _main(self, db_id: str) -> Path:
        path = self.folder / db_id / f"{db_id}.sqlite"
        if not path.is_file():
            raise UserError(f"{path} does not exist: the database of db_id '{db_id}' is needed to run its queries.")
        return path

    def _others(self, db_id: str) -> tuple[Path, ...]:
        main = self.main(db_id)
        beside = (path for path in main.parent.iterdir() if ".sqlite" in path.name and path != main)
        return tuple(sorted(path for path in beside if not path.name.endswith(("-journal", "-wal", "-shm"))))
