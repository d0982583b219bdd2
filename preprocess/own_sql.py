"""A folder in Spider's layout from plain SQLite files and a table of questions with their queries."""

from __future__ import annotations

import hashlib
import re
import sqlite3
from collections.abc import Callable, Iterable, Sequence
from contextlib import closing
from pathlib import Path
from typing import Any
from urllib.parse import quote

from core.console import note
from core.databases import Databases
from core.errors import UserError, unknown
from core.files import whole_folder, write_json, write_text
from core.records.example import Example
from core.text import shown_name
from preprocess.instructions.convert.rows import BadRow, table_rows
from preprocess.leaks import words
from preprocess.spider import DEV_FILE, GOLD_FILE, TABLES_FILE, TRAIN_FILES, Spider, load_spider

COLUMNS = ("question", "query")
SPLITS = ("train", "dev")
DEV_SHARE = 0.2
KINDS = {"number": ("INT", "REAL", "FLOA", "DOUB", "NUM", "DEC"), "time": ("DATE", "TIME"), "boolean": ("BOOL",)}
Rows = list[Any]
HIDDEN = 1  # in PRAGMA table_xinfo: a column of a virtual table that no `SELECT *` shows; 2 and 3 are generated columns

_QUOTED = r"'(?:[^']|'')*'|\"(?:[^\"]|\"\")*\"|`(?:[^`]|``)*`|\[[^\]]*\]"
_QUOTED_OR_SPACE = re.compile(rf"({_QUOTED})|(?:\s|--[^\n]*|/\*.*?(?:\*/|\Z))+", re.DOTALL)


def write_own_spider(
    databases: Sequence[Path], questions: Path, target: Path, check: Callable[[Spider], None]
) -> Spider:
    """Copies the databases, reads their schemas, splits the questions. What was there is moved aside.

    Args:
        check: looks at the folder before it takes its place; an error leaves everything as it was.
    """
    files = _by_name(databases)
    examples = read_questions(questions, sorted(files))
    parts = split_questions(examples)
    with whole_folder(target) as draft:
        names = Databases(draft / "database")
        for db_id, path in files.items():
            _copy(path, names.path(db_id))
        write_json(draft / TABLES_FILE, [schema_of(names.path(db_id), db_id) for db_id in files])
        for name, part in zip((TRAIN_FILES[0], DEV_FILE), parts, strict=True):
            write_json(draft / name, [_spider_row(example) for example in part])
        golds = (f"{one_line(example)}\t{example.db_id}\n" for example in parts[1])
        write_text(draft / GOLD_FILE, "".join(golds))
        check(load_spider(draft))
    return load_spider(target)


def _by_name(databases: Sequence[Path]) -> dict[str, Path]:
    """A database is called by its file, without the ending."""
    files: dict[str, Path] = {}
    for path in databases:
        if not path.is_file():
            raise UserError(f"{path} does not exist. DATABASE needs SQLite files.")
        if path.stem in files:
            raise UserError(f"{files[path.stem]} and {path} would both be called {path.stem}. Rename one of them.")
        files[path.stem] = path
    return files


def read_questions(path: Path, databases: Sequence[str]) -> list[Example]:
    """Reads CSV, TSV, JSON or JSON lines with `question` and `query`; further columns: `db_id`, `split`.

    The split that a row asks for is its example's `group` here, and is not written.
    """
    examples = []
    for number, row in enumerate(table_rows(path, COLUMNS)):
        try:
            question, query = (row.text(name).strip() for name in COLUMNS)
            db_id, part = row.optional("db_id").strip(), row.optional("split").strip()
        except BadRow as error:
            raise UserError(f"{row.where}: {error}. Each row needs a question and its query.") from None
        if not question or not query:
            raise UserError(f"{row.where}: the {'question' if not question else 'query'} is empty.")
        if not db_id and len(databases) > 1:
            raise UserError(f"{row.where}: no 'db_id': there are several databases ({', '.join(databases)}).")
        if db_id and db_id not in databases:
            raise unknown("database", shown_name(db_id), databases, row.where)
        if part and part not in SPLITS:
            raise UserError(f"{row.where}: 'split' is {shown_name(part)}; train or dev is needed, or nothing.")
        examples.append(Example(str(number), db_id or databases[0], question, query.rstrip(";").strip(), part or None))
    if len({(example.db_id, words(example)) for example in examples}) < 2:
        raise UserError(f"{path} needs at least two questions: one to train on, one to test.")
    return examples


def split_questions(examples: Sequence[Example]) -> tuple[list[Example], list[Example]]:
    """One question in five is asked, the others are trained on, unless the rows say which.

    A hash of the question decides, so that more rows later move none of those that are there to the other part by
    their order; the same question twice lands in the same part.
    """
    if any(example.group for example in examples):
        dev = {_key(example) for example in examples if example.group == "dev"}
        if not dev or all(_key(example) in dev for example in examples):
            raise UserError("The column 'split' leaves nothing for train or for dev. Both are needed.")
    else:
        keys = sorted({_key(example) for example in examples})
        dev = set(keys[: max(1, round(len(keys) * DEV_SHARE))])
    train = [example for example in examples if _key(example) not in dev]
    return train, [example for example in examples if _key(example) in dev]


