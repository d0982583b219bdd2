"""Protects the way from a chat reply to its query: format must not be mistaken for skill, nor skill for format."""

from __future__ import annotations

import time

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
    "SELECT Name\nFrom singer\nWhere age > 30",
    "SELECT Name\nFrom singer as s Join concert c On s.id = c.id\nWhere s.name = 'The one. It is'",
    "SELECT name\nFrom singer\nGroup by name\nHaving count(*) > 1\nOrder by count(*) Desc\nLimit 3",
    "SELECT name FROM singer\nWhere age > 30\nAnd name = 'x'\nOr age In (1, 2)\nOrder by name",
    "SELECT name FROM singer\nWhere age Between 1\nAnd 2",
    "SELECT name FROM singer\nUnion\nSELECT name FROM concert",
    "SELECT name FROM singer\nLeft Join concert On singer.id = concert.id",
    "SELECT name FROM singer WHERE\n\n age = 1",
    "SELECT name FROM\n\n  singer\n\nWHERE age = 1",
    "SELECT name, -- the name\n\n-- of a singer\n age FROM singer",
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
    ("SELECT a FROM t\nFrom this we see the result", "SELECT a FROM t"),
    ("SELECT a FROM t\nWhere the name is known, it is shown", "SELECT a FROM t"),
    ("SELECT a FROM t\nAnd now rows follow", "SELECT a FROM t"),
    ("SELECT a FROM t\nWhere a = 1.", "SELECT a FROM t\nWhere a = 1"),
    ("SELECT a FROM t WHERE\n\nI am not sure about the condition", "SELECT a FROM t WHERE"),
    ("I cannot answer that.", "I cannot answer that."),
    ("", ""),
]


@pytest.mark.parametrize("query", AS_IT_IS)
def test_a_reply_that_is_a_query_comes_back_as_it_is(query: str) -> None:
    assert extract_sql(query) == query


@pytest.mark.parametrize(("reply", "query"), FOUND)
def test_the_first_complete_query_is_found(reply: str, query: str) -> None:
    assert extract_sql(reply) == query


def megabyte(text: str) -> str:
    return text * (1_000_000 // len(text))


STRANGE = {
    "lines that go on": "SELECT a,\na,\n" + megabyte("a,\n"),
    "brackets": "SELECT " + megabyte("["),
    "brackets and beginnings": megabyte("SELECT ["),
    "fences": megabyte("```"),
    "fences with queries": megabyte("```sql\nSELECT a FROM\n"),
    "comments in one query": "SELECT 1 " + megabyte("/* "),
    "comments and beginnings": megabyte("SELECT /* "),
    "line comments": "SELECT " + megabyte("--\n"),
    "incomplete statements": megabyte("SELECT a FROM; "),
    "strings": megabyte("SELECT 'a"),
    "quoted quotes": "SELECT '" + megabyte("''"),
    "one quote, then others": 'SELECT "' + megabyte("'"),
    "names that do not end": megabyte('SELECT a FROM t WHERE b = "'),
    "open brackets": "SELECT " + megabyte("("),
    "open brackets and beginnings": megabyte("SELECT ("),
    "inline code": megabyte("`SELECT a;"),
    "gaps": megabyte("SELECT a\n\n"),
    "one gap": "SELECT a" + megabyte("\n"),
    "with": megabyte("with "),
    "with and brackets": megabyte("WITH a(b"),
    "one long name": "WITH " + megabyte("a"),
    "thoughts begun": megabyte("<think>"),
    "thoughts ended": megabyte("</think>"),
    "turns": megabyte("<|a"),
    "space": "SELECT" + megabyte(" "),
    "space and beginnings": megabyte("SELECT     "),
    "sentences": megabyte("SELECT a. Then b "),
    "full stops": "SELECT a" + megabyte(". "),
    "title case": megabyte("SELECT a\nAnd "),
}


@pytest.mark.parametrize("kind", STRANGE)
def test_the_time_for_a_strange_reply_grows_no_faster_than_its_length(kind: str) -> None:
    """A megabyte within a second of processor time: what is quadratic takes minutes."""
    start = time.process_time()
    assert isinstance(extract_sql(STRANGE[kind]), str)
    assert time.process_time() - start < 1
