"""Checks Spider's tables.json entry by entry, so that what is wrong in it is said with its place."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from core.errors import UserError
from core.text import shown_name


def check_tables(path: Path, entries: Any) -> dict[str, dict[str, Any]]:
    """Returns the entries by their db_id."""
    if not isinstance(entries, list) or not entries:
        raise UserError(f"{path}: a list of databases is needed, each with its db_id.")
    checked: dict[str, dict[str, Any]] = {}
    for number, entry in enumerate(entries, start=1):
        if not isinstance(entry, dict) or not isinstance(entry.get("db_id"), str):
            raise UserError(f"{path}, entry {number}: an object with a db_id is needed.")
        if problem := _problem(entry):
            raise UserError(f"{path}, entry {number} ({shown_name(entry['db_id'])}): {problem}.")
        checked[entry["db_id"]] = entry
    return checked


def _problem(entry: dict[str, Any]) -> str:
    """Returns what keeps a schema from being written down, empty if nothing does."""
    tables, columns, keys = (
        entry.get(key) for key in ("table_names_original", "column_names_original", "foreign_keys")
    )
    if not isinstance(tables, list) or not all(isinstance(name, str) for name in tables):
        return "'table_names_original' has to be a list of names"
    if not isinstance(columns, list) or not all(_is_column(column, len(tables)) for column in columns):
        return "'column_names_original' has to be a list of [number of a table, name]"
    if not isinstance(keys, list) or not all(_is_key(key, len(columns)) for key in keys):
        return "'foreign_keys' has to be a list of [number of a column, number of a column]"
    return ""


def _is_column(value: Any, tables: int) -> bool:
    return (
        isinstance(value, list)
        and len(value) == 2
        and isinstance(value[0], int)
        and -1 <= value[0] < tables
        and isinstance(value[1], str)
    )


def _is_key(value: Any, columns: int) -> bool:
    return (
        isinstance(value, list)
        and len(value) == 2
        and all(isinstance(column, int) and 0 <= column < columns for column in value)
    )
