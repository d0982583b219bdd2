"""Instructions that a model wrote from paragraphs (`preprocess/instructions/generate.py`), each with its paragraph."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from core.records.generated import Generated
from core.records.instruction import Instruction
from core.records.record import read_rows
from preprocess.instructions.convert.rows import Row
from preprocess.instructions.example import make_example

SOURCE = "generated"


def read(path: Path) -> Iterator[Row]:
    """Yields a row for each instruction; a paragraph without a good reply gives none."""
    for result in read_rows(Generated, path):
        for number, pair in enumerate(result.examples, start=1):
            values = {"instruction": pair.instruction, "answer": pair.answer, "context": result.context}
            yield Row(values, f"{path.name}, paragraph {result.id}, example {number}")


def convert(row: Row) -> Iterator[Instruction]:
    yield make_example(
        row.text("instruction"), row.text("answer"), source=SOURCE, context=row.text("context"), group=SOURCE
    )
