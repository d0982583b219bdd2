"""What trainings on this machine have taken: each finished one adds a line, and the next estimate starts from them."""

from __future__ import annotations

import platform
from dataclasses import dataclass
from pathlib import Path
from statistics import median
from typing import ClassVar

from core.engines import gpu_count
from core.errors import UserError
from core.files import read_text
from core.records.record import iterate_rows, row_line
from core.runs import DATA

FILE = DATA / "calibration.jsonl"
NEAR = 1.25  # a training of the same model
FAR = 2.5  # of another model


@dataclass(frozen=True)
class Timing:
    RECORD: ClassVar[str] = "timing"
    FORMAT: ClassVar[int] = 1
    REMEDY: ClassVar[str] = "Remove the file: the next training begins a new one."

    machine: str
    base: str  # fingerprint
    parameters: int
    processes: int
    tokens_per_second: float  # over all processes, without padding
    start_seconds: float  # until the first step
    peak_bytes: int = 0  # of one process


def this_machine() -> str:
    return f"{platform.node()}, {gpu_count()} GPU"


def read_timings(path: Path = FILE) -> list[Timing]:
    if not path.is_file():
        return []
    try:
        return [timing for timing in iterate_rows(Timing, path, read_text(path)) if timing.machine == this_machine()]
    except UserError:
        return []  # an estimate is no reason to stop


def add_timing(timing: Timing, path: Path = FILE) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    with path.open("a", encoding="utf-8") as stream:
        stream.write(row_line(timing))


@dataclass(frozen=True)
class Rate:
    tokens_per_second: float
    start_seconds: float
    factor: float  # the truth is likely within this factor, either way
    source: str


def rate_for(base: str, parameters: int, timings: list[Timing]) -> Rate | None:
    """From trainings of the same model, else scaled by size from others; None where nothing was trained here yet."""
    same = [timing for timing in timings if timing.base == base][-5:]
    if same:
        return Rate(
            median(timing.tokens_per_second for timing in same),
            median(timing.start_seconds for timing in same),
            NEAR,
            f"{len(same)} {'training' if len(same) == 1 else 'trainings'} of this model on this machine",
        )
    if not timings:
        return None
    near = min(timings, key=lambda timing: abs(timing.parameters - parameters))
    scaled = near.tokens_per_second * near.parameters / max(1, parameters)
    return Rate(scaled, near.start_seconds, FAR, "a training of another model on this machine, scaled by size")
