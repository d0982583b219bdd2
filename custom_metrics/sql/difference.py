"""How two results differ, in words for a person."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from typing import Any

from custom_metrics.sql.sandbox.runner import Result

Row = tuple[Any, ...]

_FAILURES = {
    "syntax_error": "it is not valid SQL",
    "no_such_table": "it names a table that the database does not have",
    "no_such_column": "it names a column that the database does not have",
    "other_error": "it fails",
    "denied": "it is not a single reading query",
    "timeout": "it takes too long",
    "too_large": "it is too large, or its result is",
    "no_database": "the database cannot be opened",
}


def describe_failure(result: Result) -> str:
    return f"{_FAILURES[result.status]} ({result.message})"


def describe_difference(gold: Sequence[Row], predicted: Sequence[Row]) -> str:
    """`returned 3 rows, gold returned 5; first difference: ...`"""
    parts = [f"returned {count_rows(len(predicted))}, gold returned {count_rows(len(gold))}"]
    if gold and predicted and len(gold[0]) != len(predicted[0]):
        parts.append(f"{_columns(predicted)} instead of {len(gold[0])}")
    missing, extra = Counter(gold) - Counter(predicted), Counter(predicted) - Counter(gold)
    first_missing = next((row for row in gold if missing[row]), None)
    first_extra = next((row for row in predicted if extra[row]), None)
    if first_missing is not None and first_extra is not None:
        parts.append(f"first difference: {show_row(first_extra)} instead of {show_row(first_missing)}")
    elif first_missing is not None:
        parts.append(f"first difference: {show_row(first_missing)} is missing")
    elif first_extra is not None:
        parts.append(f"first difference: {show_row(first_extra)} is too many")
    return "; ".join(parts)


def show_row(row: Row) -> str:
    """A row on one line, however wide it is."""
    text = "(" + ", ".join(_show_value(value) for value in row) + ")"
    return text if len(text) <= 120 else text[:117] + "..."


def _show_value(value: object) -> str:
    if value is None:
        return "NULL"
    text = repr(value)
    return text if len(text) <= 40 else text[:37] + "..."


def count_rows(count: int) -> str:
    return f"{count} row{'' if count == 1 else 's'}"


def _columns(rows: Sequence[Row]) -> str:
    return f"{len(rows[0])} column{'' if len(rows[0]) == 1 else 's'}"
