"""Protects the pages about studies: each number on them is what the packed results say, or marked as said elsewhere."""

from __future__ import annotations

import re
import shutil
from pathlib import Path

import pytest

from core.config import Settings
from core.config.settings import Data
from core.errors import UserError
from core.records.crosscheck import CrossCheck
from core.records.packed import Packed
from core.records.record import write_record
from core.runs import Run
from core.zips import zipped
from evaluation.measures import Context
from evaluation.packing.pack import pack
from scripts.pages.page import Filled, fill, study_in
from scripts.pages.prose import hidden, unvouched
from scripts.pages.values import value
from scripts.study_pages import check, pages
from tests.evaluation.factory import Behaviour, World, right_first, spread_out, write_study, write_trained

LARGEST = 1_500_000  # bytes of a study's results in the repository


@pytest.fixture(scope="module")
def cache(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return tmp_path_factory.mktemp("cache")


# The pages of this repository.


@pytest.mark.parametrize("page", pages(), ids=lambda path: path.stem)
def test_every_number_of_a_page_is_what_its_results_say(page: Path, cache: Path) -> None:
    """`make study-pages` writes them anew."""
    filled = fill(page, cache)
    assert filled.text == page.read_text(encoding="utf-8")
    assert {path: path.read_text(encoding="utf-8") for path in filled.pictures} == filled.pictures
    assert set(page.with_suffix("").glob("*.svg")) == set(filled.pictures)
    check(page, filled.text)


@pytest.mark.parametrize("page", pages(), ids=lambda path: path.stem)
def test_results_are_small(page: Path) -> None:
    assert page.with_suffix(".zip").stat().st_size < LARGEST


# A page about a synthetic study.


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("pages")
    root = folder / "runs"
    write_study(World(root), {"lora_r16": Behaviour(sql_won=60, sql_lost=5, drift=-0.1)}, seeds=(42, 43))
    answers = right_first(20, 200), right_first(40, 200), spread_out(130, 150)
    write_trained(Run("pocket", "lora_r16", 42, 0.5, root), *answers, Behaviour(sql_won=20))
    settings = Settings(data=Data(name="embedded", spider="nowhere", mmlu="nowhere"))
    packing = pack(Packed("pocket", False, settings), root, Context(settings.data))
    (folder / "study.zip").write_bytes(zipped(packing.files))
    write_record(folder / "page" / "checks" / "other.json", CrossCheck("sql", "other 1.0", 1034, 1033, ["dev-00001"]))
    return folder


def filled(folder: Path, text: str, cache: Path) -> Filled:
    page = folder / "page.md"
    page.write_text(f"<!-- results: study.zip -->\n\n{text}\n", encoding="utf-8")
    return fill(page, cache)


@pytest.mark.parametrize(
    ("name", "text"),
    [
        ("base/text_to_sql", "10.0%"),
        ("base/text_to_sql_3shot", "20.0%"),
        ("base/text_to_sql/n", "200"),
        ("base/text_to_sql/raw", "8.0%"),
        ("base/text_to_sql/reason/wrong_join", "60"),
        ("base/text_to_sql/reason/wrong_join/share", "33%"),
        ("base/text_to_sql/reason/never", "0"),
        ("lora_r16#42/text_to_sql", "37.5%"),
        ("lora_r16#42/text_to_sql/fixed", "60"),
        ("lora_r16#42/text_to_sql/broke", "5"),
        ("lora_r16/text_to_sql", "37.5%"),
        ("lora_r16@0.5/text_to_sql", "20.0%"),
        ("lora_r16#42/train/examples", "1,100"),
        ("lora_r16#42/train/steps", "100"),
        ("lora_r16#43/train/seconds", "95"),
        ("check/other/agreed", "1,033"),
        ("check/other/differ", "1"),
        ("check/other/other", "other 1.0"),
    ],
)
def test_a_number_says_where_it_comes_from(folder: Path, cache: Path, name: str, text: str) -> None:
    page = filled(folder, f"It is <!--={name}-->wrong<!--/--> here.", cache)
    assert page.text.endswith(f"It is <!--={name}-->{text}<!--/--> here.\n")


@pytest.mark.parametrize(
    ("name", "problem"),
    [
        ("base", "comes a measure"),
        ("bass/text_to_sql", "Did you mean base"),
        ("base/text_to_sq", "Did you mean text_to_sql"),
        ("base/text_to_sql/change", "only a variant"),
        ("base/text_to_sql/hardness/easiest", "Unknown value"),
        ("lora_r16#42/train/minutes", "Unknown figure"),
        ("lora_r16/text_to_sql/raw", "lora_r16#42 or lora_r16#43"),
        ("check/none/agreed", "does not exist"),
    ],
)
def test_a_number_that_there_is_not_names_its_line(folder: Path, cache: Path, name: str, problem: str) -> None:
    with pytest.raises(UserError, match=rf"page\.md, line 4: .*{problem}"):
        filled(folder, f"A line.\nIt is <!--={name}-->wrong<!--/--> here.", cache)


def test_one_of_several_seeds_has_a_change_of_its_own(folder: Path, cache: Path) -> None:
    """All seeds together say how trainings vary, one alone does not: their intervals are not the same."""
    text = "All <!--=lora_r16/text_to_sql/change--><!--/-->, one <!--=lora_r16#42/text_to_sql/change--><!--/-->."
    said = filled(folder, text, cache).text
    changes = [part.split("-->")[-1] for part in said.split("<!--/-->")[:2]]
    assert len(set(changes)) == 2 and all(change.startswith("+") and change.endswith("]") for change in changes)


def test_two_variants_are_paired_on_the_same_items(folder: Path, cache: Path) -> None:
    """The whole adapter has 75 of 200 right with the best prompt, half of it 20%, and keeps what that has right."""
    said = filled(folder, "It is <!--=lora_r16#42/text_to_sql/against/lora_r16@0.5--><!--/-->.", cache).text
    assert re.search(r"-->\+17\.5 \[\+\d+\.\d, \+\d+\.\d\]<!--/-->\.", said), said


def test_parts_of_the_report_are_written_anew(folder: Path, cache: Path) -> None:
    text = (
        "<!-- report: answer table 1 -->\nold\n<!-- end -->\n\n<!-- report: tradeoff figure -->\n<!-- end -->\n\nEnd."
    )
    page = filled(folder, text, cache)
    assert "| base | 10.0% | 86.7% |" in page.text and "old" not in page.text
    assert [path.name for path in page.pictures] == ["scales-lora_r16.svg"]
    assert "](page/scales-lora_r16.svg)" in page.text
    again = filled(folder, page.text.split("-->\n\n", 1)[1].rstrip("\n"), cache)
    assert again == page


@pytest.mark.parametrize("wanted", ["answers table", "answer tables", "answer table 9", "answer table x"])
def test_a_part_that_there_is_not_is_an_error(folder: Path, cache: Path, wanted: str) -> None:
    with pytest.raises(UserError, match=r"page\.md, line 3: "):
        filled(folder, f"<!-- report: {wanted} -->\n<!-- end -->", cache)


def test_the_verdict_is_a_sentence(folder: Path, cache: Path) -> None:
    shutil.copy(folder / "study.zip", folder / "copy.zip")
    from evaluation.packing.opened import open_packed

    study = study_in(open_packed(folder / "copy.zip", cache))
    assert value(study, folder, "verdict").startswith("Use lora_r16")


# Numbers that nobody vouches for.


@pytest.mark.parametrize(
    "text",
    [
        "It gains 3.2 points.",
        "| model | 41% |\n| --- | --- |\n| base | 7 |",
        "## Seeds 42 and 43",
        "- [12 of them](x.md)",
        "from 41-45 on",
    ],
)
def test_a_number_in_a_sentence_is_found(text: str) -> None:
    assert unvouched(text)


@pytest.mark.parametrize(
    "text",
    [
        "Qwen2.5-Coder-0.5B with 3-shot on MMLU-150, `lora_r: 16` and [a page](page2.md#12).",
        "It is <!--=base/text_to_sql-->41.5%<!--/--> here.",
        "    make train SEED=42",
        "<!-- report: answer table 1 -->\n\n| a | 41 |\n| --- | --- |\n| b | 2 |\n\n<!-- end -->",
        "<!-- said elsewhere -->\n\nThey reach 42.1.\n\n<!-- end -->",
    ],
)
def test_names_code_and_marked_numbers_are_no_matter(text: str) -> None:
    assert unvouched(text) == []


def test_a_number_after_a_marked_part_is_found_again() -> None:
    assert unvouched("<!-- said elsewhere -->\n\nThey reach 42.1.\n\n<!-- end -->\n\nWe 43.") == [(7, "43")]


def test_a_mark_at_the_beginning_of_a_line_would_hide_it() -> None:
    assert hidden("Text\n<!--=base/text_to_sql-->41.5%<!--/-->") == [2]
    assert hidden("- <!--=base/text_to_sql-->41.5%<!--/-->") == [1]
    assert hidden("Text <!--=base/text_to_sql-->41.5%<!--/-->") == []
