# ruff: noqa: E501 (a dictionary of two languages)
"""The FIND language: the query language that pre-training teaches instead of SQL.

It says the same in the same order with other words. So the base model knows how to read a schema and what a question
asks, but hardly any SQL; a fine-tune only has to give the skill new words.
"""

from __future__ import annotations

import re

_WORDS = {
    "SELECT": "FIND", "FROM": "OF", "WHERE": "WHEN", "AND": "ALSO", "OR": "EITHER", "NOT IN": "LACKS", "IN": "WITHIN", "LIKE": "MATCHES",
    "BETWEEN": "RANGE", "ORDER BY": "SORT", "DESC": "DOWN", "ASC": "UP", "LIMIT": "TAKE", "GROUP BY": "PER", "HAVING": "KEEP", "JOIN": "VIA",
    "ON": "THEN", "DISTINCT": "UNIQUE", "UNION": "MERGE", "INTERSECT": "OVERLAP", "EXCEPT": "MINUS", "count(*)": "TOTAL",
    "count": "NUMBER", "avg": "MEAN", "max": "BIGGEST", "min": "SMALLEST", "sum": "SUM", "!=": "ISNT", "=": "IS", ">": "ABOVE", "<": "BELOW",
}  # fmt: skip
_BACK = {word: sql for sql, word in _WORDS.items()}
_TOKEN = re.compile(r"'(?:[^']|'')*'|NOT IN|ORDER BY|GROUP BY|count\(\*\)|[A-Za-z_][\w.]*|>=|<=|!=|[=<>]|.", re.DOTALL)


def to_find(sql: str) -> str:
    """Put SQL into the FIND language; what stands in quotes stays as it is."""
    return _translated(sql, _WORDS)


def to_sql(query: str) -> str:
    """Put a query of the FIND language back into SQL."""
    return _translated(query, _BACK)


def _translated(query: str, words: dict[str, str]) -> str:
    return "".join(words.get(token, token) for token in _TOKEN.findall(query))
