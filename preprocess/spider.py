"""Reads a folder in Spider's own layout: the real data set, the embedded one, or one's own."""

from __future__ import annotations

from functools import cached_property, lru_cache
from pathlib import Path
from typing import Any

from core.databases import Databases
from core.errors import UserError, nearest
from core.files import read_json, read_text
from core.hashing import hash_file, hash_value
from core.records.example import Example
from core.text import shown_name
from preprocess.prompt import schema_text
from preprocess.tables import check_tables

TRAIN_FILES = ("train_spider.json", "train_others.json")
DEV_FILE = "dev.json"
TABLES_FILE = "tables.json"
GOLD_FILE = "dev_gold.sql"
ADVICE = "`make data SPIDER=<folder or zip>` takes the real data set; DATA=embedded is the small one that is here."


class Spider:
    """A folder of Spider; each file is read when it is first asked for. `load_spider` checks the folder."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.databases = Databases(folder / "database")

    @cached_property
    def tables(self) -> dict[str, dict[str, Any]]:
        path = self.folder / TABLES_FILE
        return check_tables(path, read_json(path))

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
        return self.databases.path(db_id)

    def golds(self, path: Path | None = None) -> list[Example]:
        """Reads `dev_gold.sql`, or another file like it: a query, a tab and a db_id on each line."""
        path = path or self.folder / GOLD_FILE
        lines = read_text(path).rstrip().split("\n")
        if lines == [""]:
            raise UserError(f"{path} is empty: it has to hold a gold query on each line.")
        return [self._gold(line, number, f"{path}, line {number}") for number, line in enumerate(lines, start=1)]

    def _gold(self, line: str, number: int, where: str) -> Example:
        query, tab, db_id = (part.strip() for part in line.rpartition("\t"))
        if not tab and not query:
            raise UserError(f"{where}: a gold is a query, a tab and a db_id; there is no tab here.")
        self._require_known(db_id, where)
        try:
            self.databases.main(db_id)
        except UserError as error:
            raise UserError(f"{where}: {error}") from None
        return Example(str(number), db_id, "", query)

    def _require_known(self, db_id: str, where: str) -> None:
        if db_id not in self.tables:
            close = " or ".join(nearest(db_id, self.tables)) if len(db_id) < 200 else ""
            advice = f"Did you mean {close}?" if close else "That file lists those that there are."
            raise UserError(f"{where}: database {shown_name(db_id)} is not in {TABLES_FILE}. {advice}")

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
        rows = read_json(path)
        if not isinstance(rows, list):
            raise UserError(f"{path}: a list of examples is needed, found {type(rows).__name__}.")
        if not rows:
            raise UserError(f"{path} holds no examples. {ADVICE}")
        return [self._example(row, f"{prefix}-{at:05d}", f"{path}, example {at + 1}") for at, row in enumerate(rows)]

    def _example(self, row: Any, identity: str, where: str) -> Example:
        if not isinstance(row, dict):
            raise UserError(f"{where}: an object is needed, found {type(row).__name__}.")
        missing = [key for key in ("db_id", "question", "query") if not isinstance(row.get(key), str)]
        if missing:
            raise UserError(f"{where}: no '{missing[0]}', or not as text. Spider's layout needs it.")
        group = row.get("group")
        if group is not None and not isinstance(group, str):
            raise UserError(f"{where}: 'group' has to be a text, found {type(group).__name__}.")
        self._require_known(row["db_id"], where)
        query = row["query"].strip().rstrip(";").strip()
        return Example(identity, row["db_id"], row["question"], query, group)


def load_spider(folder: Path) -> Spider:
    """Checks that the folder is whole: its files, and a database for every question. Read once in a process."""
    if not folder.is_dir():
        raise UserError(f"The Spider folder {folder} does not exist. {ADVICE}")
    for name in (TABLES_FILE, TRAIN_FILES[0], DEV_FILE):
        if not (folder / name).is_file():
            raise UserError(f"{folder} has no {name}: it is not in Spider's layout. {ADVICE}")
    if not (folder / "database").is_dir():
        raise UserError(
            f"{folder} has no folder 'database': without the SQLite files nothing can be executed. {ADVICE}"
        )
    spider = open_spider(folder)
    needed = sorted({example.db_id for example in spider.dev})
    absent = [db_id for db_id in needed if not spider.database(db_id).is_file()]
    if absent:
        shown = ", ".join(absent[:3]) + (", ..." if len(absent) > 3 else "")
        raise UserError(f"{folder / 'database'} lacks {len(absent)} of {len(needed)} databases of {DEV_FILE}: {shown}.")
    return spider


def open_spider(folder: Path) -> Spider:
    """Returns the folder unchecked, as it was read before in this process if its files are still the same ones."""
    stats = [(folder / name).stat() for name in (TABLES_FILE, DEV_FILE, *TRAIN_FILES) if (folder / name).is_file()]
    return _opened(folder, tuple((stat.st_ino, stat.st_size, stat.st_mtime_ns) for stat in stats))


@lru_cache(maxsize=4)
def _opened(folder: Path, files: tuple[tuple[int, int, int], ...]) -> Spider:
    return Spider(folder)
