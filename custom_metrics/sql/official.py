"""What test-suite-sql-eval does to a query before it runs it, with its default options.

Each step changes scores, so each is kept as it is, oddities included: agreement with published figures is the point.
"""

from __future__ import annotations

import re

_SPLIT_OPERATORS = (("> =", ">="), ("< =", "<="), ("! =", "!="))
_CURRENT_YEAR = re.compile(r"YEAR\s*\(\s*CURDATE\s*\(\s*\)\s*\)\s*", re.IGNORECASE)

_NEEDS_LEXER = re.compile(r";\s*\S|distinct|\bgo\b", re.IGNORECASE)

# The official code removes DISTINCT with a general SQL lexer; these are the parts of its language that can hold it.
_TOKEN = re.compile(
    r"""(?P<comment>(?:--|\#\ ).*?(?:\r\n|\r|\n|$)|/\*[\s\S]*?\*/)
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
    return _CURRENT_YEAR.sub("2020", query)


def prepare_prediction(line: str) -> str:
    """A prediction is also cut at a tab, and the placeholder `value` of early systems becomes 1."""
    return prepare(line.strip().split("\t")[0].replace("value", "1"))


def order_matters(prepared_gold: str) -> bool:
    return "order by" in prepared_gold.lower()


def _first_statement_without_distinct(query: str) -> str:
    kept: list[str] = []
    depth = 0
    ended = False
    for match in _TOKEN.finditer(query):
        kind, text = match.lastgroup, match.group()
        if ended and kind != "space" and not (kind == "comment" and not text.startswith("/*")):
            break
        if kind == "word" and text.lower() == "distinct":
            continue
        depth += {"(": 1, ")": -1}.get(text, 0)
        ended = ended or (text == ";" and depth <= 0) or (kind == "word" and text.lower() == "go")
        kept.append(text)
    return "".join(kept)
