"""Answers on disk, a flushed line for each: an interrupted evaluation loses at most the answer it was writing."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from pathlib import Path
from types import TracebackType
from typing import TextIO

from core.console import track
from core.errors import UserError
from core.records.record import read_rows, row_line, write_rows
from core.records.result import Answer


class AnswerFile:
    """The answers of one measure on one run. Where an id stands twice, the later line counts."""

    def __init__(self, path: Path, label: str) -> None:
        self.path = path
        self.label = label
        self.answers = read_answers(path)
        self._stream: TextIO | None = None

    def __enter__(self) -> AnswerFile:
        try:
            self.path.parent.mkdir(parents=True, exist_ok=True)
            _drop_torn_line(self.path)
            self._stream = self.path.open("a", encoding="utf-8", newline="\n")
        except OSError as error:
            raise UserError(f"Cannot write {self.path}: {error.strerror}.") from None
        return self

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, at: TracebackType | None) -> None:
        if self._stream:
            self._stream.close()

    def get(self, item: str) -> Answer | None:
        return self.answers.get(item)

    def add(self, answer: Answer) -> None:
        assert self._stream is not None
        try:
            self._stream.write(row_line(answer))
            self._stream.flush()
        except OSError as error:
            raise UserError(
                f"Cannot write {self.path}: {error.strerror}. {len(self.answers)} answers are kept; "
                "free some space, and the same command goes on."
            ) from None
        self.answers[answer.id] = answer

    def track(self, answers: Iterable[Answer], total: int) -> Iterator[Answer]:
        done = len(self.answers)
        label = f"{self.label} ({done} answered before)" if done and total else self.label
        return track(answers, label, total)


def read_answers(path: Path) -> dict[str, Answer]:
    """Returns the whole lines of a file by id; a torn last line is left out."""
    if not path.is_file():
        return {}
    text = path.read_bytes()
    if text and not text.endswith(b"\n"):
        _drop_torn_line(path)
    return {answer.id: answer for answer in read_rows(Answer, path)}


def _drop_torn_line(path: Path) -> None:
    if not path.is_file():
        return
    data = path.read_bytes()
    if data and not data.endswith(b"\n"):
        with path.open("r+b") as stream:
            stream.truncate(data.rfind(b"\n") + 1)


def rewrite(path: Path, answers: Iterable[Answer]) -> None:
    """Writes the file anew, whole or not at all."""
    write_rows(path, answers)
