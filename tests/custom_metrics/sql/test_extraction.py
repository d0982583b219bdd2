"""Protects the way from a chat reply to its query: format must not be mistaken for skill, nor skill for format."""

from __future__ import annotations

import pytest

from custom_metrics.sql.extraction import extract_sql

AS_IT_IS = [
    "SELECT 1",
    "SELECT a FROM t WHERE b = 'x;y' AND c = 'it''s'",
    "SELECT a -- the a\nFROM t -- it's; done\nWHERE b = 1",
    "WITH x AS (SELECT 1)\nSELECT * FROM x",
    "WITH RECURSIVE x(n) AS (SELECT 1 UNION ALL SELECT n + 1 FROM x LIMIT 3) SELECT n FROM x",
    "SELECT a FROM t\nUNION\nSELECT b FROM u",
    "SELECT a FROM t UNION ALL\nSELECT b FROM u",
    "select a from t where b in (\n  select c from u\n)",
    "Select a\nFrom t\nWhere b = 1",
    "SELECT a,\n       b\nFROM t,\n     u",
    "SELECT T1. Name FROM singer AS T1",
    "SELECT name ,  country FROM singer ORDER BY age DESC",
    "SELECT a FROM t WHERE x = 'a\nThis'",
    "SELECT the, a FROM statement",
]
FOUND = [
    ("SELECT a FROM t;", "SELECT a FROM t"),
    ("```sql\nSELECT a\nFROM t\n```", "SELECT a\nFROM t"),
    ("```\nSELECT a FROM t\n```\n```sql\nSELECT b FROM t\n```", "SELECT a FROM t"),
    ("```sql SELECT a FROM t ```", "SELECT a FROM t"),
    ("```sqlite\nSELECT a FROM t", "SELECT a FROM t"),
    (
        "Here's the query:\n\n```sql\nSELECT a FROM t WHERE b = 'it''s';\n```\nThat's it.",
        "SELECT a FROM t WHERE b = 'it''s'",
    ),
    ("You can select the names with `SELECT a FROM t`. Done.", "SELECT a FROM t"),
    ("The query is SELECT count(*) FROM singer. It counts the singers.", "SELECT count(*) FROM singer"),
    ("To answer, use the SELECT statement:\nselect a from t", "select a from t"),
    ("SQL: SELECT a FROM t", "SELECT a FROM t"),
    ("SELECT a FROM t\nThis query returns a.", "SELECT a FROM t"),
    ("SELECT a FROM t\n\nExplanation: in it we select the a", "SELECT a FROM t"),
    ("select count(*) from singer\n\nIn this query we count", "select count(*) from singer"),
    ("SELECT a FROM t; SELECT b FROM u;", "SELECT a FROM t"),
    ("SELECT a FROM t\nSELECT b FROM u", "SELECT a FROM t"),
    ("First, SELECT name FROM\n\nSorry. SELECT name FROM singer;", "SELECT name FROM singer"),
    ("<think>I need to SELECT x FROM y</think>SELECT a FROM t", "SELECT a FROM t"),
    ("so SELECT z FROM q</think>\nSELECT a FROM t", "SELECT a FROM t"),
    ("SELECT a FROM t<|im_end|>\n<|im_start|>user", "SELECT a FROM t"),
    ("SELECT a FROM t\nQuestion: how many?", "SELECT a FROM t"),
    ("I cannot answer that.", "I cannot answer that."),
    ("", ""),
]


@pytest.mark.parametrize("query", AS_IT_IS)
def test_a_reply_that_is_a_query_comes_back_as_it_is(query: str) -> None:
    assert extract_sql(query) == query


@pytest.mark.parametrize(("reply", "query"), FOUND)
def test_the_first_complete_query_is_found(reply: str, query: str) -> None:
    assert extract_sql(reply) == query


@pytest.mark.parametrize(
    "reply", ["SELECT " + "(" * 5000, "```" * 3000, "with " * 5000, "SELECT 'a" * 2000, "<think>" * 3000]
)
def test_a_strange_reply_takes_no_time(reply: str) -> None:
    assert isinstance(extract_sql(reply), str)
