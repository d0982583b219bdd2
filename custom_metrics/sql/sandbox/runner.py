"""Runs SQL that nobody has vouched for, and says what came of it: rows, or why there are none.

    run(Path("concert_singer.sqlite"), "SELECT count(*) FROM singer").rows      [(6,)]
    run(Path("concert_singer.sqlite"), "DROP TABLE singer").status              "denied"

Queries run in worker processes (`desk.py` and `engine.py` say how they are fenced in). The workers are kept for as
long as this process lives, one for each processor core.
"""

from __future__ import annotations

import atexit
import os
import threading
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from pathlib import Path
from queue import SimpleQueue
from typing import TypeVar

from custom_metrics.sql.sandbox.asking import Worker
from custom_metrics.sql.sandbox.limits import Limits, Outcome
from custom_metrics.sql.sandbox.process import Closed
from custom_metrics.sql.sandbox.tasks import Candidate, Judgement, Result, Trial, Tried

JOBS_AHEAD = 4  # made before a worker is free

J = TypeVar("J")


class Pool:
    """The workers of this process, handed out one job at a time."""

    def __init__(self, limits: Limits, size: int | None = None) -> None:
        self.limits = limits
        self.size = size or os.cpu_count() or 1
        self._idle: list[Worker] = []
        self._all: list[Worker] = []
        self._lock = threading.Condition()

    def start(self) -> None:
        """Starts all processes, so that they are ready when the first job comes."""
        with self._lock:
            while len(self._all) < self.size:
                self._idle.append(self._new())
            for worker in self._idle:
                worker.start()

    @contextmanager
    def worker(self) -> Iterator[Worker]:
        with self._lock:
            while not self._idle and len(self._all) >= self.size:
                self._lock.wait()
            worker = self._idle.pop() if self._idle else self._new()
        try:
            yield worker
        except BaseException:
            worker.process.end()  # what it still has to say would be taken for the answer to another question
            raise
        finally:
            with self._lock:
                if worker in self._all:
                    self._idle.append(worker)
                self._lock.notify()

    def each(self, jobs: Iterable[J], work: Callable[[Worker, J], None]) -> None:
        """Does all jobs, as many at once as there are workers. An interrupt ends every worker at once.

        Jobs are taken a few ahead, so that they may be made while others are being done.
        """
        waiting: SimpleQueue[J | None] = SimpleQueue()
        ahead = threading.Semaphore(JOBS_AHEAD)
        errors: list[BaseException] = []

        def serve() -> None:
            try:
                with self.worker() as worker:
                    while (job := waiting.get()) is not None:
                        ahead.release()
                        work(worker, job)
            except BaseException as error:
                errors.append(error)
                ahead.release()

        threads = [threading.Thread(target=serve, daemon=True) for _ in range(self.size)]
        for thread in threads:
            thread.start()
        try:
            for job in jobs:
                ahead.acquire()
                if errors:
                    break
                waiting.put(job)
            for _ in threads:
                waiting.put(None)
            for thread in threads:
                thread.join()
        except BaseException:
            self.close()
            for _ in threads:
                waiting.put(None)
            raise
        if unexpected := [error for error in errors if not isinstance(error, Closed)]:
            raise unexpected[0]

    def close(self) -> None:
        """Ends all processes. New ones are started when there is new work."""
        with self._lock:
            workers, self._all, self._idle = self._all, [], []
        for worker in workers:
            worker.close()

    def _new(self) -> Worker:
        worker = Worker(self.limits)
        self._all.append(worker)
        return worker


_pools: dict[Limits, Pool] = {}
_lock = threading.Lock()


def shared_pool(limits: Limits | None = None) -> Pool:
    """Returns the pool of this process for these limits."""
    limits = limits or Limits()
    with _lock:
        if limits not in _pools:
            _pools[limits] = Pool(limits)
            atexit.register(_pools[limits].close)
        return _pools[limits]


def run(database: Path, sql: str, limits: Limits | None = None) -> Result:
    """Runs one query; the process behind it is kept for the next."""
    with shared_pool(limits).worker() as worker:
        return next(worker.results(database, [sql]))


def judge(database: Path, gold: str, sql: str, limits: Limits | None = None) -> tuple[Outcome, Judgement]:
    """Returns what came of a gold, and what the rules say of a query beside it."""
    trial = Trial(gold, gold, False, (Candidate(sql, sql, sql),))
    with shared_pool(limits).worker() as worker:
        tried = Tried.of(next(worker.answers(database, trial.tasks({}, keep_bytes=0))))
    assert tried.golds is not None
    return tried.golds[0], tried.judgement
