"""The report as a two-column PDF in the manner of the IEEE, set by typst: the document travels to it as JSON."""

from __future__ import annotations

import json
import re
from collections.abc import Mapping
from dataclasses import asdict
from pathlib import Path
from typing import Any

import typst

from core.errors import UserError
from evaluation.report.document import Block, Bullets, Cell, Code, Document, Figure, Heading, Table, shown, spans
from evaluation.report.plots.style import COLUMN, SPREAD
from evaluation.report.setting import Layout, Setting, best_setting
from evaluation.words import words

FEW_ROWS, MOST_ROWS = 24, 50  # of a table on paper
VIEW_BOX = re.compile(r'viewBox="0 0 ([\d.]+) ([\d.]+)"')
TEMPLATE = Path(__file__).parent / "templates" / "report.typ"


def to_pdf(document: Document, format: str = "pdf") -> bytes:
    """Fonts come with typst, so every machine sets the same pages; a missing one is an error, not a substitution."""
    said = _document(document)
    result, warnings = typst.compile_with_warnings(
        TEMPLATE,
        root=TEMPLATE.parent,
        sys_inputs=_inputs(said, best_setting(lambda setting: _layout(said, setting))),
        ignore_system_fonts=True,
        format=format,  # type: ignore[call-overload]
    )
    if warnings:
        raise UserError(f"{TEMPLATE}: typst warns: {warnings[0].message}.")
    assert isinstance(result, bytes)
    return result


def _inputs(said: dict[str, Any], setting: Setting) -> dict[str, str]:
    return {"document": json.dumps({**said, "setting": asdict(setting)}, ensure_ascii=False)}


def _layout(said: dict[str, Any], setting: Setting) -> Layout:
    """Returns where the template puts things."""
    inputs = _inputs(said, setting)
    found = typst.query(
        TEMPLATE, "<layout>", field="value", one=True, root=TEMPLATE.parent, ignore_system_fonts=True, sys_inputs=inputs
    )
    layout: Layout = json.loads(found)
    return layout


def _document(document: Document) -> dict[str, Any]:
    said = words(document.language)
    numbers = {key: at for at, key in enumerate(document.references, start=1)}
    return {
        "language": {"pt": "pt", "en": "en"}[document.language],
        "region": {"pt": "BR", "en": "US"}[document.language],
        "title": shown(document.title),
        "subtitle": shown(document.subtitle),
        "authors": document.authors,
        "note": document.note,
        "abstract": _spans(document.abstract, numbers),
        "verdict": _spans(document.verdict, numbers),
        "keywords": document.keywords,
        "words": {name: said(f"report.{name}") for name in ("abstract", "keywords_name", "table", "figure", "made_by")}
        | {"references": said("paper.references")},
        "blocks": [_block(block, numbers) for block in document.paper if getattr(block, "on_paper", True)],
        "references": [_spans(text, numbers) for text in document.references.values()],
    }


def _spans(text: str, numbers: Mapping[str, int]) -> list[dict[str, str]]:
    return [{"kind": kind, "text": _cited(piece, numbers) if kind == "cite" else piece} for kind, piece in spans(text)]


def _cited(keys: str, numbers: Mapping[str, int]) -> str:
    """Returns `[1], [4]`, as the IEEE writes it."""
    found = sorted(numbers[key.strip()] for key in keys.split(",") if key.strip() in numbers)
    return ", ".join(f"[{number}]" for number in found)


def _block(block: Block, numbers: Mapping[str, int]) -> dict[str, Any]:
    kind = {"kind": type(block).__name__.lower()}
    if isinstance(block, Table):
        rows = [[_cell(cell, numbers) for cell in row] for row in _rows(block)]
        columns = [_spans(name, numbers) for name in block.columns]
        return {**kind, **_captions(block, numbers), "columns": columns, "rows": rows, "numeric": block.numeric}
    if isinstance(block, Figure):
        svg = block.draw(SPREAD if block.wide else COLUMN)
        return {**kind, **_captions(block, numbers), "svg": svg, "ratio": _ratio(svg)}
    if isinstance(block, Bullets):
        return {**kind, "items": [_spans(item, numbers) for item in block.items]}
    if isinstance(block, Code):
        return {**kind, "text": block.text, "title": _spans(block.title, numbers)}
    level = {"level": block.level, "anchor": block.anchor} if isinstance(block, Heading) else {}
    return {**kind, **level, "text": _spans(block.text, numbers)}


def _ratio(svg: str) -> float:
    """Returns a drawing's height over its width."""
    found = VIEW_BOX.search(svg)
    assert found is not None
    return float(found[2]) / float(found[1])


def _rows(table: Table) -> list[list[Cell]]:
    """Returns the rows that a page of paper can hold; the HTML page has them all."""
    rows = table.brief if table.brief and len(table.rows) > FEW_ROWS else table.rows
    if len(rows) <= MOST_ROWS:
        return rows
    rest = [Cell("..."), *(Cell("") for _ in table.columns[1:])]
    return [*rows[: MOST_ROWS - 1], rest]


def _cell(cell: Cell, numbers: Mapping[str, int]) -> dict[str, Any]:
    return {"text": _spans(cell.text, numbers), "below": _spans(cell.below, numbers), "tone": cell.tone}


def _captions(block: Table | Figure, numbers: Mapping[str, int]) -> dict[str, Any]:
    return {"title": _spans(block.title, numbers), "wide": block.wide}
