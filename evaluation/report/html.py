"""The report as one HTML page that needs nothing else: no network, no file beside it."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from html import escape
from pathlib import Path
from typing import Any

from jinja2 import Environment, FileSystemLoader, StrictUndefined
from markupsafe import Markup

from evaluation.report.document import Block, Cell, Document, Figure, Heading, Table, bare, shown, spans
from evaluation.report.plots.style import BESIDE, PHONE, SCREEN
from evaluation.words import Words, words

FEW_ROWS = 6  # of a table that shares the first screen with a picture
FEW_COLUMNS = 4  # of one that has the picture beside it
TEMPLATES = Path(__file__).parent / "templates"
TAGS = {"code": "code", "strong": "strong"}


def to_html(document: Document, questions: str = "") -> str:
    """Draws the report; `questions` is the packed data of the viewer, which is left out without it."""
    tables = [block for block in document.answer if isinstance(block, Table)]
    contents = [block for block in document.blocks if isinstance(block, Heading) and block.level == 2]
    return page(
        "report.html.j2",
        words(document.language),
        document.references,
        document=document,
        title=shown(document.title),
        blocks=named(document.blocks),
        answer=named(document.answer),
        contents=contents,
        many=any(len(table.rows) > FEW_ROWS for table in tables),
        broad=any(len(table.columns) > FEW_COLUMNS for table in tables),
        questions=Markup(questions),
    )


def page(template: str, said: Words, references: Mapping[str, str] | None = None, **values: Any) -> str:
    environment = Environment(
        loader=FileSystemLoader(TEMPLATES),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    cited = list(references or ())
    environment.filters |= {"inline": inline(cited), "narrow": inline(cited, narrow)}
    environment.filters |= {"bare": bare, "sort": sort_value, "linked": linked}
    environment.globals |= {"draw": draw}
    return environment.get_template(template).render(said=said, language=said.language, **values)


def named(blocks: list[Block]) -> list[tuple[str, Block]]:
    return [(type(block).__name__.lower(), block) for block in blocks]


def narrow(text: str) -> str:
    """Escapes a cell's text, and lets a long name break after its underscores: a wide table would be cut."""
    return escape(text).replace("_", "_<wbr>")


def inline(references: list[str], written: Callable[[str], str] = escape) -> Callable[[str], Markup]:
    """Returns the filter that makes `code`, **strong** and [@reference] tags, and escapes everything else."""

    def mark(kind: str, text: str) -> str:
        if kind in TAGS:
            return f"<{TAGS[kind]}>{escape(text)}</{TAGS[kind]}>"
        if kind == "cite":
            keys = [key.strip() for key in text.split(",")]
            links = [f'<a href="#ref-{key}">{references.index(key) + 1}</a>' for key in keys if key in references]
            return f"[{', '.join(links)}]"
        return written(text)

    return lambda text: Markup("".join(mark(*span) for span in spans(text)))


def sort_value(cell: Cell) -> str:
    return f"{cell.sort:.10g}" if cell.sort is not None else ""


def linked(cell: Cell) -> Markup:
    """Returns the second line of a cell, with a link on each piece that has one."""
    text, rest = Markup(), cell.below
    for piece, address in cell.links:
        before, _, rest = rest.partition(piece)
        text += Markup('{}<a href="{}">{}</a>').format(bare(before), address, bare(piece))
    return text + bare(rest)


def draw(figure: Figure, beside: bool) -> tuple[Markup, Markup]:
    """Drawn twice: letters that fit a wide screen are too small on a phone. `beside` a table there is less room."""
    return Markup(figure.draw(BESIDE if beside else SCREEN)), Markup(figure.draw(PHONE))
