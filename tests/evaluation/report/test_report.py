"""The three forms of the report: complete, self-contained, in both languages, made even when results are missing."""

from __future__ import annotations

import re
from dataclasses import replace
from html.parser import HTMLParser
from pathlib import Path

import pytest

from core.records.manifest import read_manifest, write_manifest
from core.records.result import Row
from core.runs import Run, base_run
from evaluation.report.build import build
from evaluation.report.document import Figure, Heading, Paragraph, Table
from evaluation.report.plots.lines import thin
from evaluation.report.plots.style import COLUMN, PHONE, SCREEN
from evaluation.report.plots.svg import ticks
from evaluation.report.sections.errors import choose
from evaluation.report.study import ReportStudy
from evaluation.report.write import write_report
from evaluation.words import words
from tests.evaluation.factory import MMLU, THREE, ZERO, Behaviour, World, compare_at, study_at, write_page, write_study

MOST_PAGES = 10


@pytest.fixture
def runs(tmp_path: Path) -> Path:
    variants = {
        "lora_r16": Behaviour(sql_won=150, mmlu_lost=10, mmlu_won=4, drift=-0.2),
        "lora_r16_lr_high": Behaviour(155, 0, 0, 80, drift=-1.2, config={"learning_rate": 0.01}),
    }
    write_study(World(tmp_path / "runs"), variants)
    return tmp_path / "runs"


def written(runs: Path, language: str = "en") -> tuple[str, str, bytes]:
    html, markdown, pdf = write_report(study_at(runs), language, runs.parent / "reports")
    return html.read_text(encoding="utf-8"), markdown.read_text(encoding="utf-8"), pdf.read_bytes()


def page_and_markdown(runs: Path) -> tuple[str, str]:
    html, markdown, _ = write_page(study_at(runs), "en", runs.parent / "reports")
    return html.read_text(encoding="utf-8"), markdown.read_text(encoding="utf-8")


def pages(pdf: bytes) -> int:
    return len(re.findall(rb"/Type\s*/Page\b(?!s)", pdf))


def test_a_variant_keeps_its_colour_when_another_is_trained(runs: Path) -> None:
    """By name it would come first, and move all others."""
    before = ReportStudy(compare_at(runs), words(), runs).colours
    write_study(World(runs), {"a_later_one": Behaviour(sql_won=20)})
    later = Run("pocket", "a_later_one", 42, root=runs)
    write_manifest(later.manifest, replace(read_manifest(later.manifest), created="2026-03-01T00:00:00Z"))
    after = ReportStudy(compare_at(runs), words(), runs).colours
    assert after == {**before, "a_later_one": 2}


@pytest.mark.parametrize("language", ["en", "pt"])
def test_the_abstract_of_the_page_has_the_result(runs: Path, language: str) -> None:
    document = build(ReportStudy(compare_at(runs), words(language), runs))
    heading, text = document.blocks[:2]
    assert isinstance(heading, Heading) and heading.anchor == "abstract"
    assert isinstance(text, Paragraph) and text.text == f"{document.abstract} {document.verdict}"


class Links(HTMLParser):
    """Everything that a page would fetch."""

    def __init__(self) -> None:
        super().__init__()
        self.found: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.found += [value or "" for name, value in attrs if name in ("src", "href", "srcset")]


@pytest.mark.parametrize("language", ["en", "pt"])
def test_every_form_holds_the_verdict_and_every_section(runs: Path, language: str) -> None:
    html, markdown, pdf = written(runs, language)
    said = words(language)
    for key in ("method.title", "results.title", "tradeoff.title", "errors.title", "discussion.title", "limits.title"):
        assert said(key) in html and f"## {said(key)}" in markdown
    assert "lora_r16_lr_high" in html
    assert 2 <= pages(pdf) <= MOST_PAGES


def test_the_page_needs_no_network_and_no_file_beside_it(runs: Path) -> None:
    html, _ = page_and_markdown(runs)
    links = Links()
    links.feed(html)
    assert all(link.startswith(("#", "data:")) for link in links.found)
    assert "@import" not in html and "url(" not in html
    assert "{{" not in html and "None" not in html


@pytest.mark.parametrize("language", ["en", "pt"])
def test_a_study_on_other_data_is_named_as_people_say_it(runs: Path, language: str) -> None:
    """`pocket@shop` is the name of a folder."""
    (runs / "pocket").rename(runs / "pocket@shop")
    document = build(ReportStudy(compare_at(runs, "pocket@shop"), words(language), runs))
    intro = " ".join(block.text for block in document.paper if isinstance(block, Paragraph))
    for text in (document.title, document.abstract, intro):
        assert "“pocket”" in text and "“shop”" in text and "pocket@shop" not in text


