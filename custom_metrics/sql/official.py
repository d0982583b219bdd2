"""What test-suite-sql-eval does to a query before it runs it, with its default options.

Each step changes scores, so each is kept as it is, oddities included: agreement with published figures is the point.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

LONGEST = 200_000

_SPLIT_OPERATORS = (("> =", ">="), ("< =", "<="), ("! =", "!="))
_CURRENT_YEAR = re.compile(r"YEAR\s*\(\s*CURDATE\s*\(\s*\)\s*\)\s*", re.IGNORECASE)

_NEEDS_LEXER = re.compile(r";\s*\S|distinct|\bgo\b", re.IGNORECASE)

# The official code removes DISTINCT with a general SQL lexer; these are the parts of its language that can hold it.
_BLOCK_COMMENT = re.compile(r"(?P<comment>/\*[\s\S]*?\*/)")
_TOKEN = re.compile(
    r"""(?P<comment>(?:--|\#\ ).*?(?:\r\n|\r|\n|$))
      | (?P<quoted>`(?:``|[^`])*` | '(?:''|\\'|[^'])*' | "(?:""|\\"|[^"])*" | (?<![\w\])])\[[^\]\[]+\])
      | (?P<word>(?:(?<!\w)[$:?]|@|\#\#|\#|\\)?\w[$\#\w]*)
      | (?P<space>[^\S\r\n]+)
      | (?P<other>[\s\S])""",
    re.VERBOSE | re.IGNORECASE,
)


def prepare(query: str) -> str:
    """The text that the official evaluator gives to SQLite, for a gold or a prediction: one statement, no DISTINCT."""
    for split, joined in _SPLIT_OPERATORS:
        query = query.replace(split, joined)
    if _NEEDS_LEXER.search(query):
        query = _first_statement_without_distinct(query)
    return _CURRENT_YEAR.sub("2020", query) if "(" in query else query


def prepare_prediction(line: str) -> str:
    """A prediction is also cut at a tab, and the placeholder `value` of early systems becomes 1."""
    return prepare(line.strip().split("\t")[0].replace("value", "1"))


def order_matters(prepared_gold: str) -> bool:
    return "order by" in prepared_gold.lower()


def _first_statement_without_distinct(query: str) -> str:
    kept: list[str] = []
    depth = 0
    ended = False
    for match in _tokens(query):
        kind, text = match.lastgroup, match.group()
        if ended and kind != "space" and not (kind == "comment" and not text.startswith("/*")):
            break
        if kind == "word" and text.lower() == "distinct":
            continue
        depth += {"(": 1, ")": -1}.get(text, 0)
        ended = ended or (text == ";" and depth <= 0) or (kind == "word" and text.lower() == "go")
        kept.append(text)
        if match.end() > LONGEST:  # too long to be run, whatever comes
            kept.append(query[match.end() :])
            break
    return "".join(kept)


def _tokens(query: str) -> Iterator[re.Match[str]]:
    """Yields the tokens in order. A comment is looked for only where one ends later, so each sign is read once."""
    last_end = query.rfind("*/")
    position = 0
    while position < len(query):
        comment = position + 2 <= last_end and _BLOCK_COMMENT.match(query, position)
        match = comment or _TOKEN.match(query, position)
        assert match is not None
        yield match
        position = match.end()
