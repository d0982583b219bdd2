"""Protects the grading of each measure: who answers everything right scores 100%, who answers nothing 0 or chance."""

from __future__ import annotations

import json
from dataclasses import replace
from itertools import count
from pathlib import Path

import pytest

from core.config import Data
from core.errors import UserError
from core.records.record import read_rows
from core.records.result import Row
from core.runs import Run, base_run
from core.weights import Base
from evaluation.engines.engine import Generate, Score
from evaluation.measures import Context, measure_of
from evaluation.measures.text_to_sql import TextToSql
from evaluation.run.pipeline import evaluate
from evaluation.run.subject import Subject
from evaluation.run.worker import answer
from evaluation.tasks.mmlu_source import load_tasks, questions
from tests.evaluation.engines_for_tests import ScriptedEngine, silent

CAPITALS = [("France", "Paris", "Lyon"), ("Peru", "Cusco", "Lima"), ("Ghana", "Accra", "Tamale")]
CAPITALS_TASK = """
task: capitals
dataset_path: json
dataset_kwargs: {data_files: {test: DATA}}
test_split: test
output_type: multiple_choice
doc_to_text: "The capital of {{country}} is"
doc_to_choice: "{{cities}}"
doc_to_target: "{{right}}"
metric_list: [{metric: acc, aggregation: mean, higher_is_better: true}]
"""
COUNTING_TASK = """
task: counting
dataset_path: json
dataset_kwargs: {data_files: {test: DATA}}
test_split: test
output_type: generate_until
generation_kwargs: {until: ["\\n"], max_gen_toks: 8}
doc_to_text: "After {{country}} comes"
doc_to_target: "{{cities[right]}}"
metric_list: [{metric: exact_match, aggregation: mean, higher_is_better: true}]
"""


NUMBERS = count()


def values(root: Path, name: str, context: Context, engine: ScriptedEngine) -> list[Row]:
    run: Run = base_run("tiny", root / f"runs-{next(NUMBERS)}")
    subject = Subject(Base("model", None, "w"), name, (), context)
    evaluate(subject, [run], lambda plan: answer(engine, plan))
    return read_rows(Row, run.result(name, context.limit).rows)


@pytest.mark.parametrize("name", ["text_to_sql", "text_to_sql_3shot"])
def test_text_to_sql(tmp_path: Path, spider_folder: Path, name: str) -> None:
    context = Context(Data(spider=str(spider_folder)))
    measure = measure_of(name, context)
    assert isinstance(measure, TextToSql)
    golds = {item.id: item.known["gold"] for item in measure.chosen()}
    oracle = values(tmp_path, name, context, ScriptedEngine(lambda request: f"```sql\n{golds[request.id]}\n```"))
    assert [row.value for row in oracle] == [1.0, 1.0]
    assert [row.others["raw"] for row in oracle] == [0.0, 0.0], "raw takes the reply as it stands"
    assert [row.value for row in values(tmp_path, name, context, silent())] == [0.0, 0.0]


@pytest.mark.parametrize("name", ["mmlu_150", "mmlu_600"])
def test_mmlu(tmp_path: Path, name: str) -> None:
    context = Context(Data())
    items = [item for task in load_tasks(name).values() for item in questions(task, "embedded/mmlu")[0]]
    golds = {item.question.strip(): item.answer for item in items}

    def right(request: Score) -> int:
        asked = request.context.rsplit("\n\n", 1)[-1].split("\nA. ")[0]  # type: ignore[union-attr]
        return golds[asked]

    rows = values(tmp_path, name, context, ScriptedEngine(lambda request: "", right))
    assert len(rows) == len(items) and {row.value for row in rows} == {1.0}


def test_mmlu_without_an_answer_is_chance_and_called_so(tmp_path: Path) -> None:
    guessed = values(tmp_path, "mmlu_150", Context(Data()), silent())
    assert sum(row.value or 0 for row in guessed) / len(guessed) == pytest.approx(0.25, abs=0.03)
    assert measure_of("mmlu_150", Context(Data())).collapsed(guessed) == ["one_letter"]


