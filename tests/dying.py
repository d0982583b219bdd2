"""A process that dies before each of its changes of the disk in turn: what SIGKILL can do at its worst, without luck.

Python tells an audit hook of every file that it opens, renames or removes, before it does so. A forked process counts
these and ends itself, without any `finally`, before the n-th: for n = 1, 2, 3 and so on, until it comes to its end.
"""

from __future__ import annotations

import os
import sys
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

DIED = 9
CHANGES = {"os.rename", "os.remove", "os.rmdir", "os.mkdir", "os.link", "os.symlink", "os.truncate", "shutil.rmtree"}


def dies_before_each_change(folder: Path, do: Callable[[Path], Any]) -> Iterator[Path]:
    """Yields a folder for each change that `do(folder)` makes in it, as a process left it that died before that.

    Args:
        folder: an empty place; each death gets a folder of its own below it.
    """
    number = 1
    while True:
        own = folder / f"death{number}"
        own.mkdir(parents=True)
        if not _died(own, do, number):
            return
        yield own
        number += 1


def _died(folder: Path, do: Callable[[Path], Any], number: int) -> bool:
    child = os.fork()
    if child == 0:
        code = 1
        try:
            sys.addaudithook(_Death(folder, number))
            do(folder)
            code = 0
        finally:
            os._exit(code)
    code = os.waitstatus_to_exitcode(os.waitpid(child, 0)[1])
    assert code in (0, DIED), f"it failed by itself, with {code}"
    return code == DIED


class _Death:
    def __init__(self, folder: Path, number: int) -> None:
        self.place, self.left = str(folder), number

    def __call__(self, event: str, given: tuple[Any, ...]) -> None:
        changes = event in CHANGES or (event == "open" and _writes(given))
        if changes and any(str(what).startswith(self.place) for what in given[:2]):
            self.left -= 1
            if self.left == 0:
                os._exit(DIED)


def _writes(given: tuple[Any, ...]) -> bool:
    flags = given[2]
    return isinstance(flags, int) and bool(flags & (os.O_WRONLY | os.O_RDWR | os.O_CREAT))
