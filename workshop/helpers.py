"""Small helpers of the workshop's own: nothing here changes when the product does."""

from __future__ import annotations

import os
import signal
import sys
from collections.abc import Callable
from pathlib import Path

EMBEDDED = Path(__file__).resolve().parent.parent / "embedded"


class BuildError(Exception):
    """Says what is wrong in a source, and what to do; a command prints it and ends with 2."""


def read_text(path: Path) -> str:
    try:
        return path.read_text(encoding="utf-8")
    except FileNotFoundError:
        raise BuildError(f"{path} does not exist.") from None


def write_text(path: Path, text: str) -> None:
    """Write a whole file or none: a stopped build leaves no half of one."""
    path.parent.mkdir(parents=True, exist_ok=True)
    draft = path.with_name(f".{path.name}.draft")
    draft.write_text(text, encoding="utf-8", newline="\n")
    os.replace(draft, path)


def say(message: str) -> None:
    print(message, flush=True)


def run_command(main: Callable[[], None]) -> None:
    """Run an entry point; an error or an interrupt becomes one sentence and a failing exit code."""
    signal.signal(signal.SIGTERM, signal.default_int_handler)  # so that what it has started is ended with it
    try:
        main()
    except BuildError as error:
        say(f"error: {error}")
        sys.exit(2)
    except KeyboardInterrupt:
        say("Interrupted. The same command continues where this one stopped.")
        sys.exit(130)
