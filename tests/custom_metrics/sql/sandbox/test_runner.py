"""Protects the runner's answers: statuses, text that is not UTF-8, limits, and a worker that had to be killed."""

from __future__ import annotations

import os
import resource
import signal
import sqlite3
import subprocess
import sys
import threading
import time
from collections.abc import Iterator
from pathlib import Path

import pytest

from core.errors import UserError
from core.runs import ROOT
from custom_metrics.sql.sandbox.asking import Worker
from custom_metrics.sql.sandbox.limits import Limits
from custom_metrics.sql.sandbox.runner import Pool, judge, run, shared_pool


@pytest.fixture
def shop(spider_folder: Path) -> Path:
    return spider_folder / "database" / "shop" / "shop.sqlite"


@pytest.mark.parametrize(
    ("sql", "status"),
    [
        ("SELECT name FROM item", "ok"),
        ("SELEC name FROM item", "syntax_error"),
        ("SELECT name FROM items", "no_such_table"),
        ("SELECT nam FROM item", "no_such_column"),
        ("SELECT median(price) FROM item", "other_error"),
        ("DROP TABLE item", "denied"),
        ("SELECT 1; SELECT 2", "denied"),
        ("SELECT zeroblob(1000000000)", "too_large"),
        ("", "syntax_error"),
    ],
)
def test_statuses(shop: Path, sql: str, status: str) -> None:
    result = run(shop, sql)
    assert result.status == status
    assert result.ok == (status == "ok")
    assert bool(result.message) == (status != "ok")


def test_rows_and_columns(shop: Path) -> None:
    result = run(shop, "SELECT name, price AS cost FROM item ORDER BY price")
    assert result.columns == ("name", "cost")
    assert result.rows == [("cup", 4), ("pot", 9)]
    assert result.row_count == 2


@pytest.mark.parametrize("content", [None, b"", b"this is no database, whatever it is called" * 50])
def test_no_database(tmp_path: Path, content: bytes | None) -> None:
    path = tmp_path / "gone.sqlite"
    if content is not None:
        path.write_bytes(content)
    assert run(path, "SELECT * FROM item").status == ("no_such_table" if content == b"" else "no_database")
    assert run(tmp_path, "SELECT 1").status == "no_database"
    assert sorted(tmp_path.iterdir()) == ([] if content is None else [path])


def test_a_path_with_signs_that_mean_something_in_a_uri(tmp_path: Path) -> None:
    path = tmp_path / "what?is this#&mode=rwc%20.sqlite"
    with sqlite3.connect(path) as connection:
        connection.execute("CREATE TABLE t AS SELECT 1 AS x")
    connection.close()
    assert run(path, "SELECT x FROM t").rows == [(1,)]


def test_text_that_is_not_utf8_is_read(tmp_path: Path) -> None:
    path = tmp_path / "latin.sqlite"
    with sqlite3.connect(path) as connection:
        connection.execute("CREATE TABLE t AS SELECT CAST(x'4d656ce9616e' AS TEXT) AS name, x'ff00' AS raw")
    connection.close()
    assert run(path, "SELECT name, raw FROM t").rows == [("Melan", b"\xff\x00")]


def test_limits_on_rows_and_cells(shop: Path) -> None:
    many = "WITH RECURSIVE c(x) AS (SELECT 1 UNION ALL SELECT x + 1 FROM c LIMIT 1000) SELECT x, x FROM c"
    assert run(shop, many).row_count == 1000
    assert run(shop, many, Limits(rows=999)).status == "too_large"
    assert run(shop, many, Limits(cells=1999)).status == "too_large"


