"""Fills the marked places of a page. What stands between two marks is written anew, all else stays as it is."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path

from core.config.settings import Data
from core.errors import UserError
from core.files import read_text
from core.runs import shown
from evaluation.compare import compare_study
from evaluation.packing.opened import CACHE, Opened, open_packed
from evaluation.report.build import build
from evaluation.report.plots.style import PAGE
from evaluation.report.study import ReportStudy
from evaluation.run.from_config import study_of
from evaluation.words.data import words_for
from scripts.pages.parts import part
from scripts.pages.values import value

RESULTS = re.compile(r"^<!-- results: (\S+) -->$", re.MULTILINE)
PART = re.compile(r"<!-- report: ([^>]+?) -->\n.*?<!-- end -->", re.DOTALL)
VALUE = re.compile(r"<!--=([^>]+?)-->.*?<!--/-->", re.DOTALL)
NOWHERE = "none"  # a page is the same on every machine, whatever data lies there


@dataclass
class Filled:
    """A page as its results say it, with the pictures that it shows, by their paths."""

    text: str
    pictures: dict[Path, str] = field(default_factory=dict)


def fill(page: Path, cache: Path = CACHE) -> Filled:
    text = read_text(page)
    named = RESULTS.findall(text)
    if len(named) != 1:
        raise UserError(f"{shown(page)}: one line <!-- results: <name>.zip --> is needed, found {len(named)}.")
    study = study_in(open_packed(page.parent / named[0], cache))
    document, filled = build(study), Filled("")
    folder = page.with_suffix("")

    def written(match: re.Match[str]) -> str:
        found = part(document, match[1], whole=bool(study.variants))
        filled.pictures |= {folder / f"{figure.name}.svg": figure.draw(PAGE) for figure in found.figures}
        return f"<!-- report: {match[1]} -->\n\n{found.markdown(folder.name)}\n\n<!-- end -->"

    def said(match: re.Match[str]) -> str:
        return f"<!--={match[1]}-->{value(study, folder, match[1])}<!--/-->"

    filled.text = VALUE.sub(_placed(page, said), PART.sub(_placed(page, written), text))
    return filled


def study_in(opened: Opened) -> ReportStudy:
    """Reads a packed study for a page: without the data of this machine."""
    settings = opened.config.settings
    config = opened.config.with_settings(data=Data(settings.data.name, spider=NOWHERE, mmlu=NOWHERE))
    study = study_of(config, opened.root, known=tuple(opened.packed.data))
    return ReportStudy(compare_study(study), words_for(study.context), study.root, study.context)


def _placed(page: Path, replaced: Callable[[re.Match[str]], str]) -> Callable[[re.Match[str]], str]:
    """Names the page and the line of what cannot be filled in."""

    def guarded(match: re.Match[str]) -> str:
        try:
            return replaced(match)
        except UserError as error:
            line = match.string.count("\n", 0, match.start()) + 1
            raise UserError(f"{shown(page)}, line {line}: {error}") from None

    return guarded
