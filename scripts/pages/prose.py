"""Finds numbers on a page that nobody vouches for: outside of what is generated, of code, and of what others said."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from markdown_it import MarkdownIt  # rich brings it along
from markdown_it.token import Token

BEGIN, END = re.compile(r"<!-- (report: .+|said elsewhere) -->"), "<!-- end -->"
NUMBER = re.compile(r"(?<![\w.\-/])\d[\d.,]*")
PART_OF_A_NAME = re.compile(r"\w|-[^\W\d]")
AT_LINE_START = re.compile(r"^\s*(?:[-*] |\d+\. |> )*<!--=", re.MULTILINE)


def unvouched(text: str) -> list[tuple[int, str]]:
    """Returns line and number. A number that is part of a name, such as 0.5B or 3-shot, counts as a word."""
    found, skipped = [], False
    for token in MarkdownIt("commonmark").enable("table").parse(text):
        if token.type == "html_block":
            marks = [mark.strip() for mark in token.content.splitlines()]
            skipped = (skipped or any(map(BEGIN.fullmatch, marks))) and END not in marks
        line = token.map[0] + 1 if token.map else 0
        if token.type == "inline" and not skipped:
            found += [(line, number) for piece in _texts(token.children or []) for number in _numbers(piece)]
    return found


def hidden(text: str) -> list[int]:
    """Returns the lines that begin with a mark: Markdown would take the whole line for HTML."""
    return [text.count("\n", 0, match.end()) + 1 for match in AT_LINE_START.finditer(text)]


def _texts(tokens: Sequence[Token]) -> Iterator[str]:
    """Yields the texts between the marks of values."""
    inside = False
    for token in tokens:
        if token.type == "html_inline":
            inside = token.content.startswith("<!--=") or (inside and token.content != "<!--/-->")
        elif token.type == "text" and not inside:
            yield token.content


def _numbers(text: str) -> Iterator[str]:
    for match in NUMBER.finditer(text):
        rest = text[match.end() :]
        if not PART_OF_A_NAME.match(rest):
            yield match[0].rstrip(".,")
