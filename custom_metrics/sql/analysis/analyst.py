"""Asks another process to take queries apart, so that none of them can hang, overflow or kill this one."""

from __future__ import annotations

import atexit
import threading
from collections import deque
from collections.abc import Mapping, Sequence
from functools import cache
from pathlib import Path
from typing import Any

from custom_metrics.sql.sandbox.process import Closed, Process

WORKER_SCRIPT = Path(__file__).with_name("worker.py")
LONGEST = 100_000  # letters: the sandbox runs no longer query
BATCH = 32

Task = tuple[str, ...]


class Analyst:
    """Takes tasks at any time and works on them in the background; each distinct task once.

    ("compare", gold, predicted), what is known of the gold -> (code, sentence, what is known by then)
    ("probes", gold) -> [probe, ...]
    None: not analysed.
    """

    def __init__(self) -> None:
        self._process = Process(WORKER_SCRIPT, "-I")
        self._waiting: deque[tuple[Task, tuple[Any, ...]]] = deque()
        self._known: dict[Task, Any] = {}
        self._asked: set[Task] = set()
        self._changed = threading.Condition()
        self._thread: threading.Thread | None = None

    def start(self) -> None:
        """Starts the process, so that it is ready when the first task comes."""
        self._process.start()

    def ask(self, task: Task, *known: Any) -> None:
        """`known` goes with the task and does not make it another one."""
        with self._changed:
            if task in self._asked:
                return
            self._asked.add(task)
            if sum(map(len, task)) > 2 * LONGEST:
                self._known[task] = None
                return
            self._waiting.append((task, known))
            if self._thread is None or not self._thread.is_alive():
                self._thread = threading.Thread(target=self._work, daemon=True)
                self._thread.start()

    def answer(self, task: Task, *known: Any) -> Any:
        """Waits for the answer to a task."""
        self.ask(task, *known)
        with self._changed:
            while task not in self._known:
                self._changed.wait()
            return self._known[task]

    def close(self) -> None:
        self._process.close()

    def _work(self) -> None:
        while True:
            with self._changed:
                batch = [self._waiting.popleft() for _ in range(min(BATCH, len(self._waiting)))]
                if not batch:
                    self._thread = None
                    return
            try:
                self._analyse(batch)
            except Closed:
                return
            except OSError:  # no process can be started: nobody must wait for its answers
                self._learn(dict.fromkeys(task for task, _ in batch))

    def _analyse(self, batch: Sequence[tuple[Task, tuple[Any, ...]]]) -> None:
        """A task that ends the process stays without an answer; the others are asked again."""
        waiting = list(batch)
        while waiting:
            self._process.send([(*task, *known) for task, known in waiting])
            for at, (task, _) in enumerate(waiting):
                answered, reply = self._process.receive()
                if not answered:
                    self._lose(waiting, at)
                    waiting = waiting[at:]
                    break
                self._learn({task: reply})
            else:
                return

    def _lose(self, waiting: list[tuple[Task, tuple[Any, ...]]], answered: int) -> None:
        """Takes out the task that ended the process, which may have been further than its replies."""
        words = self._process.last_words()
        self._process.bury()
        task, _ = waiting.pop(max(answered, int(words[0]) if words else 0))
        self._learn({task: None})

    def _learn(self, answers: Mapping[Task, Any]) -> None:
        with self._changed:
            self._known.update({task: answer for task, answer in answers.items() if task not in self._known})
            self._changed.notify_all()


@cache
def shared_analyst() -> Analyst:
    """Returns the analyst of this process."""
    analyst = Analyst()
    atexit.register(analyst.close)
    return analyst
