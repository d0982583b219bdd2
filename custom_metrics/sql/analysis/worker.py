"""The process that takes queries apart, started by `analyst.py`. It may hang, overflow or die on any of them.

In: [task, ...], out: one reply for each, None for a query that was not analysed within its time and depth. Time is
processor time, so that a busy machine changes no reason.
"""

from __future__ import annotations

import marshal
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
    read, write = sys.stdin.buffer.read, sys.stdout.buffer.write
    with suppress(BrokenPipeError):  # the parent is gone
        while len(header := read(4)) == 4:
            for task in marshal.loads(read(int.from_bytes(header, "big"))):
                data = marshal.dumps(answer(*task), 2)
                write(len(data).to_bytes(4, "big") + data)
                sys.stdout.buffer.flush()


if __name__ == "__main__":
    main()
