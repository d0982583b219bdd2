"""SQLite behind fences: a file opened read-only and immutable, reads only, and bounds on time, memory and sizes.

Runs inside a worker process, which has fences of its own (`desk.py`).
"""

from __future__ import annotations

import marshal
import os
import sqlite3
import time
from collections.abc import Iterator
from functools import partial

from custom_metrics.sql.sandbox.frames import VERSION

OPERATIONS_BETWEEN_CHECKS = 5000  # of SQLite's machine; well under a millisecond

ALLOWED_ACTIONS = {sqlite3.SQLITE_SELECT, sqlite3.SQLITE_READ, sqlite3.SQLITE_FUNCTION, sqlite3.SQLITE_RECURSIVE}
DENIED_FUNCTIONS = {"load_extension", "fts3_tokenizer", "readfile", "writefile", "edit"}
FORBIDDEN_SHADOW_TABLES = {"sqlite_dbpage", "sqlite_stmt"}  # the engine's insides, where a build offers them

TOO_LARGE_HINTS = (
    "too big",
    "too large",
    "too many",
    "too complex",
    "parser stack overflow",
    "at most 64 tables",
    "out of memory",
    "oversized",
)

# Reads broken UTF-8 as the official evaluator does: the bytes that are not text are dropped.
LENIENT_TEXT = partial(str, encoding="utf-8", errors="ignore")

Limits = dict[str, float]
Row = tuple[object, ...]


class Ran:
    """What a query returned. Rows stay packed until someone looks: equal packs are equal rows, row for row."""

    __slots__ = ("columns", "count", "message", "packed", "size", "status")

    def __init__(
        self,
        status: str,
        packed: tuple[bytes, ...] = (),
        count: int = 0,
        columns: tuple[str, ...] = (),
        message: str = "",
    ) -> None:
        self.status, self.packed, self.count, self.columns, self.message = status, packed, count, columns, message
        self.size = sum(map(len, packed))

    @property
    def ok(self) -> bool:
        return self.status == "ok"

    @property
    def cells(self) -> int:
        return self.count * len(self.columns)

    def rows(self) -> Iterator[Row]:
        """Yields the rows, a pack at a time, so that a large result is never there twice."""
        for pack in self.packed:
            yield from marshal.loads(pack)


def connect(uri: str, limits: Limits) -> sqlite3.Connection:
    connection = sqlite3.connect(uri, uri=True, isolation_level=None, cached_statements=0)
    for pragma in (f"hard_heap_limit = {limits['heap_bytes']}", "temp_store = memory", "query_only = on"):
        connection.execute(f"PRAGMA {pragma}").fetchall()
    connection.execute("PRAGMA trusted_schema = off")
    connection.execute("SELECT count(*) FROM sqlite_master").fetchall()  # not a database: said here, once
    if hasattr(connection, "setlimit"):  # Python 3.11 and later
        for name, value in (
            ("LENGTH", limits["value_bytes"]),
            ("SQL_LENGTH", limits["sql_bytes"]),
            ("EXPR_DEPTH", limits["expression_depth"]),
            ("COMPOUND_SELECT", limits["compound_terms"]),
            ("ATTACHED", 0),
            ("TRIGGER_DEPTH", 1),
            ("WORKER_THREADS", 0),
        ):
            connection.setlimit(getattr(sqlite3, f"SQLITE_LIMIT_{name}"), int(value))
    connection.set_authorizer(_authorize)
    return connection


def run(connection: sqlite3.Connection, sql: str, limits: Limits, parent: int) -> Ran:
    """Runs one query. Stops it when its time is up, or when the process that asked is gone."""
    deadline = time.monotonic() + limits["seconds"]
    monotonic, getppid = time.monotonic, os.getppid
    connection.set_progress_handler(lambda: monotonic() > deadline or getppid() != parent, OPERATIONS_BETWEEN_CHECKS)
    try:
        try:
            return _fetch(connection, sql, limits)
        except sqlite3.OperationalError as error:
            if "could not decode" not in str(error).lower() or connection.text_factory is not str:
                raise
            connection.text_factory = LENIENT_TEXT  # slower, so only for a database that needs it
            return _fetch(connection, sql, limits)
    except (sqlite3.Error, sqlite3.Warning, MemoryError, ValueError) as error:
        return Ran(_status_of(error), message=str(error) or "out of memory")


def _authorize(action: int, first: str | None, second: str | None, *_: object) -> int:
    if action not in ALLOWED_ACTIONS:
        return sqlite3.SQLITE_DENY
    if action == sqlite3.SQLITE_FUNCTION and (second or "").lower() in DENIED_FUNCTIONS:
        return sqlite3.SQLITE_DENY
    if action == sqlite3.SQLITE_READ and (first or "").lower() in FORBIDDEN_SHADOW_TABLES:
        return sqlite3.SQLITE_DENY
    return sqlite3.SQLITE_OK


def _status_of(error: Exception) -> str:
    """Names the kind of failure that an exception of the engine is."""
    text = str(error).lower()
    if isinstance(error, MemoryError) or any(hint in text for hint in TOO_LARGE_HINTS):
        return "too_large"
    if "interrupted" in text:
        return "timeout"
    if any(hint in text for hint in ("authoriz", "prohibited", "one statement at a time", "readonly", "unsafe use")):
        return "denied"
    if "no such table" in text:
        return "no_such_table"
    if "no such column" in text:
        return "no_such_column"
    unreadable = isinstance(error, (UnicodeError, ValueError)) or "null character" in text
    if unreadable or any(hint in text for hint in ("syntax error", "incomplete input", "unrecognized token")):
        return "syntax_error"
    return "other_error"


def _fetch(connection: sqlite3.Connection, sql: str, limits: Limits) -> Ran:
    cursor = connection.execute(sql)
    if cursor.description is None:
        return Ran("syntax_error", message="there is no statement in it")
    columns = tuple(column[0] for column in cursor.description)
    packed: list[bytes] = []
    count = size = 0
    batch = 1  # grows with the result, so that few huge rows and many small ones both stay within memory
    while rows := cursor.fetchmany(batch):
        count += len(rows)
        packed.append(marshal.dumps(rows, VERSION))
        size += len(packed[-1])
        if count > limits["rows"] or count * len(columns) > limits["cells"] or size > limits["result_bytes"]:
            cursor.close()
            return Ran("too_large", message=_too_much(count, size, limits))
        batch = min(1024, batch * 4) if len(packed[-1]) < 65536 else 1
    return Ran("ok", tuple(packed), count, columns)


def _too_much(count: int, size: int, limits: Limits) -> str:
    return f"more than {count - 1} rows" if size <= limits["result_bytes"] else "too many bytes"
