"""The answers of all models to one set of instructions, side by side: for people, and for a judge."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import ClassVar


@dataclass(frozen=True)
class JoinedAnswers:
    """One instruction with what each model said to it; the models are named as runs are: `base`, `x seed 42`."""

    RECORD: ClassVar[str] = "joined answers"
    FORMAT: ClassVar[int] = 1
    REMEDY: ClassVar[str] = "Join them again: make answers."

    id: str
    instruction: str
    input: str
    reference: str
    kind: str
    source: str
    answers: dict[str, str] = field(default_factory=dict)
    values: dict[str, float | None] = field(default_factory=dict)
