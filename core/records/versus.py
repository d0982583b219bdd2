"""What a comparison of two models says: A against B on the same items."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import ClassVar

from core.records.comparison import Difference


@dataclass(frozen=True)
class Flip:
    """An item that one of the two has right and the other wrong, in most of its seeds."""

    id: str
    cluster: str | None
    groups: dict[str, str]
    question: str


@dataclass(frozen=True)
class Duel:
    """One measure: B minus A, by group, and every item that changed sides."""

    difference: Difference
    groups: dict[str, dict[str, Difference]]  # kind of group -> group; "database" for clusters
    lost: list[Flip]  # A right, B wrong
    won: list[Flip]


@dataclass(frozen=True)
class Versus:
    RECORD: ClassVar[str] = "versus"
    FORMAT: ClassVar[int] = 1
    REMEDY: ClassVar[str] = "Compare again: make compare A=... B=..."

    a: str
    b: str
    task: str
    margin: float
    duels: dict[str, Duel] = field(default_factory=dict)  # by measure, the task first
    problems: list[str] = field(default_factory=list)
