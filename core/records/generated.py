"""What a model wrote or said about instructions: generated from a paragraph, or audited."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import ClassVar


@dataclass(frozen=True)
class Written:
    """One instruction and its answer, as the model wrote them."""

    instruction: str
    answer: str


@dataclass(frozen=True)
class Generated:
    """What came of one paragraph. With a `problem` it holds nothing, and is asked for again by the next call."""

    RECORD: ClassVar[str] = "generated"
    FORMAT: ClassVar[int] = 1
    REMEDY: ClassVar[str] = "Move the file aside and generate again."

    id: str  # of the paragraph
    document: str
    context: str  # the paragraph itself
    model: str
    prompts: str  # hash of the prompt files
    examples: list[Written] = field(default_factory=list)
    problem: str = ""
    count: int = 0  # how many examples were asked for; 0: not known, as many as were written


@dataclass(frozen=True)
class Audited:
    """What a model says about one example. Without a verdict (`keep` is None) it is asked again by the next call."""

    RECORD: ClassVar[str] = "audited"
    FORMAT: ClassVar[int] = 1
    REMEDY: ClassVar[str] = "Move the file aside and audit again."

    id: str  # of the example
    model: str
    prompts: str
    keep: bool | None
    reason: str
