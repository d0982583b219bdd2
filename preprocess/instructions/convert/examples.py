"""Rows that say everything themselves: instruction, reference, and where wanted input, kind, context, labels, group."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import get_args

from core.errors import nearest
from core.records.instruction import Instruction, Kind
from preprocess.instructions.convert.rows import BadRow, Row, json_rows
from preprocess.instructions.example import make_example

SOURCE = "examples"


def read(path: Path) -> Iterator[Row]:
    return json_rows(path)


def convert(row: Row) -> Iterator[Instruction]:
    yield make_example(
        row.text("instruction"),
        row.text("reference"),
        row.optional("input"),
        kind=_kind(row),
        source=SOURCE,
        context=row.optional("context"),
        also_right=_texts(row, "also_right"),
        labels=_texts(row, "labels"),
        group=row.optional("group"),
    )


def _kind(row: Row) -> Kind:
    given = row.optional("kind") or "open"
    kinds: tuple[Kind, ...] = get_args(Kind)
    for kind in kinds:
        if given == kind:
            return kind
    close = nearest(given, kinds)
    raise BadRow(f"'kind' is '{given}', none of {', '.join(kinds)}" + (f"; did you mean {close[0]}?" if close else ""))


def _texts(row: Row, name: str) -> list[str]:
    found = row.values.get(name) or []
    if not isinstance(found, list) or not all(isinstance(text, str) for text in found):
        raise BadRow(f"'{name}' is not a list of texts")
    return found
