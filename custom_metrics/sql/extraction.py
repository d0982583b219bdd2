"""Finds the SQL in what a chat model really says.

Fences, prose around the query, a trailing explanation, several statements, thinking aloud, a missing semicolon:
the first complete SELECT or WITH is what counts. A reply that is one query and nothing else comes back as it is.
Each step reads a reply once, so that the time taken grows with its length and no faster.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import islice

from custom_metrics.sql.statement import Statements, is_complete

MOST_CANDIDATES = 1000  # a reply with more beginnings of queries than this is no answer

_THOUGHT = re.compile(r"<think(?:ing)?>.*?(?:</think(?:ing)?>|\Z)", re.IGNORECASE | re.DOTALL)
_THOUGHT_END = re.compile(r"\A.*</think(?:ing)?>", re.IGNORECASE | re.DOTALL)  # the opening tag was in the prompt
_END_OF_TURN = re.compile(r"<\|[\w-]+\|>|</s>|\[/?INST\]|<end_of_turn>")
_FENCE = re.compile(r"```[ \t]*(?:[\w+-]+[ \t]*\n|sql(?:ite)?3?\b)?(.*?)(?:```|\Z)", re.IGNORECASE | re.DOTALL)
_PLAIN_QUERY = re.compile(r"(?!.*(?:<[|/]|\. ))\s*(SELECT [^;`\n\[]*(?<![.\s]))\s*;?\s*", re.IGNORECASE)

# "Select the rows that ..." and "with the ..." are English; so is "the SELECT statement".
_START = re.compile(
    r"\bSELECT\b(?!\s+(?:from|and|or|is)\b)"
    r"(?!\s+(?:the|a|an|all|this|that|these|those|query|queries|statements?|clauses?|only)[:.]?\s+(?!from\b|as\b|,)\w)"
    r"(?=\s|\()|\bWITH\s+(?:RECURSIVE\s+)?[\w\"`\[\]]+\s*(?:\([^()]*\)\s*)?AS\s*(?:NOT\s+MATERIALIZED\s*|MATERIALIZED\s*)?\(",
    re.IGNORECASE,
)


def extract_sql(reply: str) -> str:
    """Returns the first complete query of a reply; without one, its first query; without any, the reply, stripped."""
    if plain := _PLAIN_QUERY.fullmatch(reply):
        return plain[1]
    text = _without_thoughts(reply)
    first: str | None = None
    for sql in islice(_candidates(text), MOST_CANDIDATES):
        if is_complete(sql):
            return sql
        first = sql if first is None else first
    return text if first is None else first


def _without_thoughts(reply: str) -> str:
    """Returns the answer alone: what follows the thinking, up to the end of the model's turn."""
    text = _THOUGHT.sub("", reply)
    if ended := _THOUGHT_END.match(text):
        text = text[ended.end() :]
    turn_ends = _END_OF_TURN.search(text)
    return text[: turn_ends.start() if turn_ends else None].strip()


def _candidates(text: str) -> Iterator[str]:
    """Yields what may be the query: in fences first, then anywhere."""
    if not _START.match(text):
        for fence in _FENCE.finditer(text):
            yield from _queries(fence[1])
    yield from _queries(text)


def _queries(text: str) -> Iterator[str]:
    statements = Statements(text)
    position = 0
    while start := _START.search(text, position):
        sql = statements.starting_at(start.start())
        yield sql
        position = start.start() + max(len(sql), len(start[0]))
