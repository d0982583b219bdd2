"""Builds the mini Spider from its hand-written sources, in Spider's own layout.

python -m workshop.spider.build            writes embedded/spider
python -m workshop.spider.build --out DIR  writes elsewhere
"""

from __future__ import annotations

import argparse
import json
from collections import Counter
from pathlib import Path
from typing import Any

import yaml

from workshop.helpers import EMBEDDED, BuildError, read_text, run_command, say, write_text
from workshop.spider.checks import complaint, trained_phrasing
from workshop.spider.kinds import KINDS
from workshop.spider.questions import Question, draw_questions, spider_row
from workshop.spider.sqlite_file import in_memory, tables_entry, write_database
from workshop.spider.world import HERE, Database, load

FOLDER = EMBEDDED / "spider"
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
    rows = {split: templated(split, members) for split, members in splits.items()}
    by_hand = {split: hand_written(split, members) for split, members in splits.items()}
    rows["train_others"] = by_hand.pop("train")
    for split, found in by_hand.items():
        rows[split] += found
    _refuse_doubles([row for split in rows.values() for row in split])
    for split, name in FILES.items():
        _write_rows(out / name, rows[split])
    for split, parts in {"train": ("train", "train_others"), "dev": ("dev",)}.items():
        gold = [f"{row['query']}\t{row['db_id']}\n" for part in parts for row in rows[part]]
        write_text(out / f"{split}_gold.sql", "".join(gold))
    return rows


def templated(split: str, databases: list[Database]) -> list[Row]:
    used: Counter[str] = Counter()
    group = None if split == "train" else f"{split}_templated"
    return [
        row
        for database in databases
        for row in _rows(database, draw_questions(database, TEMPLATED[split], SEED, used), group)
    ]


def hand_written(split: str, databases: list[Database]) -> list[Row]:
    group = None if split == "train" else f"{split}_free"
    return [row for database in databases for row in _rows(database, free_questions(database, FREE[split]), group)]


def _rows(database: Database, questions: list[Question], group: str | None) -> list[Row]:
    entry = tables_entry(database)
    return [spider_row(question, entry, group) for question in questions]


def free_questions(database: Database, path: Path) -> list[Question]:
    """The hand-written ones: a list of [question, query] under the database's name. Outside training, none may fit
    a phrasing of training."""
    connection = in_memory(database)
    unwanted = [] if database.split == "train" else [text for kind in KINDS.values() for text in kind.phrasings]
    found = []
    for question, query in yaml.safe_load(read_text(path)).get(database.name, []):
        if problem := complaint(connection, query):
            raise BuildError(f"{path}, {database.name}, '{question}': the gold query {problem}. Correct it.")
        if phrasing := trained_phrasing(question, unwanted):
            raise BuildError(f"{path}: '{question}' fits the training phrasing '{phrasing}'. Say it another way.")
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
                raise BuildError(f"'{name}' stands in {owner[name]} and in {split}. Rename one of them.")


def _write_rows(path: Path, rows: list[Row]) -> None:
    """A JSON list with one row a line: small, and a change shows as one line."""
    lines = ",\n".join(json.dumps(row, ensure_ascii=False) for row in rows)
    write_text(path, f"[\n{lines}\n]\n" if rows else "[]\n")


def _refuse_doubles(rows: list[Row]) -> None:
    counts = Counter((row["db_id"], row["question"].lower()) for row in rows)
    for (db_id, question), count in counts.items():
        if count > 1:
            raise BuildError(f"{db_id}: '{question}' is asked {count} times. Reword one, or draw with another seed.")


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--out", type=Path, default=FOLDER, help="where to write (%(default)s)")
    rows = build(parser.parse_args().out)
    say(", ".join(f"{len(split)} {name} questions" for name, split in rows.items()))


if __name__ == "__main__":
    run_command(main)