@pytest.fixture
def own_tasks(tmp_path: Path) -> Context:
    """Two tasks of one's own: a choice and a text, with data in a local file."""
    folder = tmp_path / "my_tasks"
    folder.mkdir()
    data = folder / "capitals.jsonl"
    lines = [
        {"id": n, "country": c, "cities": [a, b], "right": int(c == "Peru")} for n, (c, a, b) in enumerate(CAPITALS)
    ]
    data.write_text("\n".join(json.dumps(line) for line in lines))
    (folder / "capitals.yaml").write_text(CAPITALS_TASK.replace("DATA", str(data)))
    (folder / "again.yaml").write_text(CAPITALS_TASK.replace("DATA", str(data)).replace("capitals", "again", 1))
    (folder / "atlas.yaml").write_text("group: atlas\ntask: [capitals, again]\n")
    (folder / "counting.yaml").write_text(COUNTING_TASK.replace("DATA", str(data)))
    return Context(Data(lm_eval_tasks=str(folder)))


def test_any_task_of_the_harness(tmp_path: Path, own_tasks: Context) -> None:
    capitals = {country: int(country == "Peru") for country, _, _ in CAPITALS}

    def right(request: Score) -> int:
        return capitals[str(request.context).removeprefix("The capital of ").removesuffix(" is")]

    rows = values(tmp_path, "capitals", own_tasks, ScriptedEngine(lambda request: "", right))
    assert [row.value for row in rows] == [1.0, 1.0, 1.0]
    assert [row.value for row in values(tmp_path, "capitals", own_tasks, silent())] == [1.0, 0.0, 1.0]

    def say(request: Generate) -> str:
        return {"France": "Paris", "Peru": "Lima", "Ghana": "Accra"}[str(request.prompt).split()[1]]

    rows = values(tmp_path, "counting", own_tasks, ScriptedEngine(say))
    assert [row.value for row in rows] == [1.0, 1.0, 1.0]
    assert {row.value for row in values(tmp_path, "counting", own_tasks, silent())} == {0.0}


def test_items_of_a_group_whose_tasks_number_alike_are_all_kept(tmp_path: Path, own_tasks: Context) -> None:
    rows = values(tmp_path, "atlas", own_tasks, silent())
    assert [row.id for row in rows] == [f"{task}/{place}" for task in ("capitals", "again") for place in range(3)]


def test_an_interrupted_task_asks_only_for_what_is_missing(tmp_path: Path, own_tasks: Context) -> None:
    run = base_run("tiny", tmp_path / "runs")
    subject = Subject(Base("model", None, "w"), "capitals", (), own_tasks)
    stopped, engine = ScriptedEngine(lambda request: "", stop_after=2), silent()
    with pytest.raises(KeyboardInterrupt):
        evaluate(subject, [run], lambda plan: answer(stopped, plan))
    evaluate(subject, [run], lambda plan: answer(engine, plan))
    assert (len(stopped.asked), len(engine.asked)) == (2, 1)


def test_an_unknown_task_is_a_sentence_with_the_nearest_name(tmp_path: Path, own_tasks: Context) -> None:
    with pytest.raises(UserError, match="Did you mean"):
        values(tmp_path, "hellaswagg", own_tasks, silent())
    missing = replace(own_tasks, data=Data(lm_eval_tasks=str(tmp_path / "nowhere")))
    with pytest.raises(UserError, match="is not a folder"):
        values(tmp_path, "capitals", missing, silent())


def test_a_quick_look_takes_so_many_items_of_all_parts_and_always_the_same(tmp_path: Path) -> None:
    context = Context(Data(), limit=9)
    one, other = (values(tmp_path / name, "mmlu_150", context, silent()) for name in "ab")
    assert [row.id for row in one] == [row.id for row in other] and len(one) == 9
    assert {row.groups["category"] for row in one} == {"stem", "humanities", "social_sciences"}
