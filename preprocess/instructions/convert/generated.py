"""Instructions that a model wrote from paragraphs (`preprocess/instructions/generate.py`), each with its paragraph.

Of several results for one paragraph, by other models, prompts or counts, the newest good one counts.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from pathlib import Path

from core.records.generated import Generated
from core.records.instruction import Instruction
from core.records.record import read_rows
from preprocess.instructions.convert.rows import Row
from preprocess.instructions.example import make_example

SOURCE = "generated"


def read(path: Path) -> Iterator[Row]:
    """Yields a row for each instruction; a paragraph without a good reply gives none."""
    for result in newest(read_rows(Generated, path)).values():
        for number, pair in enumerate(result.examples, start=1):
            values = {"instruction": pair.instruction, "answer": pair.answer, "context": result.context}
            yield Row(values, f"{path.name}, paragraph {result.id}, example {number}")


def newest(results: Iterable[Generated]) -> dict[str, Generated]:
    """Returns the last good result of each paragraph."""
    return {result.id: result for result in results if not result.problem}


def has_older(path: Path) -> bool:
    """Says whether the file holds examples that newer ones have taken the place of."""
    results = read_rows(Generated, path)
    return sum(len(each.examples) for each in results) > sum(len(each.examples) for each in newest(results).values())


def convert(row: Row) -> Iterator[Instruction]:
    yield make_example(
        row.text("instruction"), row.text("answer"), source=SOURCE, context=row.text("context"), group=SOURCE
    )
