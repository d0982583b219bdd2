"""Protects the way from question to rows: what is there is reused, what changed is asked again, nothing is lost."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from core.config import Data
from core.records.record import read_record, read_rows
from core.records.result import Receipt, Row
from core.runs import Run, base_run
from core.weights import Base
from evaluation.engines.engine import Generate
from evaluation.measures import Context
from evaluation.run.pipeline import evaluate
from evaluation.run.subject import Subject
from evaluation.run.worker import Plan, answer
from tests.evaluation.engines_for_tests import ScriptedEngine

TASK, SHOTS = "text_to_sql", "text_to_sql_3shot"


@pytest.fixture
def subject(spider_folder: Path) -> Subject:
    return Subject(Base("model", None, "base-weights"), TASK, (), Context(Data(spider=str(spider_folder))))


@pytest.fixture
def base(tmp_path: Path) -> Run:
    return base_run("tiny", tmp_path / "runs")


def say(request: Generate) -> str:
    return "SELECT title FROM concert" if "concert titles" in str(request.prompt) else "no idea"


def run_with(engine: ScriptedEngine, subject: Subject, *runs: Run) -> int:
    def compute(plan: Plan) -> None:
        answer(engine, plan.subject, plan.works)

    return evaluate(subject, runs, compute)


def test_answers_are_graded_and_the_receipt_says_what_they_depend_on(subject: Subject, base: Run) -> None:
    assert run_with(ScriptedEngine(say), subject, base) == 2
    rows = read_rows(Row, base.result(TASK).rows)
    assert [row.value for row in rows] == [1.0, 0.0]
    receipt = read_record(Receipt, base.result(TASK).receipt)
    assert receipt.complete and receipt.weights == "base-weights" and receipt.engine == {"engine": "scripted"}


def test_nothing_is_asked_twice(subject: Subject, base: Run) -> None:
    run_with(ScriptedEngine(say), subject, base)
    engine = ScriptedEngine(say)
    assert run_with(engine, subject, base) == 0
    assert engine.asked == []


def test_an_interrupted_evaluation_goes_on_where_it_stopped(subject: Subject, base: Run) -> None:
    stopped = ScriptedEngine(say, stop_after=3)
    with pytest.raises(KeyboardInterrupt):
        run_with(stopped, subject, base)
    engine = ScriptedEngine(say)
    run_with(engine, subject, base)
    assert len(stopped.asked) == 3 and len(engine.asked) == 1


def test_rows_that_were_cut_are_graded_again_without_asking(subject: Subject, base: Run) -> None:
    run_with(ScriptedEngine(say), subject, base)
    files = base.result(TASK)
    whole = files.rows.read_text()
    files.rows.write_text(whole.split("\n")[0] + "\n")
    engine = ScriptedEngine(say)
    assert run_with(engine, subject, base) == 1
    assert engine.asked == [] and files.rows.read_text() == whole


def test_answers_of_other_weights_are_moved_aside_and_not_mixed(subject: Subject, base: Run) -> None:
    run_with(ScriptedEngine(say), subject, base)
    engine = ScriptedEngine(lambda request: "SELECT 1")
    assert run_with(engine, replace(subject, base=Base("model", None, "other-weights")), base) == 2
    assert len(engine.asked) == 4
    assert len(list(base.folder.rglob(f"old/*/{TASK}/answers.jsonl"))) == 1


def test_a_quick_look_has_its_own_place(subject: Subject, base: Run) -> None:
    quick = replace(subject, context=replace(subject.context, limit=1))
    run_with(ScriptedEngine(say), quick, base)
    assert not base.result(TASK).rows.exists()
    assert len(read_rows(Row, base.result(TASK, 1).rows)) == 1
