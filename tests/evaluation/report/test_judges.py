"""The report on a judge: its calibration, what it preferred, its points, what has no verdict, and the cases."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from core.config import Settings
from core.config.settings import Data
from core.records.judgement import Calibration, Case, CriterionSummary, DuelSummary, Interval, Judged
from core.records.packed import Packed
from core.records.record import write_record, write_rows
from core.records.result import Row
from core.runs import Run, base_run
from core.zips import zipped
from evaluation.judge.pairs import Item, Pair, content_hashes
from evaluation.judge.sides import MEASURE
from evaluation.measures import Context
from evaluation.packing.opened import open_packed
from evaluation.packing.pack import pack
from evaluation.report.document import Code, Paragraph, Table
from evaluation.report.sections.judges import judges
from evaluation.report.study import ReportStudy
from evaluation.report.viewer.study import tables_of
from evaluation.words import words
from tests.evaluation.factory import Behaviour, World, compare_at, write_result, write_study

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


def write_answers(root: Path, **answers: str) -> None:
    """Evaluates both runs on instructions: each answer says whose it is."""
    for run in (base_run("pocket", root), Run("pocket", "lora", 42, root=root)):
        said = answers.get(run.variant, run.variant)
        rows = [
            Row(f"i{at}", 1.0, details={"reply": f"{said} {at}", "gold": "right", "finished": True}) for at in range(40)
        ]
        write_result(run.result(MEASURE), MEASURE, rows, run.name)


def judged_pairs(root: Path, **answers: str) -> Judged:
    """What a judge of 30 of these answers writes, with its rows."""
    sides = {"base": "base", "lora": "lora"} | answers
    pairs = [Pair(Item(f"i{at}", "", ""), f"{sides['base']} {at}", f"{sides['lora']} {at}") for at in range(30)]
    write_rows(root / "pocket" / "judged" / "base--lora" / "rows_quick_30.jsonl", [Row(pair.id, 1.0) for pair in pairs])
    return replace(JUDGED, b="lora seed 42", hashes=content_hashes(pairs))


@pytest.mark.parametrize("language", ["en", "pt"])
def test_verdicts_on_earlier_answers_are_left_out_and_that_is_said(root: Path, language: str) -> None:
    write_answers(root)
    judged = judged_pairs(root)
    _, (duel, *_), _ = blocks_of(root, ("judged_quick_30.json", judged), language=language)
    assert cells(duel)[3] == words(language)("judge.of", judged=28, pairs=30)
    write_answers(root, lora="trained again")
    said, tables, codes = blocks_of(root, language=language)
    command = "make judge A=base B='lora seed 42' BASE_URL=<address> JUDGE=/models/small-judge LIMIT=30"
    assert said == words(language)("judge.earlier", a="base", b="lora seed 42", command=command)
    assert not tables and not codes
    Run("pocket", "lora", 42, root=root).result(MEASURE).receipt.unlink()  # not evaluated after another training
    assert blocks_of(root, language=language)[0] == said


def test_a_sample_on_the_answers_of_now_counts_more_than_all_of_earlier_ones(root: Path) -> None:
    write_answers(root)
    whole = replace(JUDGED, b="lora seed 42", limit=None, hashes=judged_pairs(root, lora="earlier").hashes)
    write_rows(root / "pocket" / "judged" / "base--lora" / "rows.jsonl", [Row(f"i{at}", 1.0) for at in range(30)])
    said, (duel, *_), _ = blocks_of(root, ("judged.json", whole), ("judged_quick_30.json", judged_pairs(root)))
    assert len(duel.rows) == 1 and "drawn by chance" in said and "earlier" not in said


def test_questions_hold_no_verdicts_on_earlier_answers(root: Path) -> None:
    write_answers(root)
    folder = root / "pocket" / "judged" / "base--lora"
    write_record(folder / "judged.json", replace(judged_pairs(root), limit=None))
    (folder / "rows_quick_30.jsonl").rename(folder / "rows.jsonl")

    def judged() -> list[str]:
        tables = tables_of(ReportStudy(compare_at(root), words(), root))
        return [table.id for table in tables if table.id.startswith("judged/")]

    assert judged() == ["judged/base--lora"]
    write_answers(root, base="another base")
    assert judged() == []


def test_a_packed_study_shows_what_its_judge_said_of_its_answers(root: Path, tmp_path: Path) -> None:
    write_answers(root)
    blocks_of(root, ("judged_quick_30.json", judged_pairs(root)))

    def shown_when_packed(name: str) -> int:
        packing = pack(Packed("pocket", False, Settings()), root, Context(Data(spider="nowhere", mmlu="nowhere")))
        (tmp_path / name).write_bytes(zipped(packing.files))
        return len(blocks_of(open_packed(tmp_path / name, tmp_path / "cache").root)[1])

    assert shown_when_packed("a.zip") == 3
    write_answers(root, lora="trained again")
    assert shown_when_packed("b.zip") == 0


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
