"""The PDF as a reader sees it: pages that are full, authors, references, what a paper needs."""

from __future__ import annotations

import re
import shutil
import subprocess
from itertools import pairwise
from pathlib import Path
from typing import Any

import numpy as np
import pytest
from PIL import Image

from core.errors import UserError
from evaluation.report.authors import Author, Front, read_front
from evaluation.report.build import build
from evaluation.report.document import Document
from evaluation.report.pdf import to_pdf
from evaluation.report.study import ReportStudy
from evaluation.words import words
from tests.evaluation.factory import Behaviour, World, compare_at, write_study

FRONT = Front("", "Natural language processing", "30 November 2026", [Author("Ana Lima", "USP", "ana@example.org")])
MOST_PAGES = 10
ROMAN = [
    *["I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX"],
    *["X", "XI", "XII", "XIII", "XIV", "XV", "XVI", "XVII", "XVIII"],
]
NEEDS_POPPLER = pytest.mark.skipif(shutil.which("pdftoppm") is None, reason="no poppler on this machine")


@pytest.fixture(scope="module", params=["en", "pt"])
def document(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> Document:
    root = tmp_path_factory.mktemp("pages")
    variants = {f"lora_r16_{name}": Behaviour(150 - 5 * at, 0, 2, 10 * at) for at, name in enumerate("abcd")}
    write_study(World(root), variants, seeds=(1, 2))
    return build(ReportStudy(compare_at(root), words(request.param), root), FRONT)


@NEEDS_POPPLER
def test_no_page_but_the_last_has_a_large_empty_area(document: Document, tmp_path: Path) -> None:
    assert 3 <= full_pages(document, tmp_path) <= MOST_PAGES


@NEEDS_POPPLER
def test_ten_variants_of_five_seeds_fit_ten_full_pages(tmp_path: Path) -> None:
    variants = {f"lora_variant_{i}": Behaviour(100 + i, 0, 3, 3 * i, config={"lora_r": 2**i}) for i in range(10)}
    write_study(World(tmp_path), variants, seeds=(1, 2, 3, 4, 5))
    assert full_pages(build(ReportStudy(compare_at(tmp_path), words("en"), tmp_path)), tmp_path) <= MOST_PAGES


def full_pages(document: Document, folder: Path) -> int:
    """Returns how many pages the PDF has; none but the last may have an empty area of a fifth of its height."""
    (folder / "report.pdf").write_bytes(to_pdf(document))
    subprocess.run(["pdftoppm", "-r", "50", "-gray", "-png", "report.pdf", "page"], cwd=folder, check=True)
    pages = sorted(folder.glob("page*.png"))
    for path in pages[:-1]:
        image = np.asarray(Image.open(path))
        height = image.shape[0]
        for column in _halves(image):
            inked = np.flatnonzero((column < 245).any(axis=1))
            gaps = np.diff(np.concatenate([[0.06 * height], inked[inked < 0.92 * height], [0.92 * height]]))
            assert gaps.max() < 0.2 * height, path.name
    ends = [np.flatnonzero((half < 245).any(axis=1)) for half in _halves(np.asarray(Image.open(pages[-1])))]
    lowest = [rows[rows < 0.92 * height].max(initial=0) for rows in ends]
    assert abs(lowest[0] - lowest[1]) < 0.2 * height, f"{pages[-1].name}: its columns end at two heights"
    return len(pages)


def _halves(image: np.ndarray[Any, Any]) -> tuple[np.ndarray[Any, Any], np.ndarray[Any, Any]]:
    return image[:, : image.shape[1] // 2], image[:, image.shape[1] // 2 :]


def words_of(document: Document, folder: Path) -> list[tuple[tuple[int, int, float], str]]:
    """Returns every word of the PDF as a reader meets it: page, column (0: over both), height."""
    (folder / "report.pdf").write_bytes(to_pdf(document))
    command = ["pdftotext", "-bbox", "report.pdf", "-"]
    text = subprocess.run(command, cwd=folder, capture_output=True, text=True, check=True).stdout
    found: list[tuple[tuple[int, int, float], str]] = []
    for page, part in enumerate(text.split("<page ")[1:], start=1):
        for left, top, right, word in re.findall(
            r'<word xMin="([\d.]+)" yMin="([\d.]+)" xMax="([\d.]+)" yMax="[\d.]+">([^<]*)</word>', part
        ):
            middle = (float(left) + float(right)) / 2
            column = 0 if abs(middle - 297.6) < 25 else 1 if middle < 297.6 else 2
            found.append(((page, column, float(top)), word))
    return found


@NEEDS_POPPLER
def test_tables_are_numbered_as_the_reader_meets_them(document: Document, tmp_path: Path) -> None:
    found = words_of(document, tmp_path)
    table = words(document.language)("report.table").upper()
    numbers = [(place, number) for (place, word), (_, number) in pairwise(found) if word == table]
    in_order = [number for _, number in sorted(numbers)]
    assert len(in_order) > 10 and in_order == ROMAN[: len(in_order)]


@NEEDS_POPPLER
def test_no_table_or_figure_stands_within_the_error_analysis(document: Document, tmp_path: Path) -> None:
    said, found = words(document.language), words_of(document, tmp_path)
    named = said("errors.failure_plain", number="").strip()
    failures = [place for (place, word), (_, number) in pairwise(found) if word == named and number[:1].isdigit()]
    captions = [place for place, word in found if word in (said("report.table").upper(), said("report.figure"))]
    first, last = min(failures), max(failures)
    assert [place for place in captions if place[1] and first < place < last] == []


@NEEDS_POPPLER
def test_commands_and_names_are_copied_as_they_are_typed(document: Document, tmp_path: Path) -> None:
    """A sign without width inside a command makes it fail when it is pasted."""
    found = [word for _, word in words_of(document, tmp_path)]
    assert not [word for word in found if re.search("[\u200b\u2060\ufeff]", word)]
    assert "CONFIG=lora_r16_a" in found


@NEEDS_POPPLER
def test_the_paper_has_what_a_reader_of_papers_looks_for(document: Document, tmp_path: Path) -> None:
    (tmp_path / "report.pdf").write_bytes(to_pdf(document))
    text = subprocess.run(
        ["pdftotext", "report.pdf", "-"], cwd=tmp_path, capture_output=True, text=True, check=True
    ).stdout
    said, flat = words(document.language), " ".join(text.split())
    for title in (
        "paper.introduction",
        "paper.related",
        "method.title",
        "discussion.title",
        "paper.conclusion",
        "paper.references",
    ):
        assert said(title).lower() in flat.lower(), title
    for told in (
        "Ana Lima",
        "USP",
        "Natural language processing",
        "[1]",
        "LoRA: Low-rank adaptation",
        "Measuring massive multitask",
    ):
        assert told in flat.replace("- ", "-"), told


def test_only_what_is_cited_is_a_reference_and_all_that_is_cited_is_known(document: Document) -> None:
    assert len(document.references) >= 8
    assert next(iter(document.references)) == "mccloskey1989"


def test_authors_come_from_a_small_file_and_a_wrong_key_is_named(tmp_path: Path) -> None:
    path = tmp_path / "report.yaml"
    assert read_front(path) == Front()
    path.write_text("course: NLP\nauthors:\n  - {name: Ana, affiliation: USP}\n")
    assert read_front(path) == Front(course="NLP", authors=[Author("Ana", "USP")])
    for text, said in (
        ("autors: []", "unknown key 'autors'. Did you mean authors?"),
        ("authors: [{nome: Ana}]", "author 1: unknown key 'nome'"),
        ("authors: [Ana]", "An author has a name"),
        ("- a", "keys such as `title:`"),
        ("title: [", "line"),
    ):
        path.write_text(text)
        with pytest.raises(UserError, match=said.replace("[", r"\[").replace("`", ".")):
            read_front(path)
