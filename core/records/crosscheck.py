"""A comparison of our results with those of another program, item by item: what a study's page says of it."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import ClassVar


@dataclass(frozen=True)
class CrossCheck:
    RECORD: ClassVar[str] = "cross-check"
    FORMAT: ClassVar[int] = 1
    REMEDY: ClassVar[str] = "Check again: python -m scripts.crosschecks.<name>, as docs/studies/README.md says."

    name: str
    other: str  # the other program, with its version or commit
    asked: int  # items that both judged
    agreed: int
    differ: list[str] = field(default_factory=list)  # items
    figures: dict[str, float] = field(default_factory=dict)  # ours, theirs, the largest difference, ...
    inputs: dict[str, str] = field(default_factory=dict)  # hashes of what was compared