def _key(example: Example) -> str:
    return hashlib.sha256(f"{example.db_id}\n{words(example)}".encode()).hexdigest()


def _spider_row(example: Example) -> dict[str, str]:
    return {"db_id": example.db_id, "question": example.question, "query": example.query}


def one_line(example: Example) -> str:
    """Returns the query as dev_gold.sql takes it, without its comments; what stands in quotes is left alone."""
    query = _QUOTED_OR_SPACE.sub(lambda found: found[1] or " ", example.query).strip().rstrip(";").strip()
    if re.search(r"[\r\n]", query):
        raise UserError(
            f"{example.question}: the query has a line break in quotes, and {GOLD_FILE} holds one query on each line. "
            "Write char(10) for it."
        )
    return query


def _copy(source: Path, target: Path) -> None:
    """By SQLite itself, so that what stands in its journal comes along."""
    target.parent.mkdir(parents=True)
    try:
        with closing(_read_only(source)) as read, closing(sqlite3.connect(target)) as written:
            read.backup(written)
            written.execute("PRAGMA journal_mode = DELETE")
    except sqlite3.Error as error:
        raise UserError(f"{source} cannot be read as an SQLite database: {error}.") from None


def _read_only(path: Path) -> sqlite3.Connection:
    return sqlite3.connect(f"file:{quote(str(path.absolute()))}?mode=ro", uri=True)


def schema_of(path: Path, db_id: str) -> dict[str, Any]:
    """Returns the entry of tables.json for a database: its tables and views in their order, columns, and keys."""
    try:
        tables, found, keys = _read_tables(path)
    except sqlite3.Error as error:
        raise UserError(f"{path.name}: its tables cannot be read: {error}.") from None
    if not tables:
        raise UserError(f"{path.name} holds no tables.")
    columns = [(table, *column) for table, rows in enumerate(found) for column in rows]
    places = {(tables[table].casefold(), name.casefold()): at for at, (table, _, name, *_) in enumerate(columns, 1)}
    primary = [at for at, column in enumerate(columns, 1) if column[-1]]
    return {
        "db_id": db_id,
        "table_names_original": tables,
        "table_names": [_spoken(name) for name in tables],
        "column_names_original": [[-1, "*"], *([table, name] for table, _, name, *_ in columns)],
        "column_names": [[-1, "*"], *([table, _spoken(name)] for table, _, name, *_ in columns)],
        "column_types": ["text", *(_kind(declared) for _, _, _, declared, *_ in columns)],
        "primary_keys": primary,
        "foreign_keys": list(_foreign_keys(tables, keys, places, [columns[at - 1] for at in primary])),
    }


def _read_tables(path: Path) -> tuple[list[str], list[Rows], list[Rows]]:
    """Returns names, columns and keys. What SQLite cannot read, as a view on a lost table, is named and left out."""
    tables: list[str] = []
    found: list[Rows] = []
    keys: list[Rows] = []
    with closing(_read_only(path)) as connection:
        kinds = "type IN ('table', 'view') AND name NOT LIKE 'sqlite\\_%' ESCAPE '\\'"
        for (name,) in connection.execute(f"SELECT name FROM sqlite_master WHERE {kinds}").fetchall():
            try:
                columns = connection.execute(f"PRAGMA table_xinfo({_quoted(name)})").fetchall()
                pointing = connection.execute(f"PRAGMA foreign_key_list({_quoted(name)})").fetchall()
            except sqlite3.Error as error:
                note(f"{path.name}: {shown_name(name)} is left out: {error}")
                continue
            tables.append(name)
            found.append([column for *column, hidden in columns if hidden != HIDDEN])
            keys.append(pointing)
    return tables, found, keys


def _foreign_keys(
    tables: list[str], keys: list[Rows], places: dict[tuple[str, str], int], primary: list[Any]
) -> Iterable[list[int]]:
    """Yields [column, column that it points to]; a key that names no column points to the primary key."""
    own = {tables[table].casefold(): name for table, _, name, *_ in reversed(primary)}
    for table, rows in zip(tables, keys, strict=True):
        for _, _, other, column, pointed, *_ in reversed(rows):
            pointed = pointed or own.get(other.casefold(), "")
            child = places.get((table.casefold(), column.casefold()))
            parent = places.get((other.casefold(), pointed.casefold()))
            if child and parent:
                yield [child, parent]


def _quoted(name: str) -> str:
    return '"' + name.replace('"', '""') + '"'


def _spoken(name: str) -> str:
    return name.replace("_", " ").lower()


def _kind(declared: str) -> str:
    for kind, parts in KINDS.items():
        if any(part in declared.upper() for part in parts):
            return kind
    return "text"
