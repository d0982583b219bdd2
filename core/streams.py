"""What reaches the terminal: our own lines only, and a reader that goes away (`| head`) stops nothing."""

from __future__ import annotations

import logging
import os
import sys
import warnings
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any


class Unbreakable:
    """A text stream that goes on silently when nobody reads it any more; the work behind it is done to its end."""

    def __init__(self, stream: Any) -> None:
        self._stream = stream

    def write(self, text: str) -> int:
        try:
            return self._stream.write(text)
        except BrokenPipeError:
            self._let_go()
            return len(text)

    def flush(self) -> None:
        try:
            self._stream.flush()
        except BrokenPipeError:
            self._let_go()

    def _let_go(self) -> None:
        """Leads all further output to nowhere, also what is buffered and what child processes write."""
        nowhere = os.open(os.devnull, os.O_WRONLY)
        os.dup2(nowhere, self._stream.fileno())
        os.close(nowhere)

    def __getattr__(self, name: str) -> Any:
        return getattr(self._stream, name)


@contextmanager
def quiet_terminal() -> Iterator[None]:
    """Keeps libraries' warnings off the screen and survives a closed pipe, while an entry point runs."""
    out, err = sys.stdout, sys.stderr
    sys.stdout, sys.stderr = Unbreakable(out), Unbreakable(err)
    level = logging.root.manager.disable
    logging.disable(logging.WARNING)
    try:
        with warnings.catch_warnings():
            if not sys.warnoptions:
                warnings.simplefilter("ignore")
            yield
    finally:
        sys.stdout.flush()
        sys.stderr.flush()
        sys.stdout, sys.stderr = out, err
        logging.disable(level)
