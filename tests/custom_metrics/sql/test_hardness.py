"""Protects Spider's hardness, computed from the text alone; the totals on the real dev set are in test_real_spider."""

from __future__ import annotations

import time

import pytest

from custom_metrics.sql.hardness import LEVELS, hardness


@pytest.mark.parametrize(
    ("sql", "level"),
    [
        ("SELECT count(*) FROM singer", "easy"),
        ("SELECT name FROM singer WHERE age > 20", "easy"),
        ("SELECT name , age FROM singer", "medium"),
        ("SELECT name FROM singer WHERE age > 20 ORDER BY age", "medium"),
        ("SELECT T1.name FROM a AS T1 JOIN b AS T2 ON T1.id = T2.id WHERE T2.x = 1", "medium"),
        ("SELECT name FROM singer WHERE age BETWEEN 20 AND 30", "easy"),
        ("SELECT name FROM singer WHERE age > 20 AND age < 30", "medium"),
        ("SELECT name FROM a WHERE id IN (SELECT id FROM b)", "hard"),
        ("SELECT country FROM a EXCEPT SELECT country FROM b", "hard"),
        ("SELECT a FROM t GROUP BY a ORDER BY count(*) DESC LIMIT 1", "hard"),
        ("SELECT a, b FROM t WHERE c IN (SELECT c FROM u WHERE d = 1) UNION SELECT a, b FROM v", "extra"),
        ("SELECT name FROM t WHERE a = 'or like join'", "easy"),
    ],
)
def test_hardness(sql: str, level: str) -> None:
    assert hardness(sql) == level
    assert hardness(sql.lower() + " ;") == level


@pytest.mark.parametrize("text", ["", "DROP TABLE t", ")))((", "select", "SELECT (SELECT"])
def test_a_text_that_is_no_query_has_some_level_too(text: str) -> None:
    assert hardness(text) in ("easy", "medium", "hard", "extra")


@pytest.mark.parametrize(
    "piece", ["(select ", "join b on (select 1) ", "(", "on (", "'", "and ", "between 1 and ", ", a", "union select "]
)
def test_the_time_for_a_strange_query_grows_no_faster_than_its_length(piece: str) -> None:
    query = "SELECT a FROM t " + piece * (300_000 // len(piece))
    start = time.process_time()
    assert hardness(query) in LEVELS
    assert time.process_time() - start < 1