def test_a_query_that_kills_its_worker_costs_its_own_result_only(shop: Path) -> None:
    """The engine is deaf to the progress handler in its planner and its functions: the kernel's timer ends it there."""
    count = "WITH RECURSIVE c(x) AS (SELECT 1 UNION ALL SELECT x + 1 FROM c)"
    endless = f"{count} SELECT group_concat(x, hex(zeroblob(99))) FROM c"
    worker = Worker(Limits(seconds=0.2))
    statuses = [
        result.status for result in worker.results(shop, ["SELECT 1", endless, "SELECT 2", endless, "SELECT 3"])
    ]
    worker.close()
    assert [statuses[at] for at in (0, 2, 4)] == ["ok"] * 3
    assert {statuses[1], statuses[3]} <= {"timeout", "too_large"}


def test_a_worker_that_somebody_killed_is_replaced_and_no_answer_is_lost(shop: Path) -> None:
    worker = Worker()
    assert next(worker.results(shop, ["SELECT 1"])).rows == [(1,)]
    os.kill(int(worker.process.id or 0), signal.SIGKILL)
    assert [result.rows for result in worker.results(shop, ["SELECT 1", "SELECT 2"])] == [[(1,)], [(2,)]]
    worker.close()


def test_a_worker_that_is_killed_while_it_works_is_replaced(shop: Path) -> None:
    worker = Worker(Limits(seconds=20))
    slow = "WITH RECURSIVE c(x) AS (SELECT 1 UNION ALL SELECT x + 1 FROM c LIMIT 3000000) SELECT count(*) FROM c"
    worker.start()
    killed = worker.process.id
    threading.Timer(0.15, os.kill, (killed, signal.SIGKILL)).start()
    assert next(worker.results(shop, [slow])).rows == [(3000000,)]
    assert worker.process.id != killed
    worker.close()


def test_an_answer_that_nobody_took_is_never_taken_for_another(shop: Path) -> None:
    """An interrupt between two answers leaves one in the pipe."""
    pool = Pool(Limits(), size=1)
    with pytest.raises(KeyboardInterrupt), pool.worker() as worker:
        assert next(worker.results(shop, ["SELECT 1", "SELECT 2", "SELECT 3"])).rows == [(1,)]
        raise KeyboardInterrupt
    with pool.worker() as worker:
        assert [result.rows for result in worker.results(shop, ["SELECT 4", "SELECT 5"])] == [[(4,)], [(5,)]]
    pool.close()


def test_an_interrupt_ends_everything_at_once(shop: Path) -> None:
    """Ctrl-C does not wait for queries that are being run."""
    endless = "WITH RECURSIVE c(x) AS (SELECT 1 UNION ALL SELECT x + 1 FROM c) SELECT count(*) FROM c"
    pool = Pool(Limits(seconds=60), size=2)
    threading.Timer(0.3, os.kill, (os.getpid(), signal.SIGINT)).start()
    start = time.monotonic()
    with pytest.raises(KeyboardInterrupt):
        pool.each([endless] * 8, lambda worker, sql: list(worker.results(shop, [sql])) and None)
    assert time.monotonic() - start < 2
    with pool.worker() as worker:  # and what comes next finds new processes
        assert next(worker.results(shop, ["SELECT 1"])).ok
    pool.close()


def test_a_worker_ends_when_the_process_that_started_it_is_killed(shop: Path) -> None:
    endless = "WITH RECURSIVE c(x) AS (SELECT 1 UNION ALL SELECT x + 1 FROM c) SELECT count(*) FROM c"
    code = f"""
from pathlib import Path
from custom_metrics.sql.sandbox.limits import Limits
from custom_metrics.sql.sandbox.asking import Worker
worker = Worker(Limits(seconds=60))
worker.start()
print(worker.process.id, flush=True)
list(worker.results(Path({str(shop)!r}), [{endless!r}]))
"""
    parent = subprocess.Popen([sys.executable, "-c", code], cwd=ROOT, stdout=subprocess.PIPE, text=True)
    assert parent.stdout is not None
    worker = int(parent.stdout.readline())
    time.sleep(0.3)
    parent.kill()
    parent.communicate()
    end = time.monotonic() + 5
    while _is_alive(worker) and time.monotonic() < end:
        time.sleep(0.05)
    assert not _is_alive(worker)


