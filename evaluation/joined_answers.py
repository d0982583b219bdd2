"""Joins the answers of the base and of all trained runs to the held-out instructions, and names what collapsed."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from core.errors import UserError
from core.files import write_text
from core.records.joined import JoinedAnswers
from core.records.record import write_rows
from core.runs import Run
from evaluation.compare.sheets import Sheet, read_sheet
from evaluation.measures.instructions import MEASURES, collapse_of

(MEASURE, *_) = MEASURES
COLUMNS = ("id", "instruction", "input", "reference")


@dataclass(frozen=True)
class Joined:
    """The sheets by the name of the run, and their answers side by side."""

    sheets: dict[str, Sheet]
    rows: list[JoinedAnswers]

    def collapsed(self, name: str) -> list[str]:
        """Returns why a tuned run is called collapsed, in sentences; the base is not judged."""
        return list(collapse_of(self.sheets[name].rows).values()) if name != next(iter(self.sheets)) else []


def join_answers(runs: Sequence[Run]) -> Joined:
    """Reads the graded answers of each run; the base is the first. Results on other questions are refused."""
    sheets = {run.name: read_sheet(run, MEASURE) for run in runs}
    (base, first), *others = sheets.items()
    for name, sheet in others:
        if sheet.receipt.items != first.receipt.items or sheet.ids != first.ids:
            raise UserError(f"{name} and {base} answered different questions. Evaluate again: make eval.")
        if sheet.receipt.weights == first.receipt.weights:
            raise UserError(f"{name} has the same weights as {base}: the adapter was not applied. Evaluate again.")
    return Joined(sheets, [_joined(sheets, index) for index in range(len(first.rows))])


def _joined(sheets: dict[str, Sheet], index: int) -> JoinedAnswers:
    row = next(iter(sheets.values())).rows[index]
    return JoinedAnswers(
        id=row.id,
        instruction=row.details["instruction"],
        input=row.details["input"],
        reference=row.details["gold"],
        kind=row.groups.get("kind", ""),
        source=row.groups.get("source", ""),
        answers={name: sheet.rows[index].details["prediction"] for name, sheet in sheets.items()},
        values={name: sheet.rows[index].value for name, sheet in sheets.items()},
    )


def write_joined(joined: Joined, folder: Path) -> tuple[Path, Path]:
    """Writes answers.jsonl, and answers.csv with the same for a spreadsheet."""
    rows, table = folder / "answers.jsonl", folder / "answers.csv"
    write_rows(rows, joined.rows)
    stream = io.StringIO()
    csv.writer(stream, lineterminator="\n").writerows(_cells(joined))
    write_text(table, stream.getvalue())
    return rows, table


def _cells(joined: Joined) -> Iterator[Iterable[str]]:
    yield [*COLUMNS, *joined.sheets]
    for row in joined.rows:
        yield [_inert(text) for text in (row.id, row.instruction, row.input, row.reference, *row.answers.values())]


def _inert(text: str) -> str:
    """A spreadsheet takes a cell that begins with these for a formula."""
    return f"'{text}" if text.startswith(("=", "+", "-", "@", "\t", "\r")) else text
