"""Alpaca: `instruction`, `input`, `output`, as JSON list or JSON lines; on the Hub tatsu-lab/alpaca and its kin."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from core.records.instruction import Instruction
from preprocess.instructions.convert.rows import Row, table_rows
from preprocess.instructions.example import make_example

SOURCE = "alpaca"


def read(path: Path) -> Iterator[Row]:
    return table_rows(path, ("instruction", "input", "output"))


def convert(row: Row) -> Iterator[Instruction]:
    yield make_example(row.text("instruction"), row.text("output"), row.optional("input"), source=SOURCE)
