"""Processes that end with the one that started them, whatever ends it: an error, Ctrl-C, SIGTERM or SIGKILL.

A child has a session of its own, so that Ctrl-C reaches it through its parent only. Beside it runs a watcher that holds
one end of a pipe: when the parent is gone, in whatever way, the pipe closes and the watcher ends the child's family,
which it knows by a mark in the environment, even if those between have ended. Until there is a watcher a child only
waits for the word to begin, and ends if its parent does.
"""

from __future__ import annotations

import os
import signal
import subprocess
import sys
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager, suppress
from typing import Any
from uuid import uuid4

import psutil

from core.environment import CHILD
from core.errors import ROOT

GRACE = 2.0  # seconds between asking and forcing
ROUNDS = 3  # those who are being started while the others are ended are found in the next
WAITING = ["/bin/sh", "-c", 'read -r word && exec "$@" </dev/null', "sh"]  # the command follows


@contextmanager
def child(
    command: Sequence[str], environment: Mapping[str, str] | None = None, **options: Any
) -> Iterator[subprocess.Popen[bytes]]:
    """Starts a process; if the block ends before it, it is ended with all that it started.

    Args:
        options: further arguments of subprocess.Popen, such as stdout.
    """
    mark = uuid4().hex
    environment = {**(os.environ if environment is None else environment), CHILD: mark}
    settings: dict[str, Any] = {"cwd": ROOT, "start_new_session": True, **options}
    process: subprocess.Popen[bytes] = subprocess.Popen(
        [*WAITING, *command], env=environment, stdin=subprocess.PIPE, **settings
    )
    watcher = subprocess.Popen(
        [sys.executable, "-m", "core.children", mark],
        cwd=ROOT,
        env={**os.environ, "PYTHONPATH": str(ROOT)},
        stdin=subprocess.PIPE,
        start_new_session=True,
    )
    try:
        _begin(process)
        yield process
    finally:
        if process.poll() is None:
            end(_family(process.pid))
        process.wait()
        watcher.communicate()  # closes the pipe: what the child has left behind is ended


def _begin(process: subprocess.Popen[bytes]) -> None:
    assert process.stdin is not None
    with suppress(BrokenPipeError), process.stdin as stream:  # it may have been ended already
        stream.write(b"begin\n")
    process.stdin = None  # so that `communicate` only listens


def run_child(command: Sequence[str], environment: Mapping[str, str] | None = None, **options: Any) -> int:
    """Runs a process to its end and returns its exit code; an interrupted child interrupts this process, too."""
    with child(command, environment, **options) as process:
        code = process.wait()
    if code == 130:
        raise KeyboardInterrupt
    return code


def end(family: Sequence[psutil.Process]) -> None:
    """Asks processes to end, and forces those that have not after the grace."""
    for process in family:
        _send(process, signal.SIGTERM)
    _, alive = psutil.wait_procs(family, timeout=GRACE)
    for process in alive:
        _send(process, signal.SIGKILL)


def end_together(children: Sequence[subprocess.Popen[bytes]]) -> None:
    """Ends those of several children that still run: they share one grace."""
    end([member for one in children if one.poll() is None for member in _family(one.pid)])


def _family(pid: int) -> list[psutil.Process]:
    try:
        head = psutil.Process(pid)
        return [head, *head.children(recursive=True)]
    except psutil.NoSuchProcess:
        return []


def _send(process: psutil.Process, number: int) -> None:
    with suppress(psutil.NoSuchProcess):
        process.send_signal(number)


def watch(mark: str) -> None:
    """Waits until the parent closes the pipe or dies, then ends what is left of the child's family."""
    sys.stdin.read()
    for _ in range(ROUNDS):
        if not (left := _marked(mark)):
            return
        end(left)


def _marked(mark: str) -> list[psutil.Process]:
    """Returns all processes of this user that carry the mark, and those below them."""
    found: set[psutil.Process] = set()
    for process in psutil.process_iter():
        with suppress(psutil.Error, OSError):
            if process.uids().real == os.getuid() and process.environ().get(CHILD) == mark:
                found |= {process, *process.children(recursive=True)}
    return list(found)


if __name__ == "__main__":
    watch(sys.argv[1])
