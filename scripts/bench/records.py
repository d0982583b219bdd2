"""What a side of `make bench-generate` is asked, and what it says that it took."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import ClassVar

from core.config import Data

AGAIN = "Start again: make bench-generate."


@dataclass(frozen=True)
class Request:
    """What one side is to do."""

    RECORD: ClassVar[str] = "bench request"
    FORMAT: ClassVar[int] = 1
    REMEDY: ClassVar[str] = AGAIN

    side: str
    base: str
    revision: str | None
    data: Data
    measure: str
    count: int  # questions, drawn over all databases
    max_new_tokens: int
    batch_size: int  # of lm-eval


@dataclass(frozen=True)
class Outcome:
    """What it took, and what was answered."""

    RECORD: ClassVar[str] = "bench outcome"
    FORMAT: ClassVar[int] = 1
    REMEDY: ClassVar[str] = AGAIN

    asked: int
    answering: float  # seconds, without the start of the process and the loading of the model
    processor: float  # seconds of the processor: comparable where the machine does other work too
    memory_gb: float = 0.0
    process: float = 0.0  # seconds of the whole process
    tokens: dict[str, list[int]] = field(default_factory=dict)
    gaps: dict[str, list[float]] = field(default_factory=dict)  # between the two best logits, token by token
    logprobs: dict[str, list[float]] = field(default_factory=dict)
    in_forward: float = 0.0  # share of the time
    read: int = 0  # tokens that went through the model
    in_prompts: int = 0  # tokens that stood in the prompts
    floor: float = 0.0  # seconds of the products with the model's matrices alone