def _is_alive(process: int) -> bool:
    status = Path(f"/proc/{process}/stat")
    return status.is_file() and status.read_text().rsplit(")", 1)[1].split()[0] != "Z"


def test_large_results_are_compared_where_they_are(shop: Path) -> None:
    """Rows of 40 MB each: the parent gets a verdict and three rows to show."""
    count = "WITH RECURSIVE c(x) AS (SELECT 1 UNION ALL SELECT x + 1 FROM c LIMIT 40)"
    rows = f"{count} SELECT x, hex(zeroblob(500000)) FROM c"
    before = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    for order, same in (("", True), (" ORDER BY x DESC", True), (" WHERE x > 1", False)):
        gold, judgement = judge(shop, rows, rows + order)
        assert (gold.row_count, judgement.strict) == (40, same)
    assert resource.getrusage(resource.RUSAGE_SELF).ru_maxrss - before < 40_000


def test_the_workers_are_one_for_each_core_and_stay(shop: Path) -> None:
    run(shop, "SELECT 1")
    first = {worker.process.id for worker in shared_pool()._all}
    for number in range(20):
        run(shop, f"SELECT {number}")
    assert {worker.process.id for worker in shared_pool()._all} == first
    assert len(first) <= (os.cpu_count() or 1)


def test_no_jobs() -> None:
    Pool(Limits()).each([], lambda worker, job: None)


def test_jobs_are_made_while_others_are_done() -> None:
    """The second job is asked for when the first one is being done, and an error in making it ends all."""
    done: list[int] = []

    def jobs() -> Iterator[int]:
        yield 1
        while not done:
            time.sleep(0.001)
        yield 2
        raise UserError("no third one")

    with pytest.raises(UserError, match="no third one"):
        Pool(Limits(), size=2).each(jobs(), lambda worker, job: done.append(job))
    assert done[0] == 1


def test_an_error_in_a_job_ends_all_and_is_raised() -> None:
    def fail(worker: Worker, job: int) -> None:
        raise UserError(f"job {job}")

    pool = Pool(Limits(), size=2)
    with pytest.raises(UserError, match="job"):
        pool.each(range(1000), fail)
    pool.each(range(10), lambda worker, job: None)  # and what comes next is done


def test_quick_replies_that_were_held_back_are_not_lost(shop: Path) -> None:
    """The query that ends the worker is known by its number: those before it had been answered, but not sent."""
    deaf = "SELECT hex(zeroblob(400000)) LIKE '%' || replace(hex(zeroblob(20000)), '0', '_%') || 'x'"
    worker = Worker(Limits(seconds=0.2))
    queries = [*(f"SELECT {number}" for number in range(5)), deaf, "SELECT 5"]
    found = list(worker.results(shop, queries))
    worker.close()
    assert [result.rows for result in (*found[:5], found[6])] == [[(number,)] for number in range(6)]
    assert found[5].status in ("timeout", "too_large", "other_error")


def test_a_database_that_was_changed_is_read_anew(shop: Path) -> None:
    """A file that is opened as immutable would be remembered for ever."""
    assert run(shop, "SELECT count(*) FROM item").rows == [(2,)]
    with sqlite3.connect(shop) as connection:
        connection.execute("INSERT INTO item VALUES (3, 'jar', 1)")
    connection.close()
    assert run(shop, "SELECT count(*) FROM item").rows == [(3,)]


def test_settings_of_the_allocator_do_not_reach_a_worker(shop: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Torch is given them; a worker would begin above its limit of memory, and die again and again."""
    monkeypatch.setenv("MALLOC_TOP_PAD_", "500000000")
    worker = Worker(Limits())
    try:
        assert next(worker.results(shop, ["SELECT count(*) FROM item"])).rows == [(2,)]
        listed = Path(f"/proc/{worker.process.id}/environ")
        assert not listed.exists() or b"MALLOC_" not in listed.read_bytes()
    finally:
        worker.close()
