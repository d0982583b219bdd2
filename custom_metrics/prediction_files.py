"""Reads golds and predictions, Spider's own files or JSON lines; names the file and line of what is wrong."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import Any

from core.errors import UserError, nearest
from core.files import read_json, read_jsonl, read_text
from custom_metrics.databases import Databases
from custom_metrics.scoring import Example


@dataclass(frozen=True)
class Gold:
    sql: str
    db_id: str


@dataclass(frozen=True)
class SpiderFolder:
    """A folder in Spider's own layout: tables.json, dev_gold.sql, database/."""

    folder: Path
    golds: list[Gold]

    @property
    def databases(self) -> Path:
        return self.folder / "database"


def read_spider_folder(folder: Path, gold_file: Path | None = None) -> SpiderFolder:
    if not folder.is_dir():
        raise UserError(f"{folder} is not a folder. SPIDER is the folder with dev_gold.sql, tables.json and database/.")
    if not (folder / "tables.json").is_file():
        raise UserError(f"{folder / 'tables.json'} does not exist. SPIDER is the folder that holds it.")
    known = _database_names(folder / "tables.json")
    path = gold_file or folder / "dev_gold.sql"
    golds = []
    databases = Databases(folder / "database")
    for number, line in enumerate(_lines(path), start=1):
        sql, tab, db_id = (part.strip() for part in line.rpartition("\t"))
        if not tab and not sql:
            raise UserError(f"{path}, line {number}: a gold is a query, a tab and a db_id; there is no tab here.")
        if db_id not in known:
            close = " or ".join(nearest(db_id, known))
            raise UserError(f"{path}, line {number}: unknown db_id '{db_id}'. {_advice(close, folder)}")
        _require_database(databases, db_id, f"{path}, line {number}")
        golds.append(Gold(sql, db_id))
    return SpiderFolder(folder, golds)


def _advice(close: str, folder: Path) -> str:
    return f"Did you mean {close}?" if close else f"{folder / 'tables.json'} lists those that there are."


def _require_database(databases: Databases, db_id: str, where: str) -> None:
    try:
        databases.main(db_id)
    except UserError as error:
        raise UserError(f"{where}: {error}") from None


def _database_names(path: Path) -> set[str]:
    entries = read_json(path)
    if not isinstance(entries, list) or not all(isinstance(entry, dict) and "db_id" in entry for entry in entries):
        raise UserError(f"{path}: a list of databases, each with its db_id, is needed.")
    return {entry["db_id"] for entry in entries}


def read_predictions(path: Path, spider: SpiderFolder) -> list[Example]:
    return _read_json_lines(path, spider) if path.suffix == ".jsonl" else _read_lines(path, spider)


def _read_lines(path: Path, spider: SpiderFolder) -> list[Example]:
    """Line n answers gold n. An empty line is an empty answer; lines too many at the end may be empty."""
    lines = _lines(path, at_least=len(spider.golds))
    _require_same_length(path, len(lines), spider)
    return [
        Example(str(number), gold.db_id, gold.sql, _without_db_id(line, gold.db_id), literal=True)
        for number, (line, gold) in enumerate(zip(lines, spider.golds, strict=True), start=1)
    ]


def _read_json_lines(path: Path, spider: SpiderFolder) -> list[Example]:
    """Rows with their own gold and db_id stand alone; without, row n answers gold n."""
    rows = read_jsonl(path)
    if not rows:
        raise UserError(f"{path} is empty: there are no predictions in it.")
    if not all({"gold", "db_id"} <= row.keys() for row in rows):
        _require_same_length(path, len(rows), spider)
        golds = spider.golds
    else:
        golds = [Gold(row["gold"], row["db_id"]) for row in rows]
    databases = Databases(spider.databases)
    examples = []
    for number, (row, gold) in enumerate(zip(rows, golds, strict=True), start=1):
        where = f"{path}, line {number}"
        for key, value in (("raw", row.get("raw")), ("gold", gold.sql), ("db_id", gold.db_id)):
            if not isinstance(value, str):
                raise UserError(f"{where}: the key '{key}' must hold a text.")
        if row.get("db_id", gold.db_id) != gold.db_id:
            raise UserError(f"{where}: db_id '{row['db_id']}' here, '{gold.db_id}' in the gold file.")
        _require_database(databases, gold.db_id, where)
        examples.append(Example(_identity(row, number), gold.db_id, gold.sql, row["raw"], row.get("group")))
    return examples


def _identity(row: dict[str, Any], number: int) -> str:
    return str(row.get("id", number))


def _require_same_length(path: Path, count: int, spider: SpiderFolder) -> None:
    if count != len(spider.golds):
        at = min(count, len(spider.golds)) + 1
        raise UserError(
            f"{path} has {count} predictions for {len(spider.golds)} golds: line {at} has no counterpart. "
            "Every gold needs one prediction, in the same order."
        )


def _lines(path: Path, at_least: int = 0) -> list[str]:
    lines = read_text(path).removesuffix("\n").split("\n")
    while lines and not lines[-1].strip() and len(lines) > at_least:
        lines.pop()
    if not any(line.strip() for line in lines):
        raise UserError(f"{path} is empty.")
    return lines


def _without_db_id(line: str, db_id: str) -> str:
    """Some files repeat the db_id after a tab."""
    return line.rstrip().removesuffix(f"\t{db_id}") if "\t" in line else line
