"""What a long stage shows: what it is doing, items done, rate and time left.

In a terminal one line that is drawn anew; elsewhere plain lines, the first after two seconds. A stage that ends sooner
prints nothing.
"""

from __future__ import annotations

import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager, suppress

from rich.console import Console
from rich.live import Live
from rich.text import Text

SOON = 2.0  # seconds until a plain line says what is going on
OFTEN = 15.0  # seconds between plain lines
BAR = 20  # columns
REDRAWN = 4  # times a second


class Stage:
    """Something that takes a while. Work is counted by `advance`; `say` tells what is being done now."""

    def __init__(self, label: str, total: int | None, unit: str, before: int) -> None:
        self.label, self.total, self.unit = label, total, unit
        self.done = self.before = before  # what an earlier call has done does not count for the rate
        self.detail = ""
        self.started = time.monotonic()

    def advance(self, count: int = 1) -> None:
        self.done += count

    def say(self, label: str, detail: str = "") -> None:
        self.label, self.detail = label, detail

    def restart(self, total: int, before: int) -> None:
        """Begins to count, where the number of items is known only now."""
        self.total, self.done, self.before = total, before, before
        self.started = time.monotonic()

    def text(self, width: int = 1000) -> str:
        """Returns the state as words: `asking: 40 of 261 questions, 3.2/s, 1:09 left`.

        What does not fit is left out: the last details first, then the rate; or the end of the label, where it is long.
        """
        details = self.detail.split(", ") if self.detail else []
        fuller = [", ".join(self._state(details[:count])) for count in range(len(details), -1, -1)]
        states = [*fuller, ", ".join(self._state([], rated=False))]
        state = next((one for one in states if len(f"{self.label}: {one}") <= width), fuller[-1])
        room = max(10, width - len(state) - 2)
        label = self.label if len(self.label) <= room else f"{self.label[: room - 1]}…"
        return f"{label}: {state}"

    def _state(self, details: list[str], rated: bool = True) -> list[str]:
        seconds = time.monotonic() - self.started
        made = self.done - self.before
        rate = made / seconds if made and seconds > 0 else 0.0
        parts = [f"{self._count()} {self.unit}".rstrip()] if self.done or self.total else []
        parts += details
        parts += [_rate(rate)] if rate and rated else []
        if rate and self.total and self.done < self.total:
            parts.append(f"{clock((self.total - self.done) / rate)} left")
        elif not rate:
            parts.append(clock(seconds))
        return parts

    def _count(self) -> str:
        return f"{self.done:,}" if self.total is None else f"{self.done:,} of {self.total:,}"

    def bar(self, room: int) -> str:
        """Returns the share that is done as a bar, readable without colour; nothing where there is no room for it."""
        width = min(BAR, room)
        if not self.total or width < BAR // 4:
            return ""
        filled = min(width, width * self.done // self.total)
        return "━" * filled + "╌" * (width - filled) + " "


@contextmanager
def shown_stage(console: Console, label: str, total: int | None, unit: str, before: int = 0) -> Iterator[Stage]:
    """Shows a stage as long as the block lasts."""
    stage = Stage(label, total, unit, before)
    drawn = console.is_terminal and not console.is_dumb_terminal
    with _drawn(console, stage) if drawn else _told(console, stage):
        yield stage


@contextmanager
def _drawn(console: Console, stage: Stage) -> Iterator[None]:
    def line() -> Text:
        width = console.width - 3
        words = stage.text(width)
        return (
            Text("  ", no_wrap=True, overflow="ellipsis")
            .append(stage.bar(width - len(words) - 1), style="blue")
            .append(words)
        )

    with Live(get_renderable=line, console=console, transient=True, refresh_per_second=REDRAWN) as live:
        live.refresh()  # at once
        yield


@contextmanager
def _told(console: Console, stage: Stage) -> Iterator[None]:
    over = threading.Event()

    def tell() -> None:
        wait = SOON
        while not over.wait(wait):
            with suppress(ValueError):  # the stream was closed meanwhile
                console.print(f"· {stage.text()}", markup=False)
            wait = OFTEN

    teller = threading.Thread(target=tell, daemon=True)
    teller.start()
    try:
        yield
    finally:
        over.set()
        teller.join()


def clock(seconds: float) -> str:
    """Returns a length of time: 9 s, 1:09, 2:30:00."""
    whole = round(seconds)
    if whole < 60:
        return f"{whole} s"
    minutes, rest = divmod(whole, 60)
    hours, minutes = divmod(minutes, 60)
    return f"{hours}:{minutes:02}:{rest:02}" if hours else f"{minutes}:{rest:02}"


def _rate(rate: float) -> str:
    if rate >= 1:
        return f"{rate:,.0f}/s" if rate >= 10 else f"{rate:.1f}/s"
    return f"{60 * rate:.1f}/min" if rate >= 1 / 60 else f"{3600 * rate:.1f}/h"