def test_the_figures_of_the_markdown_exist(runs: Path) -> None:
    _, markdown = page_and_markdown(runs)
    shown = re.findall(r"!\[[^]]*\]\(([^)]+)\)", markdown)
    assert shown
    assert all((runs.parent / "reports" / "pocket" / name).is_file() for name in shown)


def test_the_same_results_give_the_same_bytes(runs: Path) -> None:
    assert written(runs) == written(runs)


def test_every_table_and_figure_names_its_source_and_a_command(runs: Path) -> None:
    document = build(ReportStudy(compare_at(runs), words("en"), runs))
    shown = [block for block in [*document.answer, *document.blocks] if isinstance(block, Table | Figure)]
    shown = [block for block in shown if "flow" not in getattr(block, "name", "")]  # a diagram of words has no numbers
    assert len(shown) > 10
    for block in shown:
        assert re.search(r"Numbers from `runs/pocket/.+; `(make|python) .+` makes them again", block.source), (
            block.title
        )


def test_every_table_is_rectangular(runs: Path) -> None:
    document = build(ReportStudy(compare_at(runs), words("en"), runs))
    for table in (block for block in document.blocks if isinstance(block, Table)):
        assert table.rows, table.title
        assert {len(row) for row in table.rows} == {len(table.columns)}, table.title


def test_failures_are_shown_with_what_the_database_answered(runs: Path) -> None:
    _, markdown = page_and_markdown(runs)
    assert "item (item_id, name, price)" in markdown
    assert "SELECT name FROM item\n-- rows: 2\n-- ('cup')\n-- ('pot')" in markdown
    assert "SELECT price FROM item WHERE price > 5\n-- rows: 1\n-- (9)" in markdown


def test_failures_are_chosen_by_rule() -> None:
    def row(name: int, reason: str) -> Row:
        return Row(str(name), float(not reason), details={"reason": reason})

    rows = [row(0, ""), row(1, "b"), row(2, "a"), row(3, "a"), row(4, "a")]
    assert [chosen.id for chosen in choose(rows)] == ["2", "1", "3"]
    assert choose(rows[:1]) == []


def test_what_is_missing_is_named_and_the_rest_is_made(runs: Path) -> None:
    run = Run("pocket", "lora_r16", 42, root=runs)
    run.result(MMLU).rows.unlink()
    html, markdown, pdf = written(runs)
    assert f"{run.result(MMLU).rows} is not as it was written" in markdown
    assert "What is missing" in html and "75.0" in html
    assert pages(pdf) >= 2


def test_seeds_stand_in_the_table_though_the_first_lacks_a_measure(tmp_path: Path) -> None:
    write_study(World(tmp_path), {"lora_r16": Behaviour(150, 0, 2, 10)}, seeds=(1, 2, 3))
    Run("pocket", "lora_r16", 1, root=tmp_path).result(MMLU).rows.unlink()
    _, markdown, _ = written(tmp_path)
    assert "MMLU, 150 questions | in total | 2 |" in markdown


def test_a_base_alone_makes_a_report(tmp_path: Path) -> None:
    write_study(World(tmp_path / "runs"), {})
    assert "nothing to decide" in written(tmp_path / "runs")[1]


def test_a_base_without_results_makes_a_report_that_says_so(runs: Path) -> None:
    base = base_run("pocket", runs)
    for measure in (ZERO, THREE, MMLU):
        base.result(measure).receipt.unlink()
    assert "No variant could be compared" in written(runs)[1]


@pytest.mark.parametrize("style", [SCREEN, PHONE, COLUMN])
def test_plots_stay_inside_their_frame_and_are_not_empty(runs: Path, style: object) -> None:
    document = build(ReportStudy(compare_at(runs), words("en"), runs))
    for figure in (b for b in [*document.answer, *document.blocks] if isinstance(b, Figure)):
        svg = figure.draw(style)  # type: ignore[arg-type]
        width, height = (float(size) for size in re.search(r'viewBox="0 0 ([\d.]+) ([\d.]+)"', svg).groups())  # type: ignore[union-attr]
        dots = [(float(x), float(y)) for x, y in re.findall(r'data-x="([^"]+)" data-y="([^"]+)"', svg)]
        assert dots or figure.name.endswith("-flow"), figure.title
        assert all(0 <= x <= width and 0 <= y <= height for x, y in dots), figure.title


def test_ticks_are_round_and_cover_the_data() -> None:
    assert ticks(0, 97) == [0, 20, 40, 60, 80, 100]
    assert ticks(-53.3, 2.8)[0] <= -53.3 and ticks(-53.3, 2.8)[-1] >= 2.8
    assert len(ticks(5, 5)) >= 2


def test_a_long_training_is_thinned_but_keeps_its_end() -> None:
    points = [(float(step), 1.0) for step in range(5000)]
    assert len(thin(points)) <= 121
    assert thin(points)[-1] == points[-1]
