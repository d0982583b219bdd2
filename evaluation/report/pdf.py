"""The report as a two-column PDF in the manner of the IEEE, set by typst: the document travels to it as JSON."""

from __future__ import annotations

import json
from dataclasses import asdict
from pathlib import Path
from typing import Any

import typst

from core.errors import UserError
from evaluation.report.document import Block, Bullets, Code, Document, Figure, Heading, Table, spans
from evaluation.report.plots.style import COLUMN, SPREAD
from evaluation.words import words

TEMPLATE = Path(__file__).parent / "templates" / "report.typ"


def to_pdf(document: Document, format: str = "pdf") -> bytes:
    """Fonts come with typst, so every machine sets the same pages; a missing one is an error, not a substitution."""
    result, warnings = typst.compile_with_warnings(
        TEMPLATE,
        root=TEMPLATE.parent,
        sys_inputs={"document": json.dumps(_document(document), ensure_ascii=False)},
        ignore_system_fonts=True,
        format=format,  # type: ignore[call-overload]
    )
    if warnings:
        raise UserError(f"{TEMPLATE}: typst warns: {warnings[0].message}.")
    assert isinstance(result, bytes)
    return result


def _document(document: Document) -> dict[str, Any]:
    said = words(document.language)
    return {
        "language": document.language,
        "title": document.title,
        "subtitle": document.subtitle,
        "abstract": _spans(document.abstract),
        "verdict": _spans(document.verdict),
        "keywords": document.keywords,
        "words": {name: said(f"report.{name}") for name in ("abstract", "keywords_name", "table", "figure", "made_by")},
        "blocks": [_block(block) for block in document.blocks],
    }


def _spans(text: str) -> list[dict[str, str]]:
    return [{"kind": kind, "text": piece} for kind, piece in spans(text)]


def _block(block: Block) -> dict[str, Any]:
    kind = {"kind": type(block).__name__.lower()}
    if isinstance(block, Table):
        rows = [[{"text": _spans(cell.text), "tone": cell.tone} for cell in row] for row in block.rows]
        columns = [_spans(name) for name in block.columns]
        return {**kind, **_captions(block), "columns": columns, "rows": rows, "numeric": block.numeric}
    if isinstance(block, Figure):
        return {**kind, **_captions(block), "svg": block.draw(SPREAD if block.wide else COLUMN)}
    if isinstance(block, Bullets):
        return {**kind, "items": [_spans(item) for item in block.items]}
    if isinstance(block, Code):
        return {**kind, **asdict(block)}
    level = {"level": block.level} if isinstance(block, Heading) else {}
    return {**kind, **level, "text": _spans(block.text)}


def _captions(block: Table | Figure) -> dict[str, Any]:
    return {"title": _spans(block.title), "source": _spans(block.source), "wide": block.wide}
