"""Verdicts on disk: one flushed line each, a torn last line dropped."""

from __future__ import annotations

from contextlib import suppress
from pathlib import Path
from typing import Generic, TextIO, TypeVar

from core.errors import UserError
from core.records.record import Record, read_rows, row_line

R = TypeVar("R", bound=Record)


class Rows(Generic[R]):
    """A file of records that only grows. What was paid for is never rewritten."""

    def __init__(self, kind: type[R], path: Path):
        self.path = path
        self._stream: TextIO | None = None
        _drop_torn_line(path)
        self.rows: list[R] = read_rows(kind, path) if path.exists() else []

    def append(self, row: R) -> None:
        """Writes a row before it returns; a full disk is said in a sentence."""
        try:
            if self._stream is None:
                self.path.parent.mkdir(parents=True, exist_ok=True)
                self._stream = self.path.open("a", encoding="utf-8", newline="\n")
            self._stream.write(row_line(row))
            self._stream.flush()
        except OSError as error:
            raise UserError(
                f"Cannot write {self.path}: {error.strerror}. The verdicts so far are kept; free some space and start "
                "the same command again."
            ) from error
        self.rows.append(row)

    def close(self) -> None:
        if self._stream is not None:
            with suppress(OSError):  # what could not be written was said when it was
                self._stream.close()
            self._stream = None


def _drop_torn_line(path: Path) -> None:
    """A process that was killed while writing leaves a line without an end: it was not stored."""
    if not path.exists():
        return
    with path.open("rb+") as stream:
        data = stream.read()
        if data and not data.endswith(b"\n"):
            stream.truncate(data.rfind(b"\n") + 1)
