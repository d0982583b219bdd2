"""Protects the runner's answers: statuses, text that is not UTF-8, limits, and a worker that had to be killed."""

from __future__ import annotations

import sqlite3
from pathlib import Path

import pytest

from custom_metrics.sql.sandbox.runner import Limits, Worker, run, run_all


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


def test_each_distinct_query_runs_once_per_database(shop: Path) -> None:
    results = run_all({shop: ["SELECT random()"] * 5 + ["SELECT 1"]}, workers=2)
    assert list(results[shop]) == ["SELECT random()", "SELECT 1"]


def test_nothing_to_run() -> None:
    assert run_all({}) == {}
