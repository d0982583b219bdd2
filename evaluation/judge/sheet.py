"""A blind sheet for people: pairs in a shuffled order, the sides drawn for each, as an HTML page and as CSV.

<folder>/people/sheet_<id>.html   to judge with the keyboard in any browser; nothing is loaded from elsewhere
<folder>/people/sheet_<id>.csv    the same for a spreadsheet
<folder>/people/sheet_<id>.key.json   which side is which; judge-import reads it, people should not
"""

from __future__ import annotations

import csv
import io
import json
import random
from collections.abc import Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import ClassVar

from core.files import read_text, write_text
from core.hashing import hash_value
from core.records.record import write_record
from evaluation.judge.pairs import Pair

TEMPLATE = Path(__file__).parent / "templates" / "sheet.html"
COLUMNS = ("row", "instruction", "input", "reference", "answer_1", "answer_2", "winner", "note")
CHOICES = ("1", "2", "tie")


@dataclass(frozen=True)
class SheetKey:
    """Says which pair each row of a sheet is, and in which rows b stands first."""

    RECORD: ClassVar[str] = "sheet_key"
    FORMAT: ClassVar[int] = 1
    REMEDY: ClassVar[str] = "Write the sheet again: make judge-sheet."

    sheet: str
    a: str
    b: str
    pairs: dict[str, str]  # row -> id of the pair
    b_first: list[str]  # rows
    answers: dict[str, str] = field(default_factory=dict)  # row -> hash of the two answers that stand in it


@dataclass(frozen=True)
class Sheet:
    html: Path
    table: Path
    key: Path
    rows: int


def write_sheet(pairs: Sequence[Pair], names: tuple[str, str], folder: Path, count: int, seed: int = 0) -> Sheet:
    """Draws pairs whose answers differ and writes the three files; the same draw gives the same files."""
    different = [pair for pair in pairs if not pair.identical]
    drawn = random.Random(seed).sample(different, min(count, len(different)))
    name = hash_value([seed, [[pair.id, pair.a, pair.b] for pair in drawn]])[:8]
    rows, key = _rows(drawn, names, name)
    place = folder / "people"
    sheet = Sheet(
        place / f"sheet_{name}.html", place / f"sheet_{name}.csv", place / f"sheet_{name}.key.json", len(rows)
    )
    data = json.dumps({"sheet": name, "rows": rows}, ensure_ascii=False).replace("<", "\\u003c")
    write_text(sheet.html, read_text(TEMPLATE).replace("/*DATA*/null", data))
    write_text(sheet.table, _table(rows))
    write_record(sheet.key, key)
    return sheet


def _rows(drawn: Sequence[Pair], names: tuple[str, str], name: str) -> tuple[list[dict[str, str]], SheetKey]:
    sides = random.Random(name)  # as the seed of the sides: nobody can read them off the order
    rows, pairs, b_first, answers = [], {}, [], {}
    for number, pair in enumerate(drawn, start=1):
        row = f"{name}-{number:03}"
        swapped = sides.random() < 0.5
        first, second = (pair.b, pair.a) if swapped else (pair.a, pair.b)
        pairs[row], answers[row] = pair.id, pair.answers_hash
        if swapped:
            b_first.append(row)
        item = pair.item
        texts = (row, item.instruction, item.input, item.reference, first, second)
        rows.append(dict(zip(COLUMNS, texts, strict=False)))
    return rows, SheetKey(name, *names, pairs, b_first, answers)


def _table(rows: Sequence[dict[str, str]]) -> str:
    stream = io.StringIO()
    writer = csv.DictWriter(stream, COLUMNS, lineterminator="\n")
    writer.writeheader()
    for row in rows:
        writer.writerow({column: _cell(row.get(column, "")) for column in COLUMNS})
    return stream.getvalue()


def _cell(text: str) -> str:
    """A spreadsheet runs a cell that begins like a formula: an answer must not."""
    return f"'{text}" if text.startswith(("=", "+", "-", "@", "\t", "\r")) else text
