"""Reads the predictions of a system, a Spider file or JSON lines; names the file and line of what is wrong."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path
from typing import Any

from core.databases import Databases
from core.errors import UserError
from core.files import read_jsonl, read_text
from core.records.example import Example
from core.text import shown_name
from custom_metrics.sql.scoring import Reply


def read_predictions(path: Path, golds: Sequence[Example], databases: Databases) -> list[Reply]:
    """Answer n of the file is for gold n, unless its rows name their own gold and db_id."""
    return _read_json_lines(path, golds, databases) if path.suffix == ".jsonl" else _read_lines(path, golds)


def _read_lines(path: Path, golds: Sequence[Example]) -> list[Reply]:
    """Line n answers gold n. An empty line is an empty answer; lines too many at the end may be empty."""
    lines = _lines(path, at_least=len(golds))
    _require_same_length(path, len(lines), golds)
    return [
        Reply(gold, _without_db_id(line, gold.db_id), literal=True) for line, gold in zip(lines, golds, strict=True)
    ]


def _read_json_lines(path: Path, golds: Sequence[Example], databases: Databases) -> list[Reply]:
    """Rows with their own gold and db_id stand alone; without, row n answers gold n."""
    rows = read_jsonl(path, errors="replace")  # one broken letter is one wrong answer, not the end of all
    if not rows:
        raise UserError(f"{path} is empty: there are no predictions in it.")
    alone = all({"gold", "db_id"} <= row.keys() for row in rows)
    if not alone:
        _require_same_length(path, len(rows), golds)
    replies = []
    for number, row in enumerate(rows, start=1):
        where = f"{path}, line {number}"
        if not isinstance(row.get("raw"), str):
            raise UserError(f"{where}: the key 'raw' must hold a text.")
        gold = _own_gold(row, number, where, databases) if alone else golds[number - 1]
        if row.get("db_id", gold.db_id) != gold.db_id:
            raise UserError(f"{where}: db_id {shown_name(str(row['db_id']))} here, '{gold.db_id}' in the gold file.")
        replies.append(Reply(replace(gold, id=str(row.get("id", gold.id))), row["raw"]))
    return replies


def _own_gold(row: dict[str, Any], number: int, where: str, databases: Databases) -> Example:
    for key in ("gold", "db_id"):
        if not isinstance(row[key], str):
            raise UserError(f"{where}: the key '{key}' must hold a text.")
    group, question = row.get("group"), row.get("question")
    try:
        databases.main(row["db_id"])
    except UserError as error:
        raise UserError(f"{where}: {error}") from None
    return Example(
        str(number),
        row["db_id"],
        question if isinstance(question, str) else "",
        row["gold"],
        group if isinstance(group, str) else None,
    )


def _require_same_length(path: Path, count: int, golds: Sequence[Example]) -> None:
    if count != len(golds):
        at = min(count, len(golds)) + 1
        raise UserError(
            f"{path} has {count} predictions for {len(golds)} golds: line {at} has no counterpart. "
            "Every gold needs one prediction, in the same order."
        )


def _lines(path: Path, at_least: int = 0) -> list[str]:
    lines = read_text(path, errors="replace").removesuffix("\n").split("\n")
    while lines and not lines[-1].strip() and len(lines) > at_least:
        lines.pop()
    if not any(line.strip() for line in lines):
        raise UserError(f"{path} is empty.")
    return lines


def _without_db_id(line: str, db_id: str) -> str:
    """Some files repeat the db_id after a tab."""
    return line.rstrip().removesuffix(f"\t{db_id}") if "\t" in line else line
