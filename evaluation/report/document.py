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
    """Set apart: what the reader must know before the rest."""

    text: str


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
    wide: bool = False  # needs more than a column of the PDF
    left: bool = False  # mixes words and numbers in one column, so nothing is set to the right

    @property
    def numeric(self) -> list[bool]:
        """Which columns hold numbers, and so stand to the right."""
        return [
            not self.left and _holds_numbers([row[index].text for row in self.rows])
            for index in range(len(self.columns))
        ]


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
    verdict: str
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


NUMBER = re.compile(r"[+\N{MINUS SIGN}<]? ?\d|\[")
EMPTY = ("", "-", "·")


def _holds_numbers(texts: list[str]) -> bool:
    told = [text for text in texts if text not in EMPTY]
    return bool(told) and all(NUMBER.match(text) for text in told)


def cell(text: str, sort: float | None = None, tone: str = "") -> Cell:
    return Cell(text, sort, tone)
