"""The report as one HTML page that needs nothing else: no network, no file beside it."""

from __future__ import annotations

from html import escape
from pathlib import Path

from jinja2 import Environment, FileSystemLoader, StrictUndefined
from markupsafe import Markup

from evaluation.report.document import Cell, Document, Figure, Heading, spans
from evaluation.report.plots.style import PHONE, SCREEN
from evaluation.words import words

TEMPLATES = Path(__file__).parent / "templates"
TAGS = {"code": "code", "strong": "strong"}


def to_html(document: Document) -> str:
    environment = Environment(
        loader=FileSystemLoader(TEMPLATES),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    environment.filters |= {"inline": inline, "sort": sort_value}
    environment.globals |= {"draw": draw}
    template = environment.get_template("report.html.j2")
    blocks = [(type(block).__name__.lower(), block) for block in document.blocks]
    contents = [block for block in document.blocks if isinstance(block, Heading) and block.level == 2]
    return template.render(document=document, blocks=blocks, contents=contents, said=words(document.language))


def inline(text: str) -> Markup:
    """`code` and **strong** as tags, everything else escaped."""
    pieces = (
        f"<{TAGS[kind]}>{escape(piece)}</{TAGS[kind]}>" if kind in TAGS else escape(piece)
        for kind, piece in spans(text)
    )
    return Markup("".join(pieces))


def sort_value(cell: Cell) -> str:
    return f"{cell.sort:.10g}" if cell.sort is not None else ""


def draw(figure: Figure) -> tuple[Markup, Markup]:
    """Drawn twice: letters that fit a wide screen are too small on a phone."""
    return Markup(figure.draw(SCREEN)), Markup(figure.draw(PHONE))
