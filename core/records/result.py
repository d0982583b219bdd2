"""The result of one measure on one run: what was answered, the value of each item, and what it all depends on.

<run>/measures/<measure>/answers.jsonl   a line for each answer, in the order in which they came
<run>/measures/<measure>/rows.jsonl      a line for each item, graded, in the order of the items
<run>/measures/<measure>/receipt.json    what the rows depend on; written last
"""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any, ClassVar

from core.records.estimate import Kind

EVALUATE_AGAIN = "Evaluate again: make eval."


@dataclass(frozen=True)
class Answer:
    """What an engine said to one item."""

    RECORD: ClassVar[str] = "answer"
    FORMAT: ClassVar[int] = 1
    REMEDY: ClassVar[str] = EVALUATE_AGAIN

    id: str
    texts: list[str] = field(default_factory=list)  # one for each sample
    logprobs: list[float] = field(default_factory=list)  # one for each option, where options were scored
    finished: bool = True  # ended by itself, not by the token limit
    tokens: int = 0  # generated
    details: dict[str, Any] = field(default_factory=dict)  # what grading needs of the asking: the harness's own verdict
    greedy: list[bool] = field(default_factory=list)  # for each option: the most probable token at every place
    problem: str = ""  # why there is no answer, or what of the prompt was left out


@dataclass(frozen=True)
class Row:
    """One graded item. `value` is what the measure is about, in 0..1 for an accuracy; None: cannot be judged."""

    RECORD: ClassVar[str] = "row"
    FORMAT: ClassVar[int] = 1
    REMEDY: ClassVar[str] = EVALUATE_AGAIN

    id: str
    value: float | None
    cluster: str | None = None  # items of one cluster are not independent: the database of a query
    groups: dict[str, str] = field(default_factory=dict)  # kind of group -> group: {"hardness": "easy"}
    others: dict[str, float | None] = field(default_factory=dict)  # further values of the same item: {"raw": 0.0}
    details: dict[str, Any] = field(default_factory=dict)  # what a person wants to see of it


@dataclass(frozen=True)
class Lean:
    """Stands in the receipt of rows without the data's own texts: what was taken from the whole rows before."""

    rows_hash: str  # of the whole rows
    collapsed: list[str] = field(default_factory=list)  # codes: finding them may need the texts


@dataclass(frozen=True)
class Receipt:
    """What a result depends on, as content hashes, and what it counts. A result is reused only if all are the same."""

    RECORD: ClassVar[str] = "receipt"
    FORMAT: ClassVar[int] = 1
    REMEDY: ClassVar[str] = EVALUATE_AGAIN

    measure: str
    weights: str  # fingerprint of base, adapter and scale
    items: str  # hash of what is asked and what is right
    prompts: str  # hash of every word that the model sees, before its chat template
    data: str  # hash of what grading looks at besides the items: the databases
    settings: dict[str, Any]  # dtype, engine, generation: all that can change an answer
    code: str  # version of the grading
    kind: Kind = "accuracy"
    complete: bool = False
    n: int = 0  # rows
    left_out: int = 0  # rows that cannot be judged
    answers_hash: str = ""
    rows_hash: str = ""
    counts: dict[str, int] = field(default_factory=dict)  # truncated prompts, answers cut by the token limit, ...
    versions: dict[str, str] = field(default_factory=dict)
    engine: dict[str, Any] = field(default_factory=dict)  # testimony only: device, batch, seconds, tokens
    lean: Lean | None = None  # the rows are without the data's own texts (core/records/packed.py)
