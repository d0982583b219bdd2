"""How work on databases is cut into jobs: what takes long begins first, and all cores end at about the same time."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path
from typing import TypeVar

MOST = 12  # items of a job: enough to hide the pipe
BYTES = 4_000_000  # of databases, counted once for each item of a job

T = TypeVar("T")


def largest_first(databases: Iterable[Path]) -> list[Path]:
    return sorted(databases, key=lambda path: -path.stat().st_size)


def jobs_on(database: Path, items: Sequence[T]) -> Iterator[tuple[Path, Sequence[T]]]:
    """Yields jobs of many items on a small database, of few on a large one."""
    at_once = max(1, min(MOST, BYTES // max(1, database.stat().st_size)))
    for at in range(0, len(items), at_once):
        yield database, items[at : at + at_once]
