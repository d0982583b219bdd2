"""Reads a folder in Spider's own layout: the real data set, the embedded one, or anyone's own."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from typing import Any

from core.errors import UserError
from core.files import read_json
from core.hashing import hash_file, hash_value
from preprocess.prompt import schema_text

TRAIN_FILES = ("train_spider.json", "train_others.json")
DEV_FILE = "dev.json"
TABLES_FILE = "tables.json"


@dataclass(frozen=True)
class Example:
    id: str
    db_id: str
    question: str
    query: str
    group: str | None = None


class Spider:
    """A checked folder. Construct it with `load_spider`."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder

    @cached_property
    def tables(self) -> dict[str, dict[str, Any]]:
        return {entry["db_id"]: entry for entry in read_json(self.folder / TABLES_FILE)}

    @cached_property
    def schemas(self) -> dict[str, str]:
        return {db_id: schema_text(entry) for db_id, entry in self.tables.items()}

    @cached_property
    def train(self) -> list[Example]:
        present = [name for name in TRAIN_FILES if (self.folder / name).is_file()]
        return [example for name in present for example in self._examples(name, name.removesuffix(".json"))]

    @cached_property
    def dev(self) -> list[Example]:
        return self._examples(DEV_FILE, "dev")

    def database(self, db_id: str) -> Path:
        return self.folder / "database" / db_id / f"{db_id}.sqlite"

    @property
    def train_hash(self) -> str:
        return self._hash(*TRAIN_FILES, TABLES_FILE)

    @property
    def dev_hash(self) -> str:
        return self._hash(DEV_FILE, TABLES_FILE)

    def _hash(self, *names: str) -> str:
        return hash_value([(name, hash_file(self.folder / name)) for name in names if (self.folder / name).is_file()])

    def _examples(self, name: str, prefix: str) -> list[Example]:
        path = self.folder / name
        examples = []
        for index, row in enumerate(read_json(path)):
            missing = [key for key in ("db_id", "question", "query") if not isinstance(row.get(key), str)]
            if missing:
                raise UserError(f"{path}, example {index + 1}: no '{missing[0]}'. Spider's layout needs it.")
            if row["db_id"] not in self.tables:
                raise UserError(f"{path}, example {index + 1}: database '{row['db_id']}' is not in {TABLES_FILE}.")
            query = row["query"].strip().rstrip(";").strip()
            examples.append(Example(f"{prefix}-{index:05d}", row["db_id"], row["question"], query, row.get("group")))
        return examples


def load_spider(folder: Path) -> Spider:
    """Checks that the folder is whole: its files, and a database for every question."""
    advice = "`make data SPIDER=<folder or zip>` takes the real data set."
    if not folder.is_dir():
        raise UserError(f"The Spider folder {folder} does not exist. {advice}")
    for name in (TABLES_FILE, TRAIN_FILES[0], DEV_FILE):
        if not (folder / name).is_file():
            raise UserError(f"{folder} has no {name}: it is not in Spider's layout. {advice}")
    if not (folder / "database").is_dir():
        raise UserError(
            f"{folder} has no folder 'database': without the SQLite files nothing can be executed. {advice}"
        )
    spider = Spider(folder)
    needed = sorted({example.db_id for example in spider.dev})
    absent = [db_id for db_id in needed if not spider.database(db_id).is_file()]
    if absent:
        shown = ", ".join(absent[:3]) + (", ..." if len(absent) > 3 else "")
        raise UserError(f"{folder / 'database'} lacks {len(absent)} of {len(needed)} databases of {DEV_FILE}: {shown}.")
    return spider
