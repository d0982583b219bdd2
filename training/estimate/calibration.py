"""What trainings on this machine have taken: each finished one adds a line, and the next estimate starts from them."""

from __future__ import annotations

import math
import platform
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path
from statistics import median
from typing import ClassVar

from core.engines import gpu_count
from core.errors import UserError
from core.files import read_text
from core.progress import clock
from core.records.record import iterate_rows, row_line
from core.runs import DATA

FILE = DATA / "calibration.jsonl"
# The truth is likely within this factor, either way.
SAME = 1.25  # a training of the same model, with as many processes and trained parameters
ALIKE = 1.6  # of the same model in another way
TRIED = 1.5  # a trial of a few seconds


@dataclass(frozen=True)
class Timing:
    RECORD: ClassVar[str] = "timing"
    FORMAT: ClassVar[int] = 2
    REMEDY: ClassVar[str] = "Remove the file: the next training begins a new one."

    machine: str
    base: str  # fingerprint
    trainable: int  # parameters
    processes: int
    tokens_per_second: float  # in steps, over all processes, without padding
    start_seconds: float  # before the first step and after the last
    evaluation_seconds: float = 0.0  # of each evaluation, with the checkpoint that goes with it
    peak_bytes: int = 0  # of one process
    trial: bool = False  # of a few seconds, before anything was trained


def this_machine() -> str:
    return f"{platform.node()}, {gpu_count()} GPU"


def read_timings(path: Path = FILE) -> list[Timing]:
    found: list[Timing] = []
    for line in read_text(path).splitlines() if path.is_file() else []:
        with suppress(UserError):  # of an earlier version, or cut: an estimate is no reason to stop
            found += iterate_rows(Timing, path, line)
    return [timing for timing in found if timing.machine == this_machine()]


def add_timing(timing: Timing, path: Path = FILE) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    with path.open("a", encoding="utf-8") as stream:
        stream.write(row_line(timing))


@dataclass(frozen=True)
class Rate:
    tokens_per_second: float
    start_seconds: float
    evaluation_seconds: float
    factor: float
    source: str

    def seconds(self, tokens: float, evaluations: int) -> float:
        """Of a whole training."""
        return self.start_seconds + self.seconds_of_steps(tokens, evaluations)

    def seconds_of_steps(self, tokens: float, evaluations: int) -> float:
        return tokens / self.tokens_per_second + evaluations * self.evaluation_seconds

    def in_words(self, seconds: float) -> str:
        low, high = clock(seconds / self.factor), clock(seconds * self.factor)
        return f"about {clock(seconds)} ({low} to {high})"


def rate_for(base: str, trainable: int, processes: int, timings: list[Timing]) -> Rate | None:
    """From the trainings of this model that are most like it; None where there was none on this machine."""
    of_it = [timing for timing in timings if timing.base == base]
    of_it = [timing for timing in of_it if not timing.trial] or of_it
    if not of_it:
        return None

    def distance(timing: Timing) -> tuple[bool, float]:
        return timing.processes != processes, abs(math.log((timing.trainable + 1) / (trainable + 1)))

    nearest = min(map(distance, of_it))
    alike = [timing for timing in of_it if distance(timing) == nearest][-5:]
    factor = TRIED if alike[0].trial else SAME
    if nearest > (False, 0.0):
        factor *= ALIKE / SAME
    count = f"{len(alike)} training{'s' if len(alike) > 1 else ''}"
    return Rate(
        median(timing.tokens_per_second for timing in alike),
        median(timing.start_seconds for timing in alike),
        median(timing.evaluation_seconds for timing in alike),
        factor,
        f"{'a trial of some seconds' if alike[0].trial else count} of this model here",
    )
