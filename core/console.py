"""One console for all stages: quiet, rich in a terminal, plain lines elsewhere."""

from __future__ import annotations

import os
import sys
from collections.abc import Iterable, Iterator, Sized
from contextlib import AbstractContextManager
from typing import TypeVar

from rich.console import Console
from rich.text import Text

from core.environment import CHILD
from core.progress import Stage, shown_stage
from core.text import inert

T = TypeVar("T")

NARROWEST = 20  # columns
COMMANDS = ("make ", "scripts/sqlotl ", "mv ")

# No markup: text from a file or from a user is never a style.
console = Console(highlight=False, markup=False, soft_wrap=not sys.stdout.isatty())
_stderr = Console(stderr=True, highlight=False, markup=False, soft_wrap=not sys.stderr.isatty())


def error_line(message: str) -> None:
    _print_marked(_stderr, "✗ ", "bold red", message)


def note(message: str) -> None:
    """A line of progress: what is happening now."""
    _print_marked(console, "· ", "cyan", message)


def done(message: str) -> None:
    """A line at a stage's end: what was written."""
    _print_marked(console, "✓ ", "green", message)


def hint(message: str) -> None:
    """What to type next. A command stays on one line, so that it can be copied. A step of a demo says nothing."""
    if CHILD in os.environ:
        return
    if message.startswith(COMMANDS):
        console.print(Text(f"→ {inert(message)}", style="bold"), soft_wrap=True)
    else:
        _print_marked(console, "→ ", "bold", message)


def _print_marked(place: Console, mark: str, style: str, message: str) -> None:
    """Prints a message behind its mark; in a terminal, what does not fit goes on below itself."""
    text = Text(inert(message.replace("\n  ", "\n") if place.is_terminal else message))
    lines = text.wrap(place, max(NARROWEST, place.width - len(mark))) if place.is_terminal else text.split("\n")
    for number, line in enumerate(lines):
        line.rstrip()
        before = Text(mark, style=style) if number == 0 else Text(" " * len(mark) if place.is_terminal else "")
        place.print(before + line, soft_wrap=True)


def stage(label: str, total: int | None = None, unit: str = "", before: int = 0) -> AbstractContextManager[Stage]:
    """Shows a long stage while the block lasts: `with stage("asking", 261, "questions") as s: ... s.advance()`.

    Args:
        total: items that there are to do, where that is known.
        before: items that an earlier, interrupted call has done.
    """
    return shown_stage(console, inert(label), total, unit, before)


def track(items: Iterable[T], label: str, total: int | None = None, unit: str = "") -> Iterator[T]:
    """Yields the items while progress shows how many are done, how quickly, and the time left."""
    if total is None and isinstance(items, Sized):
        total = len(items)
    with stage(label, total, unit) as progress:
        for item in items:
            yield item
            progress.advance()
