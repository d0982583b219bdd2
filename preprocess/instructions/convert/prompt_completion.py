"""Plain pairs of `prompt` and `completion`, as JSON, JSON lines, CSV or TSV, or any Hub data set with these columns."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from core.records.instruction import Instruction
from preprocess.instructions.convert.rows import Row, table_rows
from preprocess.instructions.example import make_example

SOURCE = "prompt_completion"


def read(path: Path) -> Iterator[Row]:
    return table_rows(path, ("prompt", "completion"))


def convert(row: Row) -> Iterator[Instruction]:
    yield make_example(row.text("prompt"), row.text("completion"), source=SOURCE)
