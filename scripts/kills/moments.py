"""When a command is killed: spread over its whole duration, and more often where it writes."""

from __future__ import annotations

import random
import re
import time
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path

LOOK = 0.003  # seconds between two looks at what has been written
SPAN = 0.06  # seconds after a file has appeared in which a kill falls
LAST = 0.97  # of the undisturbed duration: the last moment at which there is still something to kill


@dataclass(frozen=True)
class Moment:
    """So many seconds after the start; with `written`, so many after that file or folder has appeared."""

    seconds: float
    written: str = ""

    def __str__(self) -> str:
        return f"{self.written} + {self.seconds * 1000:.0f} ms" if self.written else f"{self.seconds:.2f} s"


@dataclass(frozen=True)
class Course:
    """How an undisturbed command went: what it wrote, in the order in which it appeared, and how long it took."""

    seconds: float
    written: list[str]


def moments(course: Course, times: int, share: float, rng: random.Random) -> list[Moment]:
    """Draws the moments of so many kills. Those by the clock are drawn from equal parts of the duration, one each."""
    at_writes = round(times * share) if course.written else 0
    by_clock = times - at_writes
    drawn = [Moment(course.seconds * LAST * (number + rng.random()) / max(1, by_clock)) for number in range(by_clock)]
    names = spread(course.written, at_writes, rng)
    drawn += [Moment(rng.uniform(0, SPAN), name) for name in names]
    rng.shuffle(drawn)
    return drawn


def spread(names: Sequence[str], count: int, rng: random.Random) -> list[str]:
    """Draws names from all parts of a list; from a shorter one some are drawn again."""
    return [names[int(len(names) * (number + rng.random()) / count)] for number in range(count)]


def present(folder: Path, patterns: Sequence[str]) -> set[str]:
    """Returns what matches now; a draft is known by the name of what it will be."""
    found = set()
    for pattern in patterns:
        try:
            found |= {_without_number(path.relative_to(folder).as_posix()) for path in folder.glob(pattern)}
        except OSError:  # a folder that has just been moved or removed
            continue
    return found


def _without_number(name: str) -> str:
    return re.sub(r"draft-.*", "draft", name)


class Watch:
    """Looks at what appears while a command runs."""

    def __init__(self, folder: Path, patterns: Sequence[str]) -> None:
        self.folder, self.patterns = folder, patterns
        self.seen = present(folder, patterns)
        self.written: list[str] = []

    def look(self) -> None:
        new = present(self.folder, self.patterns) - self.seen
        self.seen |= new
        self.written += sorted(new)


def wait_for(moment: Moment, watch: Watch, ended: Callable[[], bool]) -> bool:
    """Returns True at the moment; False if the command ended before it."""
    began = time.monotonic()
    while not ended():
        if moment.written:
            watch.look()
            if moment.written in watch.written:
                time.sleep(moment.seconds)
                return not ended()
            time.sleep(LOOK)
        else:
            left = began + moment.seconds - time.monotonic()
            if left <= 0:
                return True
            time.sleep(min(left, 0.05))
    return False
