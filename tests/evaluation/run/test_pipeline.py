"""Protects the way from question to rows: what is there is reused, what changed is asked again, nothing is lost."""

from __future__ import annotations

import os
import shutil
from dataclasses import replace
from pathlib import Path

import pytest

from core.config import Data, load_model
from core.errors import UserError
from core.locks import one_writer
from core.records.record import read_record, read_rows
from core.records.result import Receipt, Row
from core.runs import Run, base_run
from core.weights import Base
from evaluation.engines.engine import Generate, Weights
from evaluation.engines.refused import RunRefused
from evaluation.engines.shards import Shard
from evaluation.measures import Context
from evaluation.measures.measure import GeneratedMeasure
from evaluation.run.from_config import subject_of
from evaluation.run.pipeline import evaluate
from evaluation.run.plan import unanswered
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
        answer(engine, plan)

    return evaluate(subject, runs, compute).made


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


def test_one_result_that_is_gone_is_computed_alone(subject: Subject, base: Run) -> None:
    run_with(ScriptedEngine(say), subject, base)
    shutil.rmtree(base.result(SHOTS).folder)
    engine = ScriptedEngine(say)
    assert run_with(engine, subject, base) == 1
    assert len(engine.asked) == 2 and base.result(SHOTS).rows.is_file()


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


def test_parts_answer_each_item_once_and_together_make_the_whole(subject: Subject, base: Run) -> None:
    """As several processes or machines would, one after the other."""
    asked: list[str] = []
    for number in range(3):
        engine = ScriptedEngine(say)
        answer(engine, Plan(subject, unanswered(subject, [base]), Shard(number, 3)))
        asked += engine.asked
    assert sorted(asked) == sorted([*ids(subject, TASK), *ids(subject, SHOTS)]), "each id exactly once"
    last = ScriptedEngine(say)
    assert run_with(last, subject, base) == 2
    assert last.asked == [], "the parts were put together, nothing was asked again"
    assert [row.value for row in read_rows(Row, base.result(TASK).rows)] == [1.0, 0.0]
    assert list(base.folder.glob("measures/*.parts/*")) == []


def ids(subject: Subject, name: str) -> list[str]:
    measure = subject.measure(name)
    assert isinstance(measure, GeneratedMeasure)
    return [item.id for item in measure.chosen()]


def test_a_part_of_other_weights_is_not_put_in(subject: Subject, base: Run) -> None:
    answer(ScriptedEngine(say), Plan(subject, unanswered(subject, [base]), Shard(0, 2)))
    other = replace(subject, base=Base("model", None, "other-weights"))
    engine = ScriptedEngine(say)
    run_with(engine, other, base)
    assert len(engine.asked) == 4


def test_a_part_asks_again_what_was_answered_to_something_else(subject: Subject, base: Run) -> None:
    run_with(ScriptedEngine(say), subject, base)
    other = replace(subject, base=Base("model", None, "other-weights"))
    asked: list[str] = []
    for number in range(2):
        engine = ScriptedEngine(say)
        answer(engine, Plan(other, unanswered(other, [base]), Shard(number, 2)))
        asked += engine.asked
    assert sorted(asked) == sorted([*ids(subject, TASK), *ids(subject, SHOTS)])


def test_a_part_that_is_being_answered_is_not_taken_away(subject: Subject, base: Run) -> None:
    answer(ScriptedEngine(say), Plan(subject, unanswered(subject, [base]), Shard(0, 2)))
    part = base.folder / "measures" / f"{TASK}.parts" / "0-of-2"
    with (
        one_writer(part, "answering"),
        pytest.raises(UserError, match=rf"still being answered: .* process {os.getpid()}"),
    ):
        evaluate(subject, [base])
    assert (part / "answers.jsonl").is_file()


def test_a_whole_model_is_not_asked_of_a_server_that_has_the_base(subject: Subject, base: Run) -> None:
    tuned = Run("tiny", "full", 1, root=base.root)
    tuned.whole_model.mkdir(parents=True)
    for name in ("model.safetensors", "config.json"):
        (tuned.whole_model / name).write_text("{}")
    served = replace(subject, engine=replace(subject.engine, kind="served"))
    outcome = evaluate(served, [tuned, base], lambda plan: answer(ScriptedEngine(say), plan))
    assert outcome.left_out == ["full seed 1"] and not tuned.result(TASK).answers.exists()


def test_an_adapter_that_cannot_be_used_costs_its_own_run_only(subject: Subject, base: Run) -> None:
    tuned = Run("tiny", "lora", 1, root=base.root)
    tuned.adapter.mkdir(parents=True)
    for name in ("adapter_model.safetensors", "adapter_config.json"):
        (tuned.adapter / name).write_text("{}")

    class Refusing(ScriptedEngine):
        def use(self, weights: Weights) -> None:
            if weights.adapter:
                raise RunRefused("adapter has no effect")

    outcome = evaluate(subject, [tuned, base], lambda plan: answer(Refusing(say), plan))
    assert outcome.left_out == ["lora seed 1"] and outcome.made == 2
    assert not tuned.result(TASK).rows.exists(), "never a result"


def test_a_second_evaluation_at_the_same_time_is_told_who_is_at_it(subject: Subject, base: Run) -> None:
    def compute(plan: Plan) -> None:
        with pytest.raises(UserError, match=rf"process {os.getpid()}"):
            evaluate(subject, [base])
        answer(ScriptedEngine(say), plan)

    assert evaluate(subject, [base], compute).made == 2


def test_the_chat_template_of_a_base_without_one_is_part_of_what_was_asked() -> None:
    subject = subject_of(load_model("gemma3_270m", "instruct", base="embedded/model"))
    assert "### Instruction:" in subject.engine.chat_template
    measure = subject.measure("mmlu_150")
    plain = replace(subject, engine=replace(subject.engine, chat_template=""))
    assert subject.settings(measure) != plain.settings(measure)
    assert "chat_template" not in plain.settings(measure)  # results of models with a template of their own stay
