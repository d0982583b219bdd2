"""The process that runs untrusted SQL. Started by `runner.py` as a script, without site packages: up in milliseconds.

Several fences. The file is opened read-only and immutable; an authorizer lets through reads only; SQLite's own
limits bound memory and sizes, a progress handler bounds time. Behind them the operating system bounds memory, forbids
writing files, and a kernel timer ends the process where SQLite is deaf (inside one LIKE, inside its planner).

Frames on stdin and stdout: four bytes of length, then a marshalled value.
In: (database uri, [query, ...], limits). Out, for each: (status, [packed rows, ...], row count, columns, message).
"""

from __future__ import annotations

import marshal
import resource
import signal
import sqlite3
import sys
import time
from typing import Any

MARSHAL_VERSION = 2  # has no back references: equal rows are equal bytes
GRACE_SECONDS = 0.2  # for SQLite to notice that time is up, before the kernel ends the process
OPERATIONS_BETWEEN_CHECKS = 5000  # of SQLite's machine; well under a millisecond
WORKER_BYTES = 480 * 1024 * 1024

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

Reply = tuple[str, list[bytes], int, tuple[str, ...], str]


def authorize(action: int, first: str | None, second: str | None, *_: Any) -> int:
    if action not in ALLOWED_ACTIONS:
        return sqlite3.SQLITE_DENY
    if action == sqlite3.SQLITE_FUNCTION and (second or "").lower() in DENIED_FUNCTIONS:
        return sqlite3.SQLITE_DENY
    if action == sqlite3.SQLITE_READ and (first or "").lower() in FORBIDDEN_SHADOW_TABLES:
        return sqlite3.SQLITE_DENY
    return sqlite3.SQLITE_OK


def lenient_text(data: bytes) -> str:
    """Broken UTF-8 is read as the official evaluator reads it: the bytes that are not text are dropped."""
    return data.decode(errors="ignore")


def connect(uri: str, limits: dict[str, Any]) -> sqlite3.Connection:
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
            connection.setlimit(getattr(sqlite3, f"SQLITE_LIMIT_{name}"), value)
    connection.set_authorizer(authorize)
    return connection


def status_of(error: Exception) -> str:
    """Which kind of failure an exception of the engine is."""
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


def run(connection: sqlite3.Connection, sql: str, limits: dict[str, Any]) -> Reply:
    deadline = time.monotonic() + limits["seconds"]
    connection.set_progress_handler(lambda: time.monotonic() > deadline, OPERATIONS_BETWEEN_CHECKS)
    try:
        try:
            connection.text_factory = str
            return fetch(connection, sql, limits)
        except sqlite3.OperationalError as error:
            if "could not decode" not in str(error).lower():
                raise
            connection.text_factory = lenient_text  # slower, so only where it is needed
            return fetch(connection, sql, limits)
    except (sqlite3.Error, sqlite3.Warning, MemoryError, ValueError) as error:
        return status_of(error), [], 0, (), str(error) or "out of memory"


def fetch(connection: sqlite3.Connection, sql: str, limits: dict[str, Any]) -> Reply:
    cursor = connection.execute(sql)
    if cursor.description is None:
        return "syntax_error", [], 0, (), "there is no statement in it"
    columns = tuple(column[0] for column in cursor.description)
    packed: list[bytes] = []
    count = size = 0
    batch = 1  # grows with the result, so that few huge rows and many small ones both stay within memory
    while rows := cursor.fetchmany(batch):
        count += len(rows)
        packed.append(marshal.dumps(rows, MARSHAL_VERSION))
        size += len(packed[-1])
        if count > limits["rows"] or count * len(columns) > limits["cells"] or size > limits["result_bytes"]:
            cursor.close()
            return (
                "too_large",
                [],
                0,
                (),
                f"more than {count - 1} rows" if size <= limits["result_bytes"] else "too many bytes",
            )
        batch = min(1024, batch * 4) if len(packed[-1]) < 65536 else 1
    return "ok", packed, count, columns, ""


def read_frame() -> Any:
    header = sys.stdin.buffer.read(4)
    return marshal.loads(sys.stdin.buffer.read(int.from_bytes(header, "big"))) if len(header) == 4 else None


def write_frame(value: Any) -> None:
    data = marshal.dumps(value, MARSHAL_VERSION)
    sys.stdout.buffer.write(len(data).to_bytes(4, "big"))
    sys.stdout.buffer.write(data)
    sys.stdout.buffer.flush()


def fence_process() -> None:
    for kind, value in (("RLIMIT_AS", WORKER_BYTES), ("RLIMIT_FSIZE", 0), ("RLIMIT_CORE", 0)):
        hard = resource.getrlimit(getattr(resource, kind))[1]
        limit = value if hard == resource.RLIM_INFINITY else min(value, hard)
        try:
            resource.setrlimit(getattr(resource, kind), (limit, limit))
        except (OSError, ValueError):  # not every system lets itself be limited in every way
            continue


def main() -> None:
    fence_process()
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # Ctrl-C is the parent's to handle
    connections: dict[str, sqlite3.Connection] = {}
    while request := read_frame():
        uri, queries, limits = request
        for sql in queries:
            signal.setitimer(signal.ITIMER_REAL, limits["seconds"] + GRACE_SECONDS)
            try:
                if uri not in connections:
                    connections.clear()
                    connections[uri] = connect(uri, limits)
                reply = run(connections[uri], sql, limits)
            except sqlite3.Error as error:
                reply = ("no_database", [], 0, (), str(error))
            signal.setitimer(signal.ITIMER_REAL, 0)
            write_frame(reply)


if __name__ == "__main__":
    main()
