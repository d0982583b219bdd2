"""Chat rows: `{"messages": [{"role": "user", ...}, {"role": "assistant", ...}]}`, one question and one answer each."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from core.records.instruction import Instruction
from preprocess.instructions.convert.rows import BadRow, Row, json_rows
from preprocess.instructions.example import INPUT_HEADING, make_example

SOURCE = "chat"


def read(path: Path) -> Iterator[Row]:
    return json_rows(path)


def convert(row: Row) -> Iterator[Instruction]:
    messages = row.values.get("messages")
    turns = [Row(turn, row.where) for turn in messages if isinstance(turn, dict)] if isinstance(messages, list) else []
    if [turn.values.get("role") for turn in turns] != ["user", "assistant"]:
        raise BadRow("'messages' is not one turn of the user and one of the assistant")
    instruction, _, text = turns[0].text("content").partition(f"\n\n{INPUT_HEADING}\n")
    yield make_example(instruction, turns[1].text("content"), text, source=SOURCE, group=row.optional("kind"))
