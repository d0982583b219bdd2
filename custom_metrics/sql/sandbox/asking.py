"""Asks one worker process, and asks another one where a query ended it."""

from __future__ import annotations

import signal
from collections.abc import Iterator, Sequence
from dataclasses import asdict
from pathlib import Path
from typing import Any
from urllib.parse import quote

from custom_metrics.sql.sandbox.limits import Limits
from custom_metrics.sql.sandbox.process import Process
from custom_metrics.sql.sandbox.tasks import Result, Task

WORKER_SCRIPT = Path(__file__).with_name("worker.py")
ATTEMPTS_LEFT = 3  # beyond one for each text of a task


class Worker:
    """One process, started when first needed and again after it had to be killed."""

    def __init__(self, limits: Limits | None = None) -> None:
        self.limits = limits or Limits()
        self.process = Process(WORKER_SCRIPT, "-I", "-S")

    def start(self) -> None:
        self.process.start()

    def answers(self, database: Path, tasks: Sequence[Task]) -> Iterator[Any]:
        """Yields one reply for each task, in order. A query that kills the worker costs its own result only."""
        waiting = list(tasks)
        uri = f"file:{quote(str(database.absolute()))}?mode=ro&immutable=1"
        attempts = 0
        while waiting:
            self.process.send((uri, _stamp(database), asdict(self.limits), [task.fields() for task in waiting]))
            sent = len(waiting)
            while waiting:
                answered, reply = self.process.receive()
                if not answered:
                    break
                attempts = 0
                waiting.pop(0)
                yield reply
            if waiting:
                attempts += 1
                waiting = self._without_what_killed(waiting, sent - len(waiting), attempts)

    def _without_what_killed(self, waiting: list[Task], answered: int, attempts: int) -> list[Task]:
        """Returns the tasks that are left, in which the query that ended the worker is known as one that does.

        The worker may have been further than its answers, which it sends together.
        """
        words = self.process.last_words()
        code = self.process.bury()
        number, place = (int(words[0]), int(words[1])) if len(words) == 3 else (answered, 0)
        task = waiting[max(0, number - answered)]
        compared = len(words) == 3 and words[2] == "c"
        if code == -signal.SIGALRM:
            status = "too_large" if compared else "timeout"
            what = "its result takes too long to compare" if compared else f"stopped after {self.limits.seconds:g} s"
        elif code in (0, 1, -signal.SIGKILL) and attempts > 1:  # a Python error outside of SQLite: memory
            status, what = "too_large", "out of memory"
        elif attempts > 1:
            status, what = "other_error", f"the SQL engine crashed (exit code {code})"
        else:  # perhaps ended by somebody else: once more
            return waiting
        places = [place, place + 1] if compared and task.kind == "trial" else [place]
        if attempts > len(task.texts) + ATTEMPTS_LEFT:
            places = list(range(len(task.texts)))
        texts = task.texts_at(places)
        return [other.without(texts, status, what) for other in waiting]

    def results(self, database: Path, queries: Sequence[str]) -> Iterator[Result]:
        """Yields the rows of each query."""
        for reply in self.answers(database, [Task("rows", [sql]) for sql in queries]):
            yield Result(*reply)

    def close(self) -> None:
        self.process.close()


def _stamp(database: Path) -> tuple[int, ...]:
    """Returns what differs when a file was changed or replaced: what a worker knows of it is then out of date."""
    try:
        stat = database.stat()
    except OSError:
        return ()
    return stat.st_ino, stat.st_size, stat.st_mtime_ns
