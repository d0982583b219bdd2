"""How two results differ, in words for a person."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

from core.text import inert

Row = tuple[object, ...]

FAILURES = {
    "syntax_error": "it is not valid SQL",
    "no_such_table": "it names a table that the database does not have",
    "no_such_column": "it names a column that the database does not have",
    "other_error": "it fails",
    "denied": "it is not a single reading query",
    "timeout": "it takes too long",
    "too_large": "it is too large, or its result is",
    "no_database": "the database cannot be opened",
}


def describe_failure(status: str, message: str) -> str:
    return f"{FAILURES[status]} ({inert(message)})"


def describe_counts(gold: int, predicted: int, gold_columns: int, predicted_columns: int) -> str:
    """`returned 3 rows, gold returned 5 rows; 2 columns instead of 1`"""
    text = f"returned {_count(predicted, 'row')}, gold returned {_count(gold, 'row')}"
    if gold and predicted and gold_columns != predicted_columns:
        text += f"; {_count(predicted_columns, 'column')} instead of {gold_columns}"
    return text


def describe_rows(gold: Sequence[Row], predicted: Sequence[Row]) -> str:
    """`first difference: (3,) instead of (5,)`; empty for the same rows in another order."""
    first_missing, first_extra = _first_beyond(gold, predicted), _first_beyond(predicted, gold)
    if first_missing is not None and first_extra is not None:
        return f"first difference: {show_row(first_extra)} instead of {show_row(first_missing)}"
    if first_missing is not None:
        return f"first difference: {show_row(first_missing)} is missing"
    return f"first difference: {show_row(first_extra)} is too many" if first_extra is not None else ""


def _first_beyond(rows: Sequence[Row], others: Sequence[Row]) -> Row | None:
    """Returns the first row that the others do not have, or not as often."""
    left = Counter(others)
    for row in rows:
        if not left[row]:
            return row
        left[row] -= 1
    return None


def describe_agreement(count: int) -> str:
    return f"returned what the gold returned ({_count(count, 'row')})"


def show_row(row: Row) -> str:
    """A row on one line, however wide it is."""
    text = "(" + ", ".join(_show_value(value) for value in row[:60]) + (", ...)" if len(row) > 60 else ")")
    return text if len(text) <= 120 else text[:117] + "..."


def _show_value(value: object) -> str:
    if value is None:
        return "NULL"
    text = repr(value[:40]) if isinstance(value, str | bytes) else repr(value)
    return text if len(text) <= 40 else text[:37] + "..."


def _count(count: int, thing: str) -> str:
    return f"{count} {thing}{'' if count == 1 else 's'}"
