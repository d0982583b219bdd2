"""The viewer's data: nothing lost, nothing twice, no measure known by name; also while files are written."""

from __future__ import annotations

from pathlib import Path

import pytest

from core.records.judgement import DuelSummary, Interval, Judged
from core.records.record import read_rows, row_line, write_record, write_rows
from core.records.result import Answer, Row
from core.runs import Run, base_run
from evaluation.measures import known_measures
from evaluation.report.document import Table as Block
from evaluation.report.sections.judges import judges
from evaluation.report.so_far import page_so_far, read_whole, rows_so_far
from evaluation.report.study import ReportStudy
from evaluation.report.viewer.collect import Column, Table, collect
from evaluation.report.viewer.pack import pack, unpack
from evaluation.report.viewer.study import tables_of
from evaluation.words import words
from tests.evaluation.factory import MMLU, ZERO, Behaviour, World, compare_at, sql_row, study_at, write_study

NAMES = tuple(known_measures())
REPORT = Path(__file__).parents[3] / "evaluation" / "report"


@pytest.fixture
def runs(tmp_path: Path) -> Path:
    write_study(World(tmp_path), {"lora": Behaviour(150, 0, 2, 10)})
    return tmp_path


def told(runs: Path, language: str = "en") -> dict:
    return collect(tables_of(ReportStudy(compare_at(runs), words(language), runs)), words(language))


def test_every_row_can_be_read_back(runs: Path) -> None:
    data = unpack(pack(told(runs)))
    assert [run["id"] for run in data["runs"]] == ["base", "lora/seed42"]
    measure = next(one for one in data["measures"] if one["id"] == ZERO)
    for at, run in enumerate((base_run("pocket", runs), Run("pocket", "lora", 42, root=runs))):
        for row, item in zip(read_rows(Row, run.result(ZERO).rows), measure["items"], strict=True):
            answer = item["u"][item["r"][at]]
            assert (item["id"], answer["v"]) == (row.id, row.value)
            assert answer["d"]["prediction"] == row.details["prediction"]
            assert "\n".join(data["lines"][line] for line in item["p"]) == row.details["prompt"]
            assert measure["clusters"][item["c"]] == row.cluster


def test_equal_answers_are_kept_once() -> None:
    rows = [sql_row(0, 1), sql_row(1, 0)]
    data = collect([Table("x", "x", "accuracy", [Column(str(n), str(n), rows) for n in range(9)])], words())
    assert [len(item["u"]) for item in data["measures"][0]["items"]] == [1, 1]


def test_the_same_data_is_packed_the_same_and_holds_no_sign_of_html(runs: Path) -> None:
    assert pack(told(runs)) == pack(told(runs))
    assert not set(pack(told(runs))) & set("<>&\"'")


def test_numbers_that_are_none_do_not_break_the_page() -> None:
    row = Row("a", float("nan"), details={"log_probabilities": [float("-inf"), 1.23456789]})
    data = collect([Table("x", "x", "score", [Column("base", "base", [row])])], words())
    assert unpack(pack(data))["measures"][0]["items"][0]["u"][0]["d"]["log_probabilities"] == [None, 1.2346]


@pytest.mark.parametrize(("language", "tuned"), [("en", "lora, seed 42"), ("pt", "lora, semente 42")])
def test_what_judges_said_can_be_looked_at(runs: Path, language: str, tuned: str) -> None:
    folder = runs / "pocket" / "judged" / "base--lora"
    rows = [
        Row(f"dev-{at:05d}", 1.0, details={"justification": ["better", "better"], "orders": ["b", "b"]})
        for at in range(3)
    ]
    folder.mkdir(parents=True)
    write_rows(folder / "rows.jsonl", rows)
    judged = Judged(
        a="base",
        b="lora seed 42",
        judges={"a-judge": 6},
        built_in=False,
        unfit_anyway=False,
        pairs=3,
        limit=None,
        complete=True,
        duel=DuelSummary(
            3, 3, 3, 0, 0, Interval(1.0, 0.4, 1.0), 0.25, Interval(5, 1, 9), 1.0, 0, 0, None, None, None, None
        ),
        rubric=[],
        calibration=None,
        unjudged={},
        requests=6,
        prompt_tokens=1,
        tokens=1,
        money=None,
        hashes={},
    )
    write_record(folder / "judged.json", judged)
    measure = told(runs, language)["measures"][-1]
    assert measure["kind"] == "duel" and "a-judge" in measure["name"]
    tables = [block for block in judges(ReportStudy(compare_at(runs), words(), runs)) if isinstance(block, Block)]
    assert [cell.text for cell in tables[0].rows[0]][:4] == ["a-judge", "base", "lora seed 42", "3 of 3"]
    item = measure["items"][0]
    said = {**item["d"], **item["u"][0]["d"]}
    assert (
        said["question"].startswith("Which items")
        and said["base"].startswith("Here is the query")
        and "SELECT" in said[tuned]
    )


def test_no_module_of_the_report_knows_a_measure_by_name() -> None:
    for path in REPORT.rglob("*.*"):
        if path.suffix in (".py", ".js", ".j2", ".typ"):
            text = path.read_text(encoding="utf-8")
            assert not [name for name in NAMES if f'"{name}"' in text or f"'{name}'" in text], path.name


def test_an_evaluation_that_runs_is_read_and_left_as_it_is(runs: Path) -> None:
    run = Run("pocket", "lora", 42, root=runs)
    files = run.result(ZERO)
    files.receipt.unlink()
    files.rows.unlink()
    text = row_line(Answer("dev-00000", ["SELECT 1"])) + '{"id": "dev-0'
    files.answers.write_text(text)
    assert list(read_whole(files.answers)) == ["dev-00000"]
    assert files.answers.read_text() == text
    study = study_at(runs)
    assert len(rows_so_far(study, run, MMLU)) == 150
    assert "questions-data" in page_so_far(study, [base_run("pocket", runs)], words())
