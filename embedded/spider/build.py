"""Builds the mini Spider from its hand-written sources, in Spider's own layout.

python -m embedded.spider.build            writes beside this file
python -m embedded.spider.build --out DIR  writes elsewhere
"""

from __future__ import annotations

import argparse
import json
from collections import Counter
from pathlib import Path
from typing import Any

import yaml

from core.console import done
from core.errors import UserError, run_main
from core.files import read_text, write_text
from embedded.spider.checks import complaint, trained_phrasing
from embedded.spider.kinds import KINDS
from embedded.spider.questions import Question, draw_questions, spider_row
from embedded.spider.sqlite_file import in_memory, tables_entry, write_database
from embedded.spider.world import HERE, Database, load

SEED = 2018
TEMPLATED = {"train": 16, "dev": 14, "validation": 25}  # questions for each database
FREE = {
    "train": HERE / "train_free.yaml",
    "dev": HERE / "free_questions.yaml",
    "validation": HERE / "validation_free.yaml",
}
FILES = {"train": "train_spider.json", "train_others": "train_others.json", "dev": "dev.json"}
FILES |= {"validation": "validation.json"}

Row = dict[str, Any]


def build(out: Path) -> dict[str, list[Row]]:
    splits = {split: load(split) for split in TEMPLATED}
    _refuse_shared_tables(splits)
    databases = [database for split in splits.values() for database in split]
    for database in databases:
        write_database(database, out / "database" / database.name)
    _write_rows(out / "tables.json", [tables_entry(database) for database in databases])
    rows = {split: questions(split, members) for split, members in splits.items()}
    rows["train_others"] = hand_written_training_questions(splits["train"])
    _refuse_doubles([row for split in rows.values() for row in split])
    for split, name in FILES.items():
        _write_rows(out / name, rows[split])
    for split, parts in {"train": ("train", "train_others"), "dev": ("dev",)}.items():
        gold = [f"{row['query']}\t{row['db_id']}\n" for part in parts for row in rows[part]]
        write_text(out / f"{split}_gold.sql", "".join(gold))
    return rows


def questions(split: str, databases: list[Database]) -> list[Row]:
    """The templated questions of a split; then, unless it is for training, its hand-written ones."""
    used: Counter[str] = Counter()
    templated = [draw_questions(database, TEMPLATED[split], SEED, used) for database in databases]
    groups = {"templated": templated}
    if split != "train":
        groups["free"] = [free_questions(database, FREE[split]) for database in databases]
    entries = {database.name: tables_entry(database) for database in databases}
    return [
        spider_row(question, entries[question.db_id], None if split == "train" else f"{split}_{group}")
        for group, by_database in groups.items()
        for found in by_database
        for question in found
    ]


def hand_written_training_questions(databases: list[Database]) -> list[Row]:
    return [
        spider_row(question, entry)
        for database in databases
        for entry in [tables_entry(database)]
        for question in free_questions(database, FREE["train"])
    ]


def free_questions(database: Database, path: Path) -> list[Question]:
    """The hand-written ones: a list of [question, query] under the database's name. Outside training, none may fit
    a phrasing of training."""
    connection = in_memory(database)
    unwanted = [] if database.split == "train" else [text for kind in KINDS.values() for text in kind.phrasings]
    found = []
    for question, query in yaml.safe_load(read_text(path)).get(database.name, []):
        if problem := complaint(connection, query):
            raise UserError(f"{path}, {database.name}, '{question}': the gold query {problem}. Correct it.")
        if phrasing := trained_phrasing(question, unwanted):
            raise UserError(f"{path}: '{question}' fits the training phrasing '{phrasing}'. Say it another way.")
        found.append(Question(database.name, "free", question, query))
    return found


def _refuse_shared_tables(splits: dict[str, list[Database]]) -> None:
    """A database of dev must be new in full: no table of another split may have the same name."""
    owner: dict[str, str] = {}
    for split, databases in splits.items():
        for name in {database.name for database in databases} | {
            table for database in databases for table in database.tables
        }:
            if owner.setdefault(name, split) != split:
                raise UserError(f"'{name}' stands in {owner[name]} and in {split}. Rename one of them.")


def _write_rows(path: Path, rows: list[Row]) -> None:
    """A JSON list with one row a line: small, and a change shows as one line."""
    lines = ",\n".join(json.dumps(row, ensure_ascii=False) for row in rows)
    write_text(path, f"[\n{lines}\n]\n" if rows else "[]\n")


def _refuse_doubles(rows: list[Row]) -> None:
    counts = Counter((row["db_id"], row["question"].lower()) for row in rows)
    for (db_id, question), count in counts.items():
        if count > 1:
            raise UserError(f"{db_id}: '{question}' is asked {count} times. Reword one, or draw with another seed.")


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--out", type=Path, default=HERE, help="where to write (default: beside this file)")
    rows = build(parser.parse_args().out)
    done(", ".join(f"{len(split)} {name} questions" for name, split in rows.items()))


if __name__ == "__main__":
    run_main(main)
