"""Finds the SQL in what a chat model really says.

Fences, prose around the query, a trailing explanation, several statements, thinking aloud, a missing semicolon:
the first complete SELECT or WITH is what counts. A reply that is one query and nothing else comes back as it is.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import pairwise

_THOUGHT = re.compile(r"<think(?:ing)?>.*?(?:</think(?:ing)?>|\Z)", re.IGNORECASE | re.DOTALL)
_THOUGHT_END = re.compile(r"\A.*</think(?:ing)?>", re.IGNORECASE | re.DOTALL)  # the opening tag was in the prompt
_END_OF_TURN = re.compile(r"<\|[\w-]+\|>|</s>|\[/?INST\]|<end_of_turn>")
_FENCE = re.compile(r"```[ \t]*(?:[\w+-]+[ \t]*\n|sql(?:ite)?3?\b)?(.*?)(?:```|\Z)", re.IGNORECASE | re.DOTALL)

# "Select the rows that ..." and "with the ..." are English; so is "the SELECT statement".
_START = re.compile(
    r"\bSELECT\b(?!\s+(?:from|and|or|is)\b)"
    r"(?!\s+(?:the|a|an|all|this|that|these|those|query|queries|statements?|clauses?|only)[:.]?\s+(?!from\b|as\b|,)\w)"
    r"(?=\s|\()|\bWITH\s+(?:RECURSIVE\s+)?[\w\"`\[\]]+\s*(?:\([^()]*\)\s*)?AS\s*(?:NOT\s+MATERIALIZED\s*|MATERIALIZED\s*)?\(",
    re.IGNORECASE,
)
_QUOTED_OR_COMMENT = re.compile(
    r"'(?:[^']|'')*'|\"(?:[^\"]|\"\")*\"|`[^`]*`|\[[^\]\n]*\]|--[^\n]*|/\*.*?(?:\*/|\Z)", re.DOTALL
)
_PLAIN_QUERY = re.compile(r"(?!.*(?:<[|/]|\. ))\s*SELECT [^;`\n\[]*(?<![.\s])\s*", re.IGNORECASE)
_CLAUSE_WORDS = (
    "FROM|WHERE|GROUP|ORDER|HAVING|LIMIT|OFFSET|UNION|INTERSECT|EXCEPT|JOIN|LEFT|RIGHT|INNER|OUTER|CROSS|FULL|NATURAL|ON|"
    "USING|AND|OR|NOT|IN|IS|LIKE|GLOB|BETWEEN|EXISTS|CASE|WHEN|THEN|ELSE|END|AS|ASC|DESC|WINDOW|VALUES|COLLATE|NULLS|BY|"
    "DISTINCT|ALL|SELECT|WITH"
)
_CONTINUES = re.compile(rf"\s*(?:(?P<word>{_CLAUSE_WORDS})\b|[-+*/=<>!|,.()&%;])", re.IGNORECASE)
_OPEN_END = re.compile(
    r"(?:[-+/=<>!|,.(&%]|(?:(?<=[\s(])|^)(?:SELECT|FROM|WHERE|BY|HAVING|LIMIT|OFFSET|UNION|ALL|INTERSECT|EXCEPT|JOIN|ON|"
    r"USING|AND|OR|NOT|IN|IS|LIKE|GLOB|BETWEEN|EXISTS|CASE|WHEN|THEN|ELSE|AS|DISTINCT|WITH|GROUP|ORDER|LEFT|INNER|CROSS))\s*$",
    re.IGNORECASE,
)
_SET_OPERATOR_END = re.compile(r"\b(?:UNION|ALL|INTERSECT|EXCEPT)\s*$|\(\s*$|\)\s*$", re.IGNORECASE)
_NEXT_SENTENCE = re.compile(r"\.\s+(?=[A-Z][a-z]*\s+[a-z])|\.\s*$")


def extract_sql(reply: str) -> str:
    """The first complete query of a reply; without one, the reply itself, stripped."""
    if _PLAIN_QUERY.fullmatch(reply):
        return reply.strip()
    text = _END_OF_TURN.split(_THOUGHT_END.sub("", _THOUGHT.sub("", reply)))[0].strip()
    candidates = [sql for part in _parts(text) for sql in _statements(part)]
    complete = (sql for sql in candidates if _is_complete(sql))
    return next(complete, candidates[0] if candidates else text)


def _parts(text: str) -> Iterator[str]:
    """Where to look: in fences first, then anywhere."""
    if not _starts_with_query(text):
        for fence in _FENCE.finditer(text):
            yield fence[1]
    yield text


def _starts_with_query(text: str) -> bool:
    return _START.match(text) is not None


def _statements(text: str) -> Iterator[str]:
    position = 0
    while start := _START.search(text, position):
        before = text[start.start() - 1 : start.start()]
        tail = text[start.start() :]
        if before == "`" and "`" in tail:  # `SELECT ...` as inline code
            tail = tail[: tail.index("`")]
        sql = _first_statement(tail)
        yield sql
        position = start.start() + max(len(sql), len(start[0]))


def _first_statement(text: str) -> str:
    """From a query's first word to its end: a semicolon, a fence, or the line where prose begins."""
    text = text.split("```")[0]
    mask = _QUOTED_OR_COMMENT.sub(_blank, text)
    end = mask.find(";")
    if end >= 0:
        text, mask = text[:end], mask[:end]
    length = _length_before_prose(mask)
    return text[:length].rstrip()


def _blank(match: re.Match[str]) -> str:
    """Same length: a comment says nothing, and a string is a word, even over several lines."""
    if match[0].startswith(("--", "/*")):
        return re.sub(r"[^\n]", " ", match[0])
    return "x" * len(match[0])


def _length_before_prose(mask: str) -> int:
    lines = mask.split("\n")
    title_case = lines[0][:1].isupper() and lines[0][1:2].islower()
    so_far = lines[0]
    for before, line in pairwise(lines):
        if line.strip() and not _belongs(so_far, line, title_case, after_gap=not before.strip()):
            break
        so_far += "\n" + line
    sentence = _NEXT_SENTENCE.search(so_far)
    return sentence.start() if sentence and not so_far[: sentence.start()].rstrip().endswith(",") else len(so_far)


def _belongs(so_far: str, line: str, title_case: bool, after_gap: bool) -> bool:
    """Does this line go on with the query, or has the model begun to explain?"""
    if so_far.count("(") > so_far.count(")"):
        return True
    continues = _CONTINUES.match(line)
    word = continues and continues["word"]
    if word and word.upper() in ("SELECT", "WITH"):  # a second statement, unless something asks for one
        return bool(_SET_OPERATOR_END.search(so_far))
    if not after_gap and _OPEN_END.search(so_far):
        return True
    if not continues:
        return False
    return not word or title_case or not word.istitle()  # "In this query" is English, "IN (" is not


def _is_complete(sql: str) -> bool:
    mask = _QUOTED_OR_COMMENT.sub(_blank, sql)
    return mask.count("(") == mask.count(")") and not _OPEN_END.search(mask)
