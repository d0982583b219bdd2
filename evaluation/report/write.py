"""Writes reports/<study>/report.{md,html,pdf}, other languages in a folder below, and the figures of the Markdown."""

from __future__ import annotations

from pathlib import Path

from core.files import write_text
from core.runs import REPORTS
from evaluation.compare import Study, compare_study
from evaluation.report.build import build
from evaluation.report.document import Document, Figure
from evaluation.report.html import to_html
from evaluation.report.markdown import to_markdown
from evaluation.report.pdf import to_pdf
from evaluation.report.plots.style import PAGE
from evaluation.report.study import ReportStudy
from evaluation.words import words


def write_report(study: Study, language: str = "en", reports: Path = REPORTS) -> list[Path]:
    """Writes from the result files alone. Returns what was written, the page to open first."""
    document = build(ReportStudy(compare_study(study), words(language), study.root))
    folder = report_folder(study, language, reports)
    write_text(folder / "report.html", to_html(document))
    write_text(folder / "report.md", to_markdown(document))
    _write_bytes(folder / "report.pdf", to_pdf(document))
    _write_figures(document, folder / "figures")
    return [folder / f"report.{kind}" for kind in ("html", "md", "pdf")]


def report_folder(study: Study, language: str, reports: Path = REPORTS) -> Path:
    """Each language has its own files, and a quick look never overwrites the report."""
    quick = f".quick_{study.context.limit}" if study.context.limit else ""
    return reports / f"{study.name}{quick}" / ("" if language == "en" else language)


def _write_figures(document: Document, folder: Path) -> None:
    for block in document.blocks:
        if isinstance(block, Figure):
            write_text(folder / f"{block.name}.svg", block.draw(PAGE))


def _write_bytes(path: Path, data: bytes) -> None:
    """Whole or not at all, as text files are."""
    draft = path.with_name(f".{path.name}")
    draft.write_bytes(data)
    draft.replace(path)
