"""Python looks for garbage among all objects, and the engines' thousands of modules are there to stay.

To look through them again and again takes a fifth of the time in which the engines are imported; to look through them
once more at the end of the process takes two seconds.
"""

from __future__ import annotations

import atexit
import gc
import os
from collections.abc import Iterator
from contextlib import contextmanager


@contextmanager
def no_search() -> Iterator[None]:
    """Looks for no garbage while the block imports, and never among what is there at its end."""
    pause()
    try:
        yield
    finally:
        go_on()


def pause() -> None:
    """Looks for no garbage until `go_on`, and for none when the process ends."""
    gc.disable()
    atexit.register(_leave)


def go_on() -> None:
    """Looks for garbage again, but not among what is there by now."""
    gc.freeze()
    gc.enable()


def _leave() -> None:
    """Takes nothing apart; what a library says about that (Triton lists all that it finds) is said to nobody."""
    gc.freeze()
    os.dup2(os.open(os.devnull, os.O_WRONLY), 2)
