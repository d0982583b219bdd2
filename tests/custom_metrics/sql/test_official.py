"""Protects agreement with the official evaluator: how it rewrites queries before it runs them."""

from __future__ import annotations

import time

import pytest

from custom_metrics.sql.official import order_matters, prepare, prepare_prediction


@pytest.mark.parametrize(
    ("query", "prepared"),
    [
        ("SELECT DISTINCT name FROM singer", "SELECT  name FROM singer"),
        ("SELECT count(DISTINCT name) FROM singer", "SELECT count( name) FROM singer"),
        ("SELECT 'distinct' , \"DISTINCT\" FROM t", "SELECT 'distinct' , \"DISTINCT\" FROM t"),
        ("SELECT distinct_id FROM t", "SELECT distinct_id FROM t"),
        ("SELECT a FROM t WHERE b > = 3 AND c ! = 4", "SELECT a FROM t WHERE b >= 3 AND c != 4"),
        ("SELECT YEAR(CURDATE()) - age FROM t", "SELECT 2020- age FROM t"),
        ("SELECT 1; SELECT 2", "SELECT 1; "),
        ("SELECT ';' , DISTINCT a FROM t; DROP TABLE t", "SELECT ';' ,  a FROM t; "),
    ],
)
def test_prepare(query: str, prepared: str) -> None:
    assert prepare(query) == prepared


def test_a_prediction_ends_at_a_tab_and_its_value_placeholders_become_one() -> None:
    assert prepare_prediction("SELECT a FROM t LIMIT value\tconcert_singer\n") == "SELECT a FROM t LIMIT 1"


def test_order_counts_if_the_gold_says_order_by_anywhere() -> None:
    assert order_matters("SELECT a FROM (SELECT a FROM t Order By b)")
    assert not order_matters("SELECT a FROM t ORDER  BY b")  # two spaces: the official code does not see it


@pytest.mark.parametrize(
    "piece", ["/* ", "distinct ", "[", "'", '"a', "''", "\\'", "go; ", "-- ", "# ", "$", "> =", "YEAR(", "*/ /*", ";\n"]
)
def test_the_time_for_a_strange_query_grows_no_faster_than_its_length(piece: str) -> None:
    query = "SELECT DISTINCT a " + piece * (1_000_000 // len(piece))
    start = time.process_time()
    prepare_prediction(query)
    assert time.process_time() - start < 1
