"""A child process that answers tasks over its pipes, and is expected to die: it is started again when it is needed."""

from __future__ import annotations

import marshal
import os
import subprocess
import sys
import tempfile
from contextlib import suppress
from pathlib import Path
from typing import Any, BinaryIO

BOARD_BYTES = 64


class Closed(Exception):
    """Nobody needs the answer any more: the command was interrupted."""


class Process:
    """Frames of marshalled values in and out, and a board on which the child writes what it is about to do.

    The board is a small file in memory; the child gets its descriptor as its last argument.
    """

    def __init__(self, script: Path, *flags: str) -> None:
        self._command = [sys.executable, *flags, str(script)]
        self._process: subprocess.Popen[bytes] | None = None
        self._board: BinaryIO | None = None
        self._closed = False

    @property
    def id(self) -> int | None:
        return self._process.pid if self._process else None

    def start(self) -> None:
        """Starts the child if there is none."""
        if self._closed:
            raise Closed
        if self._process is not None:
            return
        if self._board is None:
            self._board = _in_memory()
            self._board.truncate(BOARD_BYTES)
        descriptor = self._board.fileno()
        # An error output that nobody reads must not fill up and block; the reply says all there is to say.
        self._process = subprocess.Popen(
            [*self._command, str(descriptor)],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
            pass_fds=(descriptor,),
            env=_environment(),
        )

    def send(self, value: Any) -> None:
        """Sends a request; a child that is dead shows in what is received."""
        self.start()
        assert self._process is not None and self._process.stdin is not None
        assert self._board is not None
        os.pwrite(self._board.fileno(), b" " * BOARD_BYTES, 0)  # what was said of an earlier request
        data = marshal.dumps(value)
        with suppress(BrokenPipeError):
            self._process.stdin.write(len(data).to_bytes(4, "big") + data)
            self._process.stdin.flush()

    def receive(self) -> tuple[bool, Any]:
        """Returns whether the child answered, and what."""
        process = self._process
        if process is None or process.stdout is None:
            return False, None
        with suppress(OSError, ValueError):  # closed meanwhile by another thread
            header = process.stdout.read(4)
            frame = process.stdout.read(int.from_bytes(header, "big"))
            if len(header) == 4 and len(frame) == int.from_bytes(header, "big"):
                return True, marshal.loads(frame)
        return False, None

    def last_words(self) -> list[str]:
        """Returns what the child last said that it is about to do."""
        return os.pread(self._board.fileno(), BOARD_BYTES, 0).decode().split() if self._board else []

    def bury(self) -> int:
        """Returns how the child ended, and makes room for the next one."""
        if self._closed:
            raise Closed
        return self.end()

    def close(self) -> None:
        """Ends the child for good; whoever waits for it gets no answer."""
        self._closed = True
        self.end()

    def end(self) -> int:
        """Ends the child, if there is one, and returns its exit code."""
        process, self._process = self._process, None
        if process is None:
            return 0
        process.kill()
        code = process.wait()
        for stream in (process.stdin, process.stdout):
            with suppress(OSError, AttributeError):
                stream.close()  # type: ignore[union-attr]
        return code


def _environment() -> dict[str, str]:
    """Without what tells the allocator to keep memory: a child with a limit of 480 MB would begin above it."""
    return {name: value for name, value in os.environ.items() if not name.startswith("MALLOC_")}


def _in_memory() -> BinaryIO:
    """Opens a file that has no name; on Linux one that never reaches a disk."""
    if sys.platform == "linux":
        return os.fdopen(os.memfd_create("board"), "w+b")
    return tempfile.TemporaryFile()
