"""Writes reports/<model>/report.{md,html,pdf} and the figures that the Markdown shows."""

from __future__ import annotations

from pathlib import Path

from core.files import write_text
from core.runs import REPORTS, RUNS
from evaluation.compare import compare_model
from evaluation.report.build import build
from evaluation.report.document import Document, Figure
from evaluation.report.html import to_html
from evaluation.report.markdown import to_markdown
from evaluation.report.pdf import to_pdf
from evaluation.report.plots.style import PAGE
from evaluation.report.study import Study
from evaluation.statistics.estimate import MARGIN
from evaluation.words import words


def write_report(
    model: str, language: str = "en", root: Path = RUNS, reports: Path = REPORTS, margin: float = MARGIN
) -> list[Path]:
    """From the result files alone. Returns what was written, the page to open first."""
    study = Study(compare_model(model, root, margin), words(language), root)
    document = build(study)
    folder = reports / model
    write_text(folder / "report.html", to_html(document))
    write_text(folder / "report.md", to_markdown(document))
    _write_bytes(folder / "report.pdf", to_pdf(document))
    _write_figures(document, folder / "figures")
    return [folder / f"report.{kind}" for kind in ("html", "md", "pdf")]


def _write_figures(document: Document, folder: Path) -> None:
    for block in document.blocks:
        if isinstance(block, Figure):
            write_text(folder / f"{block.name}.svg", block.draw(PAGE))


def _write_bytes(path: Path, data: bytes) -> None:
    """Whole or not at all, as text files are."""
    draft = path.with_name(f".{path.name}")
    draft.write_bytes(data)
    draft.replace(path)
