"""Starts a command through make, ends it in one of several ways, and finds every process that it has left behind.

This process makes itself the one that Linux gives orphans to: whoever outlives its parent becomes a child of ours,
in whatever session it is, and cannot be overlooked.
"""

from __future__ import annotations

import ctypes
import os
import signal
import subprocess
import sys
import time
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import IO

import psutil

from core.errors import UserError

LOOK, LOOKS = 0.02, 4  # seconds between two looks; so many in a row must find nobody
CTRL_C = "Ctrl-C"

Made = subprocess.Popen[bytes]


@contextmanager
def adopting_orphans() -> Iterator[None]:
    if sys.platform != "linux":
        raise UserError("This looks for orphans with the help of Linux, and runs nowhere else.")
    set_child_subreaper, system = 36, ctypes.CDLL(None)
    system.prctl(set_child_subreaper, 1)
    try:
        yield
    finally:
        system.prctl(set_child_subreaper, 0)


def start(words: Sequence[str], folder: Path, environment: dict[str, str], said: IO[bytes]) -> Made:
    return subprocess.Popen(
        words, cwd=folder, env=environment, stdin=subprocess.DEVNULL, stdout=said, stderr=said, start_new_session=True
    )


def family(leave: int | None = None) -> list[psutil.Process]:
    """Returns every process below this one that lives; the dead among them are buried, but for the one to `leave`.

    While a parent dies, a look may miss its children: nobody is there only if several looks in a row find nobody.
    """
    for _ in range(LOOKS):
        if alive := _look(leave):
            return alive
        time.sleep(LOOK)
    return []


def _look(leave: int | None) -> list[psutil.Process]:
    alive = []
    for process in psutil.Process().children(recursive=True):
        with suppress(psutil.NoSuchProcess):
            if process.status() != psutil.STATUS_ZOMBIE:
                alive.append(process)
            elif process.ppid() == os.getpid() and process.pid != leave:
                os.waitpid(process.pid, 0)
    return alive


def _everything(make: Made) -> None:
    make.kill()
    while left := family(make.pid):  # one that was just being started, too
        for process in left:
            _send(process, signal.SIGKILL)


def _command(make: Made, number: signal.Signals = signal.SIGKILL) -> None:
    """The recipe's shell has become the command: it is make's child. Too early for that, make itself."""
    children = [] if make.poll() is not None else psutil.Process(make.pid).children()
    if children:
        _send(children[0], number)
    else:
        make.send_signal(number)


def _make(make: Made) -> None:
    make.kill()


def _terminate(make: Made) -> None:
    _command(make, signal.SIGTERM)


def _interrupt(make: Made) -> None:
    """As a terminal does it: Ctrl-C reaches make and the command at once."""
    with suppress(ProcessLookupError):
        os.killpg(make.pid, signal.SIGINT)


KILLS: dict[str, Callable[[Made], None]] = {
    "everything": _everything,
    "the command": _command,
    "make": _make,
}
REQUESTS: dict[str, Callable[[Made], None]] = {"SIGTERM": _terminate, CTRL_C: _interrupt}
WAYS = KILLS | REQUESTS


def gone_after(make: Made, most: float, patience: float) -> tuple[float, list[str]]:
    """Waits until nothing is left of a command. Returns the seconds, and who is left over as an orphan.

    Args:
        most: seconds in which everything must be gone that has lost its parent.
        patience: seconds that the command itself may take before, to save what it has.
    """
    began = time.monotonic()
    while make.poll() is None and time.monotonic() - began < patience:
        time.sleep(LOOK)
    alone = time.monotonic()
    while (left := family(make.pid)) and time.monotonic() - alone < most:
        time.sleep(LOOK)
    seconds = time.monotonic() - began
    orphans = [_described(process) for process in left]
    end_all(make)
    return seconds, orphans


def end_all(make: Made) -> None:
    """Ends what is still there, so that the next trial begins alone."""
    if make.poll() is None or family(make.pid):
        _everything(make)
    make.wait()


def _send(process: psutil.Process, number: signal.Signals) -> None:
    with suppress(psutil.NoSuchProcess):
        process.send_signal(number)


def _described(process: psutil.Process) -> str:
    with suppress(psutil.Error):
        return f"{process.pid} {' '.join(process.cmdline())[:100]}"
    return str(process.pid)
