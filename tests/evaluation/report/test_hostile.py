"""Hostile text reaches no PDF, Markdown or terminal as anything but text.

The browser is asked in test_questions_in_browser.py.
"""

from __future__ import annotations

import io
import shutil
import subprocess
from dataclasses import replace
from pathlib import Path

import markdown_it
import pytest
from rich.console import Console

from core.records.record import read_rows
from core.records.result import Row
from core.runs import Run
from evaluation.report.build import build
from evaluation.report.document import plain, spans
from evaluation.report.markdown import inline, to_markdown
from evaluation.report.pdf import to_pdf
from evaluation.report.study import ReportStudy
from evaluation.report.terminal import print_comparison
from evaluation.words import words
from tests.evaluation.factory import ZERO, Behaviour, World, compare_at, edit_rows, write_study
from tests.evaluation.report.hostile import HOSTILE


@pytest.fixture
def study(tmp_path: Path) -> ReportStudy:
    """The failures that the report shows are hostile in every text."""
    write_study(World(tmp_path), {"lora": Behaviour(150, 0, 2, 10)})
    files = Run("pocket", "lora", 42, root=tmp_path).result(ZERO)
    edit_rows(files, [_hostile(row) for row in read_rows(Row, files.rows)])
    return ReportStudy(compare_at(tmp_path), words("en"), tmp_path)


def _hostile(row: Row) -> Row:
    outcome = {"count": 1, "rows": [HOSTILE]}
    texts = dict.fromkeys(("question", "gold", "prediction", "reply", "message", "prompt", "context"), HOSTILE)
    details = {**row.details, **texts, "gold_outcome": outcome, "prediction_outcome": outcome}
    return replace(row, details=details, cluster="#read(1)")


def test_marks_in_foreign_text_mean_nothing() -> None:
    assert list(spans(f"**ours** {plain('**theirs** `x` [@hu2022]')}")) == [
        ("strong", "ours"),
        ("text", " **theirs** `x` [@hu2022]"),
    ]


def test_typst_sets_hostile_text_as_text(study: ReportStudy, tmp_path: Path) -> None:
    pdf = tmp_path / "report.pdf"
    pdf.write_bytes(to_pdf(build(study)))
    if shutil.which("pdftotext") is None:
        pytest.skip("no pdftotext on this machine")
    text = subprocess.run(["pdftotext", str(pdf), "-"], capture_output=True, text=True, check=True).stdout
    assert "root:" not in text and "#read" in text and "**strong**" in text
    assert "\x1b" not in text and "\u202e" not in text


def test_a_markdown_reader_finds_only_our_own_marks(study: ReportStudy) -> None:
    html = markdown_it.MarkdownIt("commonmark").enable("table").render(to_markdown(build(study)))
    for tag in ("<script", "<img src=x", "<svg", 'href="javascript', "<em>under", "<strong>strong", 'x.example/i"'):
        assert tag not in html, tag
    assert "\x1b" not in html and "\u202e" not in html


@pytest.mark.parametrize(
    "text", ["1. one", "# head", "- item", "+ item", "> said", "a_b", "_a_", "<b>", "[a](b)", "[a]: b", "a | b"]
)
def test_a_line_of_foreign_text_is_the_same_line_of_a_reader(text: str) -> None:
    html = markdown_it.MarkdownIt("commonmark").render(inline(plain(text), []))
    shown = html.strip().removeprefix("<p>").removesuffix("</p>")
    assert shown.replace("&lt;", "<").replace("&gt;", ">") == text


def test_the_terminal_is_given_nothing_that_it_obeys(study: ReportStudy) -> None:
    out = io.StringIO()
    comparison = replace(study.comparison, study=f"pocket{HOSTILE[:40]}")
    print_comparison(Console(file=out, width=80, force_terminal=False), comparison, words("en"))
    assert "\x1b" not in out.getvalue()
