"""Keeps what is known of golds by content: the database, the query, the limits and the version of this scorer.

One SQLite file of bounded size, which may be deleted at any time. A file that cannot be used is made anew, and a cache
that cannot be written costs time, nothing else.
"""

from __future__ import annotations

import hashlib
import marshal
import sqlite3
from collections.abc import Iterator, Mapping, Sequence
from contextlib import closing, contextmanager, suppress
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path
from typing import Any

from core.runs import DATA
from custom_metrics.sql.gold_audit import GoldProblem
from custom_metrics.sql.sandbox.limits import Limits, Outcome

VERSION = 2  # raise it when the same gold would get another outcome, problem or shape, or `Known` other fields
FOLDER = DATA / "cache"
MOST_BYTES = 64 * 1024 * 1024
WAIT_SECONDS = 2.0  # for another process that writes
AT_ONCE = 500  # keys in one query

Packs = tuple[bytes, ...] | None


@dataclass(frozen=True)
class Known:
    """One gold on one database, as the file has it and as the official evaluator runs it."""

    golds: tuple[Outcome, Outcome]
    packs: tuple[Packs, Packs]  # the rows, where they are few
    audited: bool = False
    problem: GoldProblem | None = None
    shape: tuple[Any, ...] | None = None  # what it asks for, taken apart; as the analyst knows it


class GoldCache:
    def __init__(self, folder: Path | None = None) -> None:
        self.path = (folder or FOLDER) / "golds.sqlite"

    def key(self, database_hash: str, limits: Limits, gold: str) -> str:
        return hashlib.sha256(
            f"{_circumstances(limits)} {database_hash} {gold}".encode(errors="backslashreplace")
        ).hexdigest()

    def read(self, keys: Sequence[str]) -> dict[str, Known]:
        """Returns what is kept under these keys."""
        found: dict[str, Known] = {}
        with suppress(sqlite3.Error, OSError), self._open(create=False) as connection:
            for at in range(0, len(keys), AT_ONCE):
                some = keys[at : at + AT_ONCE]
                marks = ",".join("?" * len(some))
                for key, check, value in connection.execute(f"SELECT * FROM gold WHERE key IN ({marks})", some):
                    if check == _check(key, value):
                        with suppress(ValueError, TypeError, EOFError):  # written by another version
                            found[key] = _unpacked(value)
        return found

    def write(self, golds: Mapping[str, Known]) -> None:
        """Keeps these golds. The oldest go when the file is too large."""
        rows = [(key, _check(key, value), value) for key, known in golds.items() if (value := _packed(known))]
        if not rows:
            return
        try:
            self._write(rows)
        except (sqlite3.DatabaseError, OSError):
            with suppress(OSError):  # not a database: what is there is of no use to anybody
                self.path.unlink()

    def _write(self, rows: Sequence[tuple[str, bytes, bytes]]) -> None:
        try:
            with self._open(create=True) as connection:
                connection.execute("BEGIN IMMEDIATE")
                connection.executemany("INSERT OR REPLACE INTO gold VALUES (?, ?, ?)", rows)
                self._bound(connection)
                connection.execute("COMMIT")
        except sqlite3.OperationalError:  # locked by another process, or the disk is full
            return

    def _bound(self, connection: sqlite3.Connection) -> None:
        """Drops the older half of a file that has become too large; its room is used again."""
        (pages,), (free,), (size,) = (
            connection.execute(f"PRAGMA {name}").fetchone() for name in ("page_count", "freelist_count", "page_size")
        )
        if (pages - free) * size > MOST_BYTES:
            half = "SELECT rowid FROM gold ORDER BY rowid LIMIT (SELECT count(*) / 2 FROM gold)"
            connection.execute(f"DELETE FROM gold WHERE rowid IN ({half})")

    @contextmanager
    def _open(self, create: bool) -> Iterator[sqlite3.Connection]:
        if create:
            self.path.parent.mkdir(parents=True, exist_ok=True)
        elif not self.path.is_file():
            raise FileNotFoundError(self.path)
        with closing(sqlite3.connect(self.path, timeout=WAIT_SECONDS, isolation_level=None)) as connection:
            connection.execute("PRAGMA synchronous = off")  # what is lost is made again, what is torn is noticed
            if create:
                connection.execute("CREATE TABLE IF NOT EXISTS gold (key TEXT PRIMARY KEY, checked BLOB, value BLOB)")
            yield connection


@lru_cache
def _circumstances(limits: Limits) -> str:
    """What else the outcome of a gold depends on."""
    return f"{VERSION} {sqlite3.sqlite_version} {limits}"


def _packed(known: Known) -> bytes:
    problem = (known.problem.kind, known.problem.message) if known.problem else None
    golds = [(gold.status, gold.row_count, gold.columns, gold.first_rows, gold.message) for gold in known.golds]
    return marshal.dumps((golds, known.packs, known.audited, problem, known.shape), 2)


def _unpacked(value: bytes) -> Known:
    golds, packs, audited, problem, shape = marshal.loads(value)
    first, second = (Outcome(*fields) for fields in golds)
    return Known((first, second), packs, audited, GoldProblem(*problem) if problem else None, shape)


def _check(key: str, value: Any) -> bytes:
    """A torn or foreign value is never unpacked."""
    return hashlib.blake2b(value if isinstance(value, bytes) else b"", key=key.encode()[:64], digest_size=16).digest()
