"""The process that takes queries apart, started by `analyst.py`. It may hang, overflow or die on any of them.

Frames on stdin and stdout. In: [task, ...], out: one reply for each, None for a query that was not analysed within its
time and depth. Time is processor time, so that a busy machine changes no reason. The number of the task that is being
worked on stands in shared memory.
"""

from __future__ import annotations

import mmap
import os
import resource
import signal
import sys
from collections.abc import Callable
from contextlib import suppress
from types import FrameType
from typing import Any

sys.path.insert(0, os.path.abspath(__file__).rsplit(os.sep, 4)[0])

from custom_metrics.sql.analysis.compare import compare
from custom_metrics.sql.analysis.probes import probes
from custom_metrics.sql.sandbox.frames import Replies, read_frame

SECONDS = 0.5  # of processor time for one query: honest ones take a millisecond
SECONDS_TO_DEATH = 2.0  # where the first alarm is not heard
DEPTH = 4000
WORKER_BYTES = 1024 * 1024 * 1024

TASKS: dict[str, Callable[..., Any]] = {"compare": compare, "probes": probes}


class OutOfTime(BaseException):
    """Raised in the middle of whatever is being done."""


def out_of_time(signal_number: int, frame: FrameType | None) -> None:
    raise OutOfTime


def answer(kind: str, *arguments: Any) -> Any:
    try:
        signal.setitimer(signal.ITIMER_PROF, SECONDS_TO_DEATH)
        signal.setitimer(signal.ITIMER_VIRTUAL, SECONDS)
        try:
            return TASKS[kind](*arguments)
        finally:
            signal.setitimer(signal.ITIMER_VIRTUAL, 0)
    except (OutOfTime, RecursionError, MemoryError):
        return None
    except Exception:  # a flaw of the parser's: it costs the reason of this query
        return None
    finally:
        signal.setitimer(signal.ITIMER_PROF, 0)


def main() -> None:
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # Ctrl-C is the parent's to handle
    signal.signal(signal.SIGVTALRM, out_of_time)
    sys.setrecursionlimit(DEPTH)
    with suppress(OSError, ValueError):
        resource.setrlimit(resource.RLIMIT_AS, (WORKER_BYTES, WORKER_BYTES))
    board, replies = mmap.mmap(int(sys.argv[1]), 0), Replies()
    with suppress(BrokenPipeError):  # the parent is gone
        while tasks := read_frame():
            for number, task in enumerate(tasks):
                board[:] = str(number).ljust(len(board)).encode()
                replies.send(answer(*task), number == len(tasks) - 1)


if __name__ == "__main__":
    main()
