"""What a test needs to know about our Markdown pages: their blocks, inline code and links."""

from __future__ import annotations

import ast
import json
import re
import shlex
from dataclasses import dataclass
from functools import cached_property
from itertools import dropwhile
from pathlib import Path
from typing import Any

import yaml
from markdown_it import MarkdownIt
from markdown_it.token import Token

from core.runs import ROOT

PROGRAMS = ("make", "scripts/sqlotl", ".venv/bin/python", ".venv/bin/pytest", ".venv/bin/deepeval", ".venv/bin/lm_eval")
UNTESTED = re.compile(r"<!-- not tested: (.+) -->")


@dataclass(frozen=True)
class Block:
    """A block of code, with its page and line; `untested` is the reason that a comment before it gives."""

    page: Path
    line: int
    text: str
    untested: str | None

    def __str__(self) -> str:
        return f"{self.page.relative_to(ROOT)}:{self.line}"

    @property
    def lines(self) -> list[str]:
        """The lines without comments and empty ones; a line that ends with a backslash goes on in the next."""
        whole = re.sub(r"\\\n\s*", "", self.text)
        return [line for line in (re.sub(r"(^|\s)#.*", "", line).rstrip() for line in whole.splitlines()) if line]


@dataclass(frozen=True)
class Page:
    path: Path

    @cached_property
    def text(self) -> str:
        return self.path.read_text(encoding="utf-8")

    @cached_property
    def _tokens(self) -> list[Token]:
        return MarkdownIt("commonmark").enable("table").parse(self.text)

    @property
    def blocks(self) -> list[Block]:
        found, reason = [], None
        for token in self._tokens:
            if token.type in ("fence", "code_block"):
                line = token.map[0] + 1 if token.map else 0
                found.append(Block(self.path, line, token.content, reason))
            match = UNTESTED.fullmatch(token.content.strip()) if token.type == "html_block" else None
            reason = match[1] if match else None
        return found

    def _inline(self) -> list[Token]:
        return [child for token in self._tokens for child in token.children or []]

    @property
    def code(self) -> list[str]:
        """Every piece of `inline code`, but for those that leave something out (...)."""
        return [token.content for token in self._inline() if token.type == "code_inline" and "..." not in token.content]

    @property
    def links(self) -> list[str]:
        return [str(token.attrs["href"]) for token in self._inline() if token.type == "link_open"]


def page_name(page: Page) -> str:
    return page.path.relative_to(ROOT).as_posix()


def kind(block: Block) -> str:
    """What a block holds, as far as it can be read."""
    if block.lines and all(program(line) in PROGRAMS for line in block.lines):
        return "commands"
    if all(re.match(r"\w+/\s", line) for line in block.lines):
        return "layout"
    for name, read in (("JSON", json.loads), ("YAML", mapping), ("Python", ast.parse)):
        try:
            read(block.text)
        except (ValueError, SyntaxError, yaml.YAMLError):
            continue
        return name
    return "unknown"


def words(line: str) -> list[str]:
    """The words of a command, without the variables that are set before its program."""
    return list(dropwhile(lambda word: re.match("[A-Z_]+=", word), shlex.split(line)))


def program(line: str) -> str:
    return next(iter(words(line)), "")


def mapping(text: str) -> dict[str, Any]:
    value = yaml.safe_load(text)
    if not isinstance(value, dict):
        raise ValueError("no mapping")
    return value
