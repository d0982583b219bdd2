"""Writes reports/<study>/report.{md,html,pdf}, other languages in a folder below, and the figures of the Markdown."""

from __future__ import annotations

from collections.abc import Collection
from pathlib import Path

from core.files import write_bytes, write_text
from core.runs import REPORTS
from evaluation.compare import Study, compare_study
from evaluation.report.authors import AUTHORS_FILE, read_front
from evaluation.report.build import build
from evaluation.report.document import Document, Figure
from evaluation.report.html import to_html
from evaluation.report.markdown import to_markdown
from evaluation.report.pdf import to_pdf
from evaluation.report.plots.style import PAGE
from evaluation.report.study import ReportStudy
from evaluation.report.viewer.collect import collect
from evaluation.report.viewer.pack import pack
from evaluation.report.viewer.study import tables_of
from evaluation.words.data import words_for


def write_report(
    study: Study,
    language: str = "en",
    reports: Path = REPORTS,
    authors: Path = AUTHORS_FILE,
    changed: Collection[str] = (),
) -> list[Path]:
    """Writes from the result files alone. Returns what was written, the page to open first.

    Args:
        changed: variants whose config has changed since they were trained; the report says so.
    """
    said, found = words_for(study.context, language), compare_study(study)
    seen = ReportStudy(found, said, study.root, study.context, frozenset(changed))
    document = build(seen, read_front(authors))
    folder = report_folder(study, language, reports)
    questions = pack(collect(tables_of(seen), seen.words))
    write_text(folder / "report.html", to_html(document, questions))
    write_text(folder / "report.md", to_markdown(document))
    write_bytes(folder / "report.pdf", to_pdf(document))
    _write_figures(document, folder / "figures")
    return [folder / f"report.{kind}" for kind in ("html", "md", "pdf")]


def report_folder(study: Study, language: str, reports: Path = REPORTS) -> Path:
    """Each language has its own files, and a quick look never overwrites the report."""
    quick = f".quick_{study.context.limit}" if study.context.limit else ""
    return reports / f"{study.name}{quick}" / ("" if language == "en" else language)


def _write_figures(document: Document, folder: Path) -> None:
    for block in [*document.answer, *document.blocks]:
        if isinstance(block, Figure):
            write_text(folder / f"{block.name}.svg", block.draw(PAGE))
