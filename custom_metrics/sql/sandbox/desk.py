"""What a worker does with a task, behind the fences of `engine.py`, and how the operating system fences the worker in.

It bounds memory and forbids writing files, and a kernel timer ends the process where SQLite is deaf (inside one LIKE,
inside its planner).

What is being done is written to shared memory before it is done: the number of a task, the place of a text in it, and
whether it is run or compared. If this process is killed, its parent reads there why.
"""

from __future__ import annotations

import mmap
import os
import resource
import signal
import sqlite3
import sys
from contextlib import suppress
from functools import partial
from typing import Any

from custom_metrics.sql.sandbox.engine import Limits, Ran, Row, connect, run
from custom_metrics.sql.sandbox.frames import Replies, read_frame
from custom_metrics.sql.sandbox.judge import Results, judge, outcome_of, shared_key, tie

GRACE_SECONDS = 0.2  # for SQLite to notice that time is up, before the kernel ends the process
WORKER_BYTES = 480 * 1024 * 1024
RUNS, COMPARES = "r", "c"


class Desk:
    """Works on the tasks of one database."""

    def __init__(self, uri: str, limits: Limits, board: mmap.mmap) -> None:
        self.uri, self.limits, self.board = uri, limits, board
        self.parent = os.getppid()
        self.results = Results(self._run)
        self._connection: sqlite3.Connection | None = None
        self._task = 0
        self._places: dict[str, int] = {}

    def answer(self, number: int, task: tuple[Any, ...]) -> Any:
        """Does one task; `texts` are all that it may run, by which the parent knows what was being run."""
        self._task = number
        kind, texts, known, *rest = task
        self._places = {text: at for at, text in reversed(list(enumerate(texts)))}
        for at, ran in known.items():
            self.results.keep(texts[at], Ran(*ran))
        try:
            return getattr(self, kind)(texts, *rest)
        except MemoryError:
            return None

    def rows(self, texts: list[str]) -> object:
        ran = self.results.of(texts[0])
        return ran.status, ran.packed, ran.count, ran.columns, ran.message

    def trial(self, texts: list[str], ordered: bool, keep_bytes: int | None) -> object:
        golds, candidate = texts[:2], texts[2:]
        judgement = judge(self.results, golds, ordered, candidate, partial(self._says, COMPARES, len(golds)))
        if keep_bytes is None:
            return None, judgement
        found = [self.results.of(gold) for gold in golds]
        packs = [ran.packed if ran.size <= keep_bytes else None for ran in found]
        return ([outcome_of(ran) for ran in found], packs), judgement

    def tie(self, texts: list[str], probes: list[tuple[int, list[int]]]) -> object:
        """`texts` come in twos: a query up to the row after the last cut, and all of it, which is seldom needed."""
        for short, whole, (keys, cuts) in zip(texts[::2], texts[1::2], probes, strict=True):
            first = self._read(short)
            if first is None or any(shared_key(first, keys, cut) is not None for cut in cuts):
                rows = self._read(whole)
                if rows and (found := tie(rows, keys, cuts)):
                    return found
        return ""

    def _read(self, text: str) -> list[Row] | None:
        """Returns the rows of a query, None where it fails."""
        ran = self.results.of(text)
        self._says(COMPARES, self._places[text])
        return list(ran.rows()) if ran.ok else None

    def _run(self, sql: str) -> Ran:
        limit = int(self.limits["sql_bytes"])
        if len(sql) > limit:
            return Ran("too_large", message=f"the query is longer than {limit} characters")
        self._says(RUNS, self._places[sql])
        try:
            if self._connection is None:
                self._connection = connect(self.uri, self.limits)
            return run(self._connection, sql, self.limits, self.parent)
        except sqlite3.Error as error:
            return Ran("no_database", message=str(error))

    def _says(self, what: str, place: int) -> None:
        """Writes down what is done next, and sets the kernel's timer for it."""
        self.board[:] = f"{self._task} {place} {what}".ljust(len(self.board)).encode()
        seconds = self.limits["seconds"] + GRACE_SECONDS if what == RUNS else self.limits["compare_seconds"]
        signal.setitimer(signal.ITIMER_REAL, seconds)


def fence_process() -> None:
    for kind, value in (("RLIMIT_AS", WORKER_BYTES), ("RLIMIT_FSIZE", 0), ("RLIMIT_CORE", 0)):
        hard = resource.getrlimit(getattr(resource, kind))[1]
        limit = value if hard == resource.RLIM_INFINITY else min(value, hard)
        with suppress(OSError, ValueError):  # not every system lets itself be limited in every way
            resource.setrlimit(getattr(resource, kind), (limit, limit))


def serve() -> None:
    """Does tasks until the parent is gone."""
    fence_process()
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # Ctrl-C is the parent's to handle
    board = mmap.mmap(int(sys.argv[1]), 0)
    desk: Desk | None = None
    known: list[Any] = []
    replies = Replies()
    with suppress(BrokenPipeError):  # the parent is gone
        while request := read_frame():
            *file_and_limits, tasks = request
            if file_and_limits != known:
                uri, _, limits = known = file_and_limits
                desk = Desk(uri, limits, board)
            assert desk is not None
            for number, task in enumerate(tasks):
                reply = desk.answer(number, task)
                signal.setitimer(signal.ITIMER_REAL, 0)
                if reply is None:  # out of memory: another process goes on
                    return
                replies.send(reply, number == len(tasks) - 1)
