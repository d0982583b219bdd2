"""Answers on disk, a flushed line for each: an interrupted evaluation loses at most the answer it was writing."""

from __future__ import annotations

import math
from collections.abc import Callable, Iterable, Iterator
from contextlib import nullcontext, suppress
from pathlib import Path
from types import TracebackType
from typing import TextIO

from core.console import stage
from core.errors import UserError
from core.records.record import read_rows, row_line
from core.records.result import Answer
from evaluation.engines.refused import RunRefused
from evaluation.engines.shards import Shard


class AnswerFile:
    """The answers of one measure on one run. Where an id stands twice, the later line counts."""

    def __init__(
        self,
        path: Path,
        label: str,
        shard: Shard | None = None,
        more: Iterable[Path] = (),
        listen: Callable[[Callable[[str], None]], None] = lambda say: None,
    ) -> None:
        """Reads what is there.

        Args:
            more: further files whose answers need not be asked for again.
            listen: is given a function through which the engine says what it is doing.
        """
        self.path, self.label, self._listen = path, label, listen
        self.shard = shard or Shard()
        self.answers = {name: answer for file in (*more, path) for name, answer in read_answers(file).items()}
        self._stream: TextIO | None = None

    def __enter__(self) -> AnswerFile:
        try:
            self.path.parent.mkdir(parents=True, exist_ok=True)
            self._stream = self.path.open("a", encoding="utf-8", newline="\n")
        except OSError as error:
            raise UserError(f"Cannot write {self.path}: {error.strerror}.") from None
        return self

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, at: TracebackType | None) -> None:
        if self._stream:
            with nullcontext() if error is None else suppress(OSError):  # a full disk has been named already
                self._stream.close()

    def get(self, item: str) -> Answer | None:
        return self.answers.get(item)

    def mine(self, name: str) -> bool:
        """Whether this process answers it, where several share the work."""
        return self.shard.has(name)

    def add(self, answer: Answer) -> None:
        assert self._stream is not None
        if not all(math.isfinite(value) for value in answer.logprobs):
            raise RunRefused(f"the model answers {answer.id} with numbers that are none: its weights are broken")
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
        part = f" (part {self.shard.number + 1} of {self.shard.count})" if self.shard.count > 1 else ""
        label = f"{self.label}{part}"
        if not total:
            return
        with stage(label, total, "questions") as progress:
            self._listen(lambda text: progress.say(label, text))
            for answer in answers:
                yield answer
                progress.advance()


def read_answers(path: Path) -> dict[str, Answer]:
    """Returns the whole lines of a file by id; a torn last line is cut off."""
    if not path.is_file():
        return {}
    _drop_torn_line(path)
    return {answer.id: answer for answer in read_rows(Answer, path)}


def _drop_torn_line(path: Path) -> None:
    data = path.read_bytes()
    if data and not data.endswith(b"\n"):
        with path.open("r+b") as stream:
            stream.truncate(data.rfind(b"\n") + 1)
