"""An instruction with its right answer, what curation dropped, and what a prepared folder of instructions holds.

<folder>/train.jsonl        chat rows, what a model is trained on
<folder>/validation.jsonl   chat rows, for the loss while training
<folder>/test.jsonl         one Instruction a line, read-only: what models are asked and graded on, never trained on
<folder>/dropped.jsonl      one Dropped a line: what was left out, by which filter, and why
<folder>/receipt.json       what all of it was made from; written last
"""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any, ClassVar, Literal

PREPARE_AGAIN = "Prepare the data again: make instructions DATA=<name>."

Kind = Literal["open", "extractive", "classification", "choice", "summary", "keywords"]


@dataclass(frozen=True)
class Instruction:
    """One training or test example. `kind` says how an answer is graded, `labels` which answers are possible."""

    RECORD: ClassVar[str] = "instruction"
    FORMAT: ClassVar[int] = 1
    REMEDY: ClassVar[str] = PREPARE_AGAIN

    id: str  # a hash of instruction, input and reference
    instruction: str
    reference: str
    input: str = ""
    kind: Kind = "open"
    source: str = ""
    context: str = ""  # the text that the answer rests on, where there is one
    also_right: list[str] = field(default_factory=list)  # further right answers
    labels: list[str] = field(default_factory=list)
    group: str = ""  # a finer kind, if the source knows one


@dataclass(frozen=True)
class Dropped:
    """One example that is not used. A row that could not be read at all has its place in the file as `id`."""

    RECORD: ClassVar[str] = "dropped"
    FORMAT: ClassVar[int] = 1
    REMEDY: ClassVar[str] = PREPARE_AGAIN

    id: str
    filter: str
    why: str
    source: str = ""
    instruction: str = ""
    input: str = ""
    reference: str = ""


@dataclass(frozen=True)
class SourceCount:
    """What one source of a recipe gave: rows of the file, rows that are no examples, examples drawn."""

    source: str
    origin: str  # file name, or Hub name and revision
    content: str  # hash of the file, or the revision
    rows: int
    unusable: int
    drawn: int


@dataclass(frozen=True)
class FilterCount:
    """What one filter saw and dropped, with the settings it ran with."""

    filter: str
    seen: int
    dropped: int
    settings: dict[str, Any] = field(default_factory=dict)


@dataclass(frozen=True)
class PartCount:
    """One file of the split: its rows and its content hash."""

    rows: int
    hash: str


@dataclass(frozen=True)
class InstructionsReceipt:
    """What a prepared folder was made from, what was dropped on the way, and what it holds."""

    RECORD: ClassVar[str] = "instructions"
    FORMAT: ClassVar[int] = 1
    REMEDY: ClassVar[str] = PREPARE_AGAIN

    name: str
    made_from: str  # hash of recipe, sources, evaluation sets and library versions; also the folder's name
    recipe: dict[str, Any]
    sources: list[SourceCount]
    filters: list[FilterCount]
    parts: dict[str, PartCount]
    evaluation_sets: dict[str, str] = field(default_factory=dict)  # name -> content hash, checked for contamination
    versions: dict[str, str] = field(default_factory=dict)
