"""Protects the cache of golds and answers: the same scores with it and without, never a stale or torn entry."""

from __future__ import annotations

import marshal
import shutil
import sqlite3
from pathlib import Path

import pytest

from core.databases import Databases
from core.records.example import Example
from custom_metrics.sql import score_cache
from custom_metrics.sql.sandbox.limits import Limits
from custom_metrics.sql.score_cache import ScoreCache
from custom_metrics.sql.scoring import Reply, Score, score
from custom_metrics.sql.sure import changes

GOLDS = [
    "SELECT name FROM singer ORDER BY age LIMIT 1",
    "SELECT DISTINCT age FROM singer",
    "SELECT name FROM singer WHERE age > 99",
    "SELECT nickname FROM singer",
]
ANSWERS = ["SELECT name FROM singer ORDER BY age LIMIT 1", "SELECT age FROM singer", "SELECT 1 WHERE 0", "SELECT 1"]


def scored(spider_folder: Path, cache: ScoreCache, golds: list[str] = GOLDS) -> list[Score]:
    examples = [Example(str(at), "concerts", "", gold) for at, gold in enumerate(golds)]
    replies = [Reply(example, answer) for example, answer in zip(examples, ANSWERS, strict=False)]
    return score(replies, Databases(spider_folder / "database"), cache=cache)


@pytest.fixture
def cache(tmp_path: Path) -> ScoreCache:
    return ScoreCache(tmp_path / "cache")


def kept(cache: ScoreCache) -> int:
    with sqlite3.connect(cache.path) as connection:
        return int(connection.execute("SELECT count(*) FROM kept").fetchone()[0])


def test_scores_are_the_same_with_kept_golds(spider_folder: Path, cache: ScoreCache) -> None:
    first, again = scored(spider_folder, cache), scored(spider_folder, cache)
    assert first == again
    assert kept(cache) == 2 * len(GOLDS)  # and as many answers
    assert [row.gold_problem and row.gold_problem.kind for row in first] == ["tie", None, "empty", "fails"]


def test_kept_golds_are_used(spider_folder: Path, cache: ScoreCache, monkeypatch: pytest.MonkeyPatch) -> None:
    scored(spider_folder, cache)
    monkeypatch.setattr("custom_metrics.sql.golds.audit", lambda golds, *_: pytest.fail("asked again") if golds else {})
    monkeypatch.setattr(ScoreCache, "write", lambda self, golds: pytest.fail("kept again") if golds else None)
    monkeypatch.setattr("custom_metrics.sql.scorer.Scorer._run", lambda *_: pytest.fail("run again"))
    scored(spider_folder, cache)


def test_an_answer_that_a_limit_ended_is_run_again(spider_folder: Path, cache: ScoreCache) -> None:
    endless = "WITH RECURSIVE c(x) AS (SELECT 1 UNION ALL SELECT x + 1 FROM c) SELECT count(*) FROM c"
    replies = [Reply(Example("1", "concerts", "", GOLDS[1]), endless)]
    first = score(replies, Databases(spider_folder / "database"), Limits(seconds=0.2), cache)
    assert first[0].predicted.status == "timeout"
    assert kept(cache) == 1  # the gold


def test_verdicts_on_several_databases_are_kept(spider_folder: Path, cache: ScoreCache) -> None:
    folder = spider_folder / "database" / "concerts"
    shutil.copy(folder / "concerts.sqlite", folder / "concerts_2.sqlite")
    first = scored(spider_folder, cache)
    assert scored(spider_folder, cache) == first
    with sqlite3.connect(folder / "concerts_2.sqlite") as connection:
        connection.execute("DELETE FROM singer WHERE name = 'Ada'")
        connection.execute("UPDATE singer SET age = 7")
    connection.close()
    assert [row.test_suite for row in scored(spider_folder, cache)][:3] == [True, True, True]


def test_a_database_with_other_content_is_another_one(spider_folder: Path, cache: ScoreCache) -> None:
    assert scored(spider_folder, cache)[0].strict
    with sqlite3.connect(spider_folder / "database" / "concerts" / "concerts.sqlite") as connection:
        connection.execute("UPDATE singer SET age = 120 WHERE name = 'Ada'")
    connection.close()
    rows = scored(spider_folder, cache)
    assert rows[0].gold.first_rows == ("('Cleo')",)
    assert rows[2].gold.row_count == 1


def test_a_file_that_is_no_database_is_made_anew(spider_folder: Path, cache: ScoreCache) -> None:
    cache.path.parent.mkdir()
    cache.path.write_bytes(b"no database at all" * 100)
    first = scored(spider_folder, cache)
    assert scored(spider_folder, cache) == first
    assert scored(spider_folder, cache) == first
    assert kept(cache) == 2 * len(GOLDS)  # and as many answers


def test_a_torn_entry_is_not_used(spider_folder: Path, cache: ScoreCache) -> None:
    first = scored(spider_folder, cache)
    with sqlite3.connect(cache.path) as connection:
        connection.execute("UPDATE kept SET value = substr(value, 1, 20)")
    connection.close()
    assert scored(spider_folder, cache) == first


@pytest.mark.parametrize(
    "value", [b"", b"x", marshal.dumps(1), marshal.dumps((1, 2)), marshal.dumps(([], (), 1, 2, 3))]
)
def test_an_entry_of_another_shape_is_not_used(spider_folder: Path, cache: ScoreCache, value: bytes) -> None:
    first = scored(spider_folder, cache)
    with sqlite3.connect(cache.path) as connection:
        for (key,) in connection.execute("SELECT key FROM kept").fetchall():
            row = (value, score_cache._check(key, value), key)
            connection.execute("UPDATE kept SET value = ?, checked = ? WHERE key = ?", row)
    connection.close()
    assert scored(spider_folder, cache) == first


def test_a_place_that_cannot_be_written_costs_nothing_but_time(spider_folder: Path, tmp_path: Path) -> None:
    (tmp_path / "file").write_text("in the way")
    assert scored(spider_folder, ScoreCache(tmp_path / "file"))[0].strict


@pytest.mark.parametrize(
    ("query", "is_kept"),
    [
        ("SELECT name, date FROM singer WHERE time > 3", True),
        ("SELECT count(*) FROM unknown", True),
        ("SELECT knowledge FROM random_walk", False),  # rather run again than taken for what it is not
        ("SELECT RANDOM()", False),
        ("SELECT Date ( )", False),
        ("SELECT datetime('NOW')", False),
        ("SELECT current_Date", False),
    ],
)
def test_what_comes_out_the_same_each_time_may_be_kept(query: str, is_kept: bool) -> None:
    assert changes(query) == (not is_kept)


def test_golds_that_ask_for_the_time_or_for_chance_are_not_kept(spider_folder: Path, cache: ScoreCache) -> None:
    golds = ["SELECT random()", "SELECT date('now')", "SELECT CURRENT_TIMESTAMP", "SELECT date('2020-01-01')"]
    scored(spider_folder, cache, golds)
    assert kept(cache) == 2  # the last one, and its answer


def test_the_file_is_bounded(spider_folder: Path, cache: ScoreCache, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(score_cache, "MOST_BYTES", 200_000)
    for start in range(0, 80, 4):
        golds = [f"SELECT name, {number}, hex(zeroblob(5000)) FROM singer" for number in range(start, start + 4)]
        scored(spider_folder, cache, golds)
    assert cache.path.stat().st_size < 700_000  # without a bound: 2.5 MB
    assert kept(cache) > 0
