"""Protects the promise of the runner: no statement outlives its limit, eats the machine, or changes a file."""

from __future__ import annotations

import time
from collections.abc import Iterator
from pathlib import Path

import pytest

from core.hashing import hash_tree
from custom_metrics.sql.sandbox.asking import Worker
from custom_metrics.sql.sandbox.limits import STATUSES, Limits
from custom_metrics.sql.sandbox.tasks import Result
from tests.custom_metrics.sql.sandbox.hostile_sql import CORPUS

LIMITS = Limits(seconds=0.2)
PROMISED_SECONDS = LIMITS.seconds + 0.5
PROMISED_KILOBYTES = 512 * 1024


@pytest.fixture(scope="module")
def worker() -> Iterator[Worker]:
    worker = Worker(LIMITS)
    yield worker
    worker.close()


@pytest.fixture
def shop(spider_folder: Path) -> Path:
    return spider_folder / "database" / "shop" / "shop.sqlite"


def test_the_corpus_is_large() -> None:
    assert sum(len(statements) for statements, _ in CORPUS.values()) >= 200


@pytest.mark.parametrize("kind", CORPUS)
def test_hostile_statements_end_and_change_nothing(
    kind: str, worker: Worker, shop: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    statements, allowed = CORPUS[kind]
    monkeypatch.chdir(tmp_path)
    before = hash_tree(tmp_path)
    for statement in statements:
        sql = statement.replace("{folder}", str(shop.parent))
        result, seconds = _timed(worker, shop, sql)
        if seconds > PROMISED_SECONDS:  # a busy machine may pause us once
            result, seconds = _timed(worker, shop, sql)
        shown = f"{statement[:100]!r}: {result.status}, {result.message}, {seconds:.2f} s"
        assert result.status in allowed, shown
        assert result.status in STATUSES, shown
        assert seconds <= PROMISED_SECONDS, shown
        assert _peak_kilobytes(worker) < PROMISED_KILOBYTES, shown
    assert hash_tree(tmp_path) == before, "a file appeared, vanished or changed"
    assert next(worker.results(shop, ["SELECT count(*) FROM item"])).rows == [(2,)]


def _timed(worker: Worker, database: Path, sql: str) -> tuple[Result, float]:
    start = time.monotonic()
    result = next(worker.results(database, [sql]))
    return result, time.monotonic() - start


def _peak_kilobytes(worker: Worker) -> int:
    status = Path(f"/proc/{worker.process.id}/status")
    if not status.exists():  # it was killed, or this is no Linux
        return 0
    lines = (line for line in status.read_text().splitlines() if line.startswith("VmHWM"))
    return int(next(lines, "VmHWM: 0 kB").split()[1])
