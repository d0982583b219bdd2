"""Runs SQL that nobody has vouched for, and says what came of it: rows, or why there are none.

    run(Path("concert_singer.sqlite"), "SELECT count(*) FROM singer").rows      [(6,)]
    run(Path("concert_singer.sqlite"), "DROP TABLE singer").status              "denied"

Queries run in worker processes (`worker.py` says how they are fenced in), several databases at once.
"""

from __future__ import annotations

import atexit
import marshal
import os
import signal
import subprocess
import sys
import threading
from collections.abc import Iterator, Mapping, Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Any
from urllib.parse import quote

Row = tuple[Any, ...]

OK = "ok"
STATUSES = (
    OK,
    "syntax_error",
    "no_such_table",
    "no_such_column",
    "other_error",
    "denied",
    "timeout",
    "too_large",
    "no_database",
)

WORKER_SCRIPT = Path(__file__).with_name("worker.py")
BATCH = 16  # queries sent at once: long enough to hide the pipe, short enough to share the work evenly


@dataclass(frozen=True)
class Limits:
    """What one query may take. Depth and terms are SQLite's own defaults, so that no honest query is refused."""

    seconds: float = 5.0
    heap_bytes: int = 256 * 1024 * 1024
    value_bytes: int = 1024 * 1024
    sql_bytes: int = 100_000
    expression_depth: int = 1000
    compound_terms: int = 500
    rows: int = 1_000_000
    cells: int = 4_000_000
    result_bytes: int = 64 * 1024 * 1024


@dataclass(frozen=True)
class Result:
    """What a query returned. Rows stay packed until someone looks: equal packs are equal rows, row for row."""

    status: str
    packed: tuple[bytes, ...] = ()
    row_count: int = 0
    columns: tuple[str, ...] = ()
    message: str = ""

    @property
    def ok(self) -> bool:
        return self.status == OK

    @property
    def rows(self) -> list[Row]:
        return [row for pack in self.packed for row in marshal.loads(pack)]


class Worker:
    """One process, started when first needed and again after it had to be killed."""

    def __init__(self, limits: Limits) -> None:
        self.limits = limits
        self._process: subprocess.Popen[bytes] | None = None

    def results(self, database: Path, queries: Sequence[str]) -> Iterator[Result]:
        """One result for each query, in order. A query that kills the worker costs its own result only."""
        waiting = list(queries)
        uri = f"file:{quote(str(database.absolute()))}?mode=ro&immutable=1"
        while waiting:
            if len(waiting[0]) > self.limits.sql_bytes:
                yield Result("too_large", message=f"the query is longer than {self.limits.sql_bytes} characters")
                waiting.pop(0)
                continue
            oversized = (at for at, sql in enumerate(waiting) if len(sql) > self.limits.sql_bytes)
            batch = waiting[: next(oversized, len(waiting))]
            for result in self._replies(uri, batch):
                waiting.pop(0)
                yield result

    def _replies(self, uri: str, batch: Sequence[str]) -> Iterator[Result]:
        """Results until the batch or the process ends."""
        process = self._started()
        assert process.stdin is not None and process.stdout is not None
        request = marshal.dumps((uri, list(batch), asdict(self.limits)))
        process.stdin.write(len(request).to_bytes(4, "big") + request)
        process.stdin.flush()
        for _ in batch:
            header = process.stdout.read(4)
            frame = process.stdout.read(int.from_bytes(header, "big"))
            if len(header) < 4 or len(frame) < int.from_bytes(header, "big"):
                yield self._last_words()
                return
            status, packed, row_count, columns, message = marshal.loads(frame)
            yield Result(status, tuple(packed), row_count, tuple(columns), message)

    @property
    def process_id(self) -> int | None:
        return self._process.pid if self._process else None

    def _started(self) -> subprocess.Popen[bytes]:
        if self._process is None:
            command = [sys.executable, "-I", "-S", "-B", str(WORKER_SCRIPT)]
            # An error output that nobody reads must not fill up and block; the reply says all there is to say.
            self._process = subprocess.Popen(
                command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL
            )
        return self._process

    def _last_words(self) -> Result:
        assert self._process is not None
        code = self._process.wait()
        self.close()
        if code == -signal.SIGALRM:
            return Result("timeout", message=f"stopped after {self.limits.seconds:g} s")
        if code == 1:  # a Python error outside of SQLite: in this program, only memory running out
            return Result("too_large", message="out of memory")
        return Result("other_error", message=f"the SQL engine crashed (exit code {code})")

    def close(self) -> None:
        if self._process is not None:
            self._process.kill()
            self._process.communicate()
            self._process = None


def run_all(
    queries: Mapping[Path, Sequence[str]], limits: Limits | None = None, workers: int | None = None
) -> dict[Path, dict[str, Result]]:
    """Runs each distinct query once on its database, on all processor cores."""
    limits = limits or Limits()
    jobs = []
    for database, texts in sorted(queries.items(), key=lambda item: -_size(item[0])):  # what takes long begins first
        distinct = list(dict.fromkeys(texts))
        jobs += [(database, distinct[start : start + BATCH]) for start in range(0, len(distinct), BATCH)]
    results: dict[Path, dict[str, Result]] = {database: {} for database in queries}
    local = threading.local()
    pool: list[Worker] = []

    def run_job(job: tuple[Path, list[str]]) -> None:
        if not hasattr(local, "worker"):
            local.worker = Worker(limits)
            pool.append(local.worker)
        database, batch = job
        results[database].update(zip(batch, local.worker.results(database, batch), strict=True))

    try:
        with ThreadPoolExecutor(workers or min(len(jobs) or 1, os.cpu_count() or 1)) as threads:
            list(threads.map(run_job, jobs))
    finally:
        for worker in pool:
            worker.close()
    return results


def _size(path: Path) -> int:
    return path.stat().st_size if path.is_file() else 0


_shared: dict[Limits, Worker] = {}
_lock = threading.Lock()


def run(database: Path, sql: str, limits: Limits | None = None) -> Result:
    """Runs one query; the process behind it is kept for the next."""
    limits = limits or Limits()
    with _lock:
        if limits not in _shared:
            _shared[limits] = Worker(limits)
            atexit.register(_shared[limits].close)
        return next(_shared[limits].results(database, [sql]))
