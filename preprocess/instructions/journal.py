"""A file of records that grows by one whole line at a time, so that a kill loses nothing that was paid for."""

from __future__ import annotations

import os
from pathlib import Path
from typing import Generic, TypeVar

from core.errors import UserError
from core.records.record import Record, read_rows, row_line

R = TypeVar("R", bound=Record)


class Journal(Generic[R]):
    """Opens the file of an earlier call, without the half line that a kill may have left, or begins a new one."""

    def __init__(self, kind: type[R], path: Path) -> None:
        self.path = path
        self.records: list[R] = []
        if path.is_file():
            self._cut_half_line()
            self.records = read_rows(kind, path)

    def add(self, record: R) -> None:
        """Writes a record and returns when it is on the disk."""
        try:
            self.path.parent.mkdir(parents=True, exist_ok=True)
            with self.path.open("a", encoding="utf-8", errors="backslashreplace", newline="\n") as stream:
                stream.write(row_line(record))
                stream.flush()
                os.fsync(stream.fileno())
        except OSError as error:
            raise UserError(f"Cannot write {self.path}: {error.strerror}. What was written before is kept.") from error
        self.records.append(record)

    def _cut_half_line(self) -> None:
        data = self.path.read_bytes()
        whole = data.rfind(b"\n") + 1
        if whole != len(data):
            with self.path.open("r+b") as stream:
                stream.truncate(whole)
