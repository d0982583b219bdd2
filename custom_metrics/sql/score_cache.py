"""Keeps what scoring found out, by content: the database, the queries, the limits and the version of this scorer.

One SQLite file of bounded size, which may be deleted at any time. A file that cannot be used is made anew, and a cache
that cannot be written costs time, nothing else.
"""

from __future__ import annotations

import hashlib
import marshal
import sqlite3
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import closing, contextmanager, suppress
from functools import lru_cache
from pathlib import Path
from typing import Any

from core.hashing import hash_file
from core.runs import DATA
from custom_metrics.sql.sandbox.limits import Limits

VERSION = 4  # raise it when the same queries would get another outcome, verdict, reason or problem
FOLDER = DATA / "cache"
MOST_BYTES = 64 * 1024 * 1024
WAIT_SECONDS = 2.0  # for another process that writes
AT_ONCE = 500  # keys in one query


class ScoreCache:
    def __init__(self, folder: Path | None = None) -> None:
        self.path = (folder or FOLDER) / "scores.sqlite"

    def keys(self, database: Path, limits: Limits) -> Callable[..., bytes]:
        """Returns what makes the key of that which is found out about some texts on a database as it is now."""
        stat = database.stat()
        content = _content(database, stat.st_ino, stat.st_size, stat.st_mtime_ns)
        all_keys = hashlib.sha256(f"{VERSION} {sqlite3.sqlite_version} {limits} {content}".encode())

        def key(*texts: str) -> bytes:
            own = all_keys.copy()
            own.update("\0".join(("", *texts)).encode(errors="backslashreplace"))
            return own.digest()

        return key

    def read(self, keys: Sequence[bytes]) -> dict[bytes, Any]:
        """Returns what is kept under these keys."""
        found: dict[bytes, Any] = {}
        with suppress(sqlite3.Error, OSError), self._open(create=False) as connection:
            for at in range(0, len(keys), AT_ONCE):
                some = keys[at : at + AT_ONCE]
                marks = ",".join("?" * len(some))
                for key, check, value in connection.execute(f"SELECT * FROM kept WHERE key IN ({marks})", some):
                    if check == _check(key, value):
                        with suppress(ValueError, TypeError, EOFError):
                            found[key] = marshal.loads(value)
        return found

    def write(self, values: Mapping[bytes, Any]) -> None:
        """Keeps these values. The oldest go when the file is too large."""
        rows = [(key, _check(key, data), data) for key, value in values.items() if (data := marshal.dumps(value, 2))]
        if not rows:
            return
        try:
            self._write(rows)
        except (sqlite3.DatabaseError, OSError):
            with suppress(OSError):  # not a database: what is there is of no use to anybody
                self.path.unlink()

    def _write(self, rows: Sequence[tuple[bytes, bytes, bytes]]) -> None:
        try:
            with self._open(create=True) as connection:
                connection.execute("BEGIN IMMEDIATE")
                connection.executemany("INSERT OR REPLACE INTO kept VALUES (?, ?, ?)", rows)
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
            half = "SELECT rowid FROM kept ORDER BY rowid LIMIT (SELECT count(*) / 2 FROM kept)"
            connection.execute(f"DELETE FROM kept WHERE rowid IN ({half})")

    @contextmanager
    def _open(self, create: bool) -> Iterator[sqlite3.Connection]:
        if create:
            self.path.parent.mkdir(parents=True, exist_ok=True)
        elif not self.path.is_file():
            raise FileNotFoundError(self.path)
        with closing(sqlite3.connect(self.path, timeout=WAIT_SECONDS, isolation_level=None)) as connection:
            connection.execute("PRAGMA synchronous = off")  # what is lost is made again, what is torn is noticed
            if create:
                connection.execute("CREATE TABLE IF NOT EXISTS kept (key BLOB PRIMARY KEY, checked BLOB, value BLOB)")
            yield connection


@lru_cache(maxsize=1024)
def _content(database: Path, *stamp: int) -> str:
    """Returns the hash of a file; one that was not touched is read once in a process."""
    return hash_file(database)


def _check(key: bytes, value: Any) -> bytes:
    """A torn or foreign value is never unpacked."""
    return hashlib.blake2b(value if isinstance(value, bytes) else b"", key=key, digest_size=16).digest()
