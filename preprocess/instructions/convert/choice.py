"""Questions with lettered choices as in MMLU: CSV in Hendrycks's layout, JSON lines, or cais/mmlu on the Hub."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any

from core.errors import UserError
from core.records.instruction import Instruction
from preprocess.instructions.convert.rows import BadRow, Row, table_rows
from preprocess.instructions.example import make_example

SOURCE = "choice"
HUB_CONFIG = "all"
LETTERS = "ABCDEFGHIJ"
ASK = "Answer the question with the letter of the right choice."
COLUMNS = ("question", "A", "B", "C", "D", "answer")


def read(path: Path) -> Iterator[Row]:
    """Yields the rows of one file, or of all CSV files of a folder of subjects."""
    files = sorted(path.glob("*.csv")) if path.is_dir() else [path]
    if not files:
        raise UserError(f"{path} holds no CSV file; choice needs a file, or a folder of files in MMLU's layout.")
    for file in files:
        yield from table_rows(file, COLUMNS)


def convert(row: Row) -> Iterator[Instruction]:
    choices = _choices(row)
    letters = LETTERS[: len(choices)]
    lines = [
        row.text("question").strip(),
        *(f"{letter}. {text}" for letter, text in zip(letters, choices, strict=True)),
    ]
    answer = _letter(row.values.get("answer"), letters)
    yield make_example(ASK, answer, "\n".join(lines), kind="choice", source=SOURCE, labels=list(letters))


def _choices(row: Row) -> list[str]:
    choices = row.values.get("choices")
    if choices is None:
        choices = [row.text(letter) for letter in LETTERS if row.values.get(letter) is not None]
    if not isinstance(choices, list) or not 2 <= len(choices) <= len(LETTERS):
        raise BadRow("the choices are not a list of two to ten")
    return [str(choice).strip() for choice in choices]


def _letter(answer: Any, letters: str) -> str:
    """Takes a letter, or a number that counts from 0."""
    text = str(answer).strip().upper()
    if len(text) == 1 and text in letters:
        return text
    if isinstance(answer, int) and 0 <= answer < len(letters):
        return letters[answer]
    raise BadRow(f"'answer' is {answer!r}, none of {', '.join(letters)}")
