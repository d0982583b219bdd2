"""A report as blocks, before it is Markdown, HTML or a PDF. In texts, `code` and **strong** are the only marks."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field

from evaluation.report.plots.style import Style

Span = tuple[str, str]  # (kind, text): "text", "code" or "strong"


@dataclass(frozen=True)
class Heading:
    text: str
    anchor: str
    level: int = 2


@dataclass(frozen=True)
class Paragraph:
    text: str


@dataclass(frozen=True)
class Callout:
    """The one thing to take away; or, with tone `warn`, what is missing."""

    text: str
    tone: str = "verdict"


@dataclass(frozen=True)
class Bullets:
    items: list[str]


@dataclass(frozen=True)
class Code:
    text: str
    title: str = ""


@dataclass(frozen=True)
class Cell:
    text: str
    sort: float | None = None  # what the column is sorted by; the text itself where there is none
    tone: str = ""  # good, bad, unsure


@dataclass(frozen=True)
class Table:
    title: str
    columns: list[str]
    rows: list[list[Cell]]
    source: str = ""
    wide: bool = False  # over both columns of the PDF


@dataclass(frozen=True)
class Figure:
    title: str
    name: str  # of its file
    draw: Callable[[Style], str]
    source: str = ""
    wide: bool = False


Block = Heading | Paragraph | Callout | Bullets | Code | Table | Figure


@dataclass(frozen=True)
class Document:
    language: str
    title: str
    subtitle: str
    abstract: str
    keywords: str
    blocks: list[Block] = field(default_factory=list)


def spans(text: str) -> Iterator[Span]:
    for piece in re.split(r"(`[^`]+`|\*\*[^*]+\*\*)", text):
        if piece.startswith("`"):
            yield "code", piece[1:-1]
        elif piece.startswith("**"):
            yield "strong", piece[2:-2]
        elif piece:
            yield "text", piece


def cell(text: str, sort: float | None = None, tone: str = "") -> Cell:
    return Cell(text, sort, tone)
