"""One console for all stages: quiet, rich in a terminal, plain lines elsewhere."""

from __future__ import annotations

import sys
import time
from collections.abc import Iterable, Iterator, Sized
from typing import TypeVar

from rich.console import Console
from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn, TimeRemainingColumn
from rich.text import Text

from core.text import inert

T = TypeVar("T")

console = Console(highlight=False, soft_wrap=not sys.stdout.isatty())
_stderr = Console(stderr=True, highlight=False, soft_wrap=True)


def error_line(message: str) -> None:
    _stderr.print(Text("✗ ", style="bold red") + Text(inert(message)))


def note(message: str) -> None:
    """A line of progress: what is happening now."""
    console.print(Text("· ", style="cyan") + Text(inert(message)))


def done(message: str) -> None:
    """A line at a stage's end: what was written."""
    console.print(Text("✓ ", style="green") + Text(inert(message)))


def hint(message: str) -> None:
    """What to type next."""
    console.print(Text("→ ", style="bold") + Text(inert(message), style="bold"))


def track(items: Iterable[T], label: str, total: int | None = None) -> Iterator[T]:
    """Yields the items while a bar shows count, rate and time left; without a terminal, a plain line now and then."""
    if total is None and isinstance(items, Sized):
        total = len(items)
    if console.is_terminal:
        rate = TextColumn("{task.fields[rate]}")
        columns = (TextColumn("{task.description}"), BarColumn(), MofNCompleteColumn(), rate, TimeRemainingColumn())
        with Progress(*columns, console=console, transient=True) as progress:
            task = progress.add_task(label, total=total, rate="")
            for item in items:
                yield item
                speed = progress.tasks[0].speed
                progress.update(task, advance=1, rate=f"{speed:.1f}/s" if speed else "")
        return
    start = last = time.monotonic()
    for count, item in enumerate(items, start=1):
        yield item
        now = time.monotonic()
        if now - last >= 10:
            last = now
            note(f"{label}: {count}{f'/{total}' if total else ''}, {count / (now - start):.1f}/s")
