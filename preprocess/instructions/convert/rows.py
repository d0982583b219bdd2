"""Reads the rows of a local file, whatever its format, and says where each one stands."""

from __future__ import annotations

import csv
import io
import json
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from core.errors import UserError
from core.files import read_json, read_text


class BadRow(Exception):
    """One row that is no example; the others go on. The message says what is wrong with it."""


@dataclass(frozen=True)
class Row:
    """The columns of one row, and its place for a person: `squad.json, row 12`."""

    values: dict[str, Any]
    where: str

    def text(self, *names: str) -> str:
        """Returns the first of these columns that is there; refuses anything but text."""
        for name in names:
            value = self.values.get(name)
            if value is not None:
                if not isinstance(value, str):
                    raise BadRow(f"'{name}' is {type(value).__name__}, not text")
                return value
        raise BadRow(f"no '{names[0]}'")

    def optional(self, *names: str) -> str:
        """Returns the text of the first of these columns, or nothing where none is there."""
        return self.text(*names) if any(self.values.get(name) is not None for name in names) else ""

    def label(self, name: str, labels: tuple[str, ...], first: int = 0) -> str:
        """Returns the label that a number stands for; the first label has the number `first`."""
        value = self.values.get(name)
        number = str(value).strip()
        if not number.isdigit() or not first <= int(number) < first + len(labels):
            raise BadRow(f"'{name}' is {value!r}, not a number from {first} to {first + len(labels) - 1}")
        return labels[int(number) - first]


def json_rows(path: Path) -> Iterator[Row]:
    """Yields the objects of a JSON list, of `{"data": [...]}`, or of JSON lines."""
    if path.suffix in (".jsonl", ".ndjson"):
        yield from _json_lines(path)
        return
    value = read_json(path)
    if isinstance(value, dict):
        value = value.get("data")
    if not isinstance(value, list):
        raise UserError(f"{path}: a JSON list of objects is needed, or an object whose 'data' is one.")
    for number, item in enumerate(value, start=1):
        yield Row(item if isinstance(item, dict) else {}, f"{path.name}, row {number}")


def _json_lines(path: Path) -> Iterator[Row]:
    """Yields a row for each line; a line that is no JSON object becomes a row without columns, and is dropped later."""
    for number, line in enumerate(read_text(path).split("\n"), start=1):
        if line.strip():
            try:
                value = json.loads(line)
            except (ValueError, RecursionError):
                value = None
            yield Row(value if isinstance(value, dict) else {}, f"{path.name}, line {number}")


def csv_rows(path: Path, columns: tuple[str, ...], delimiter: str = ",", quoted: bool = True) -> Iterator[Row]:
    """Yields the rows of a file with or without a header line; `columns` are the names where there is none.

    A header is a first line that names all of `columns`, in any order and among others.
    """
    names: list[str] = []
    for number, cells in csv_cells(path, delimiter, quoted):
        if not names:
            names = [*columns]
            if set(columns) <= set(cells):
                names = cells
                continue
        values = dict(zip(names, cells, strict=False)) if len(cells) >= len(names) else {}
        yield Row(values, f"{path.name}, row {number}")


def csv_cells(path: Path, delimiter: str = ",", quoted: bool = True) -> Iterator[tuple[int, list[str]]]:
    """Yields the cells of each line that is not empty, with its number."""
    csv.field_size_limit(1 << 24)
    stream = io.StringIO(read_text(path), newline="")
    reader = csv.reader(stream, delimiter=delimiter, quoting=csv.QUOTE_MINIMAL if quoted else csv.QUOTE_NONE)
    try:
        for number, cells in enumerate(reader, start=1):
            if cells:
                yield number, cells
    except csv.Error as error:
        raise UserError(f"{path}, line {reader.line_num}: not readable as CSV ({error}).") from None


def table_rows(path: Path, columns: tuple[str, ...]) -> Iterator[Row]:
    """Yields the rows of a JSON, JSON lines, CSV or TSV file, told by its name."""
    if path.suffix == ".csv":
        yield from csv_rows(path, columns)
    elif path.suffix == ".tsv":
        yield from csv_rows(path, columns, delimiter="\t", quoted=False)
    elif path.suffix in (".json", ".jsonl", ".ndjson"):
        yield from json_rows(path)
    else:
        raise UserError(f"{path}: a file that ends in .json, .jsonl, .csv or .tsv is needed.")
