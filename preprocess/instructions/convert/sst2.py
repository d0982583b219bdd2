"""SST-2: is a sentence of a film review positive or negative? TSV, or stanfordnlp/sst2 on the Hub."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from core.records.instruction import Instruction
from preprocess.instructions.convert.rows import Row, table_rows
from preprocess.instructions.example import make_example

SOURCE = "sst2"
LABELS = ("negative", "positive")
ASK = "Is the sentiment of this sentence positive or negative? Reply with one word."


def read(path: Path) -> Iterator[Row]:
    return table_rows(path, ("sentence", "label"))


def convert(row: Row) -> Iterator[Instruction]:
    label = row.label("label", LABELS)
    yield make_example(ASK, label, row.text("sentence"), kind="classification", source=SOURCE, labels=LABELS)
