"""The report on a judge: its calibration, what it preferred, its points, what has no verdict, and the cases."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from core.records.judgement import Calibration, Case, CriterionSummary, DuelSummary, Interval, Judged
from core.records.record import write_record
from evaluation.report.document import Code, Paragraph, Table
from evaluation.report.sections.judges import judges
from evaluation.report.study import ReportStudy
from evaluation.words import words
from tests.evaluation.factory import Behaviour, World, compare_at, write_study

CALIBRATION = Calibration(90, Interval(0.9, 0.8, 0.95), Interval(0.4, 0.3, 0.5), 0.1, 0.8, 0.001, 0.3, ["prefers 1"])
CASE = Case("i1", 4.0, "Name it.\n# now", "", "a river", "no", "a `river`", "it is **right**")
DUEL = DuelSummary(
    30, 28, 9, 17, 2, Interval(0.62, 0.5, 0.75), 0.04, Interval(1, 0, 2), 0.4, 15, 1, 0.001, None, None, None, [CASE]
)
JUDGED = Judged(
    a="base",
    b="lora",
    judges={"/models/small-judge": 60},
    built_in=False,
    unfit_anyway=True,
    pairs=30,
    limit=30,
    complete=False,
    duel=DUEL,
    rubric=[CriterionSummary("total", 30, 4.0, 9.0, Interval(5, 4, 6), 0.0001, 0.0004)],
    calibration=CALIBRATION,
    unjudged={"not_json": 3},
    requests=6,
    prompt_tokens=1,
    tokens=1,
    money=None,
    hashes={},
)


@pytest.fixture
def root(tmp_path: Path) -> Path:
    write_study(World(tmp_path), {"lora": Behaviour(150, 0, 2, 10)})
    return tmp_path


def blocks_of(root: Path, *records: tuple[str, Judged], language: str = "en") -> tuple[str, list[Table], list[Code]]:
    folder = root / "pocket" / "judged" / "base--lora"
    folder.mkdir(parents=True, exist_ok=True)
    for name, judged in records:
        write_record(folder / name, judged)
    blocks = judges(ReportStudy(compare_at(root), words(language), root))
    said = " ".join(block.text for block in blocks if isinstance(block, Paragraph))
    return said, [b for b in blocks if isinstance(b, Table)], [b for b in blocks if isinstance(b, Code)]


def cells(table: Table) -> list[str]:
    return [cell.text for cell in table.rows[0]]


@pytest.mark.parametrize(("language", "no"), [("en", "no"), ("pt", "não")])
def test_a_sample_by_an_unfit_judge_is_shown_as_such(root: Path, language: str, no: str) -> None:
    said, (duel, calibration, rubric), codes = blocks_of(root, ("judged_quick_30.json", JUDGED), language=language)
    assert cells(duel)[:5] == [
        "small-judge",
        "base",
        "lora",
        words(language)("judge.of", judged=28, pairs=30),
        "9 / 17 / 2",
    ]
    assert calibration.rows[0][-1].text == no and calibration.rows[0][-1].tone == "bad"
    assert rubric.rows[0][-2].tone == "good"
    for key in ("unfit", "sample", "incomplete"):
        assert words(language)(f"judge.{key}", judge="small-judge", a="base", b="lora", pairs=30) in said
    assert ": 3" in said
    assert [code.text for code in codes] == ["Name it.\n# now", "a river", "no", "a `river`"]
    assert "**right**" not in said  # a judge's words are no marks


def test_many_equal_answers_are_named(root: Path) -> None:
    said, _, _ = blocks_of(root, ("judged_quick_30.json", replace(JUDGED, same_answers=4)))
    assert "4 of 30 pairs hold the same answer twice" in said


def test_a_refused_judge_stands_there_with_its_calibration(root: Path) -> None:
    refused = replace(JUDGED, judges={}, duel=None, rubric=[], unfit_anyway=False, endpoint={"models": ["small-judge"]})
    said, (duel, calibration), _ = blocks_of(root, ("judged_quick_30.json", refused))
    assert cells(duel) == ["small-judge", "base", "lora", *["-"] * 5]
    assert words()("judge.refused", judge="small-judge") in said and len(calibration.rows) == 1


def test_the_whole_counts_more_than_a_sample(root: Path) -> None:
    whole = replace(JUDGED, limit=None, duel=replace(DUEL, pairs=99), complete=True, unjudged={})
    said, (duel, *_), _ = blocks_of(root, ("judged_quick_30.json", JUDGED), ("judged.json", whole))
    assert len(duel.rows) == 1 and cells(duel)[3] == "28 of 99" and "drawn by chance" not in said
