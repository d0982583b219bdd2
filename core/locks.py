"""One writer at a time: the second is told who holds the place. A lock dies with its process, so none is ever stale."""

from __future__ import annotations

import json
import os
import socket
import time
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from pathlib import Path

from filelock import FileLock, Timeout

from core.errors import UserError
from core.files import cannot_write
from core.runs import shown

A_LOOK = 0.2  # seconds: `holder` takes a lock for a moment, to see whether anybody has it


@dataclass(frozen=True)
class Writer:
    """Who writes a folder now."""

    doing: str  # training lora_r16 seed 42
    process: str  # process 19132 on vm, since 02:53:52

    def __str__(self) -> str:
        return f"{self.doing}, {self.process}"


@contextmanager
def one_writer(folder: Path, doing: str) -> Iterator[None]:
    """Holds a folder for one writing process; a second one gets a sentence that names the first.

    The lock lies beside the folder (.seed42.lock for seed42), so the folder itself may be moved. The operating system
    frees it when its process ends, however that ends: a lock file that is left behind locks nothing.

    Args:
        doing: what is done there, for the other's message: "training lora_r16 seed 42".
    """
    path = folder.parent / f".{folder.name}.lock"
    try:
        folder.parent.mkdir(parents=True, exist_ok=True)
        lock = FileLock(path)
        lock.acquire(timeout=A_LOOK, poll_interval=A_LOOK / 10)
    except Timeout:
        raise UserError(f"{shown(folder)} is being written by another process: {_writer(path)}.") from None
    except OSError as error:
        raise cannot_write(path, error) from None
    try:
        said = {"pid": os.getpid(), "host": socket.gethostname(), "since": time.strftime("%H:%M:%S"), "doing": doing}
        path.write_text(json.dumps(said), encoding="utf-8")
        yield
    finally:
        with suppress(OSError):
            path.write_text("", encoding="utf-8")
        lock.release()


def _writer(path: Path) -> Writer:
    try:
        said = json.loads(path.read_text(encoding="utf-8"))
        return Writer(said["doing"], f"process {said['pid']} on {said['host']}, since {said['since']}")
    except (OSError, ValueError, KeyError, TypeError):
        return Writer("busy", "it has not said with what")


def holder(folder: Path) -> Writer | None:
    """Returns who is writing a folder now; None where nobody is."""
    path = folder.parent / f".{folder.name}.lock"
    if not path.is_file():
        return None
    lock = FileLock(path)
    try:
        lock.acquire(timeout=0)
    except Timeout:
        return _writer(path)
    except OSError:  # a read-only place: nobody writes there
        return None
    lock.release()
    return None
