"""A report as blocks, before it is Markdown, HTML or a PDF.

In texts, `code`, **strong** and [@reference] are the only marks. What comes from data or from models passes `plain`
first: no mark in it means anything.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field

from core.text import inert
from evaluation.report.plots.style import Style

Span = tuple[str, str]  # (kind, text): "text", "code", "strong" or "cite"


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
    below: str = ""  # a second line, smaller
    links: tuple[tuple[str, str], ...] = ()  # pieces of `below`, in order, and where the page shows them item by item


@dataclass(frozen=True)
class Table:
    title: str
    columns: list[str]
    rows: list[list[Cell]]
    source: str = ""
    wide: bool = False  # needs more than a column of the PDF
    left: bool = False  # mixes words and numbers in one column, so nothing is set to the right
    brief: list[list[Cell]] = field(default_factory=list)  # the rows of the paper, where there are too many for it

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
    on_paper: bool = True  # False: the table beside it says the same, and paper has no room for both


Block = Heading | Paragraph | Callout | Bullets | Code | Table | Figure


@dataclass(frozen=True)
class Document:
    """What every form of the report is made of. The page answers first; the paper keeps a paper's order."""

    language: str
    title: str
    subtitle: str
    data: str  # which data it is about, in a line
    abstract: str
    verdict: str
    keywords: str
    answer: list[Block] = field(default_factory=list)  # the first screen: the table and the picture
    blocks: list[Block] = field(default_factory=list)  # the page, from there on
    paper: list[Block] = field(default_factory=list)
    references: dict[str, str] = field(default_factory=dict)  # key -> text, in the order of the paper's citations
    authors: list[dict[str, str]] = field(default_factory=list)  # name, affiliation, email
    note: str = ""  # course and date, below the authors


MARKS = {"`": "\ue000", "*": "\ue001", "@": "\ue002"}  # private signs stand for marks that mean nothing
_HIDE = str.maketrans(MARKS)
_SHOW = str.maketrans({sign: mark for mark, sign in MARKS.items()})


def plain(text: object) -> str:
    """Returns foreign text as text: without marks, and without signs that turn or hide what follows."""
    return inert(str(text)).translate(_HIDE)


def shown(text: str) -> str:
    """Returns the text as it is read: what `plain` had hidden is back."""
    return text.translate(_SHOW)


def spans(text: str) -> Iterator[Span]:
    for piece in re.split(r"(`[^`]+`|\*\*[^*]+\*\*|\[@[a-z0-9_, @]+\])", text):
        if piece.startswith("`") and len(piece) > 1:
            yield "code", shown(piece[1:-1])
        elif piece.startswith("**") and len(piece) > 4:
            yield "strong", shown(piece[2:-2])
        elif piece.startswith("[@"):
            yield "cite", piece[1:-1].replace("@", "")
        elif piece:
            yield "text", shown(piece)


def bare(text: str) -> str:
    """Returns a text without its marks."""
    return "".join(piece for _, piece in spans(text))


NUMBER = re.compile(r"[+\N{MINUS SIGN}<]? ?\d|\[")
EMPTY = ("", "-", "·")


def _holds_numbers(texts: list[str]) -> bool:
    told = [text for text in texts if text not in EMPTY]
    return bool(told) and all(NUMBER.match(text) for text in told)


def cell(text: str, sort: float | None = None, tone: str = "") -> Cell:
    return Cell(text, sort, tone)
