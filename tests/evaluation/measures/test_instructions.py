"""Protects: held-out instructions are asked and graded, right answers score one and none zero, a collapse is named."""

from __future__ import annotations

from pathlib import Path

import pytest

from core.config import Data
from core.errors import UserError
from core.records.instruction import Instruction
from core.records.result import Answer, Row
from core.runs import Run, base_run
from core.weights import Base
from evaluation.compare import Study, compare_study
from evaluation.engines.engine import Generate, Score
from evaluation.engines.shards import Shard
from evaluation.measures import Context, measure_of
from evaluation.measures.instructions import Instructions, InstructionsPerplexity, items_of, perplexity_of
from evaluation.run.pipeline import evaluate
from evaluation.run.plan import unanswered
from evaluation.run.subject import Subject
from evaluation.run.worker import Plan, answer
from preprocess.instructions.example import make_example
from preprocess.instructions.prepare import InstructionData
from tests.evaluation.engines_for_tests import ScriptedEngine, silent
from tests.evaluation.factory import write_page

THINGS = ["river", "bridge", "harbour", "market", "garden", "window"]
PLACES = ["Norway", "Chile", "Japan", "Kenya", "Italy"]


def examples() -> list[Instruction]:
    made = [
        make_example(
            f"Describe the {thing} of {place}.", f"The {thing} of {place} is old and lies in the north.", source="a"
        )
        for thing in THINGS
        for place in PLACES
    ]
    labels = ["warm", "cold"]
    made += [
        make_example("Warm or cold?", labels[number % 2], place, kind="classification", source="b", labels=labels)
        for number, place in enumerate(PLACES)
    ]
    text = "The bridge was built in 1932."
    made += [make_example("When?", "1932", text, kind="extractive", context=text, also_right=["in 1932"], source="c")]
    return made


@pytest.fixture
def context(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Context:
    monkeypatch.setattr(InstructionData, "test_examples", lambda data: examples())
    return Context(Data(), sources={"instructions": str(tmp_path)})


class Store(dict[str, Answer]):
    def add(self, answer: Answer) -> None:
        self[answer.id] = answer

    def mine(self, name: str) -> bool:
        return True

    def track(self, answers, total):  # type: ignore[no-untyped-def]
        return iter(answers)


def rows_of(context: Context, engine: ScriptedEngine, name: str = "instructions") -> list[Row]:
    measure, answers = measure_of(name, context), Store()
    measure.ask(engine, answers)
    return measure.grade(answers)


def right(request: Generate) -> str:
    return next(example.reference for example in examples() if example.id == request.id)


def test_an_oracle_scores_one_in_every_value(context: Context) -> None:
    rows = rows_of(context, ScriptedEngine(right))
    assert [row.value for row in rows] == pytest.approx([1.0] * 36)
    assert all(value == pytest.approx(1) for row in rows for value in row.others.values())
    assert {tuple(row.others) for row in rows} == {
        ("rougeL", "exact_match", "f1", "rouge1", "rouge2", "bleu", "chrf"),
        ("accuracy",),
        ("f1", "exact_match"),
    }
    assert all(set(row.others) <= set(Instructions.others) for row in rows)


def test_silence_scores_nothing_and_is_a_collapse_of_a_tuned_model(context: Context) -> None:
    measure, rows = measure_of("instructions", context), rows_of(context, silent())
    assert [row.value for row in rows] == [0.0] * 36
    assert measure.counts(rows) == {"sign": {"empty": 36}}
    assert measure.collapsed(rows, rows) == ["empty", "one_answer"]
    assert measure.collapsed(rows) == []  # the base


def test_another_right_answer_is_right_and_the_prompt_is_that_of_training(context: Context) -> None:
    asked: list[Generate] = []

    def say(request: Generate) -> str:
        asked.append(request)
        return "in 1932"

    rows = rows_of(context, ScriptedEngine(say))
    assert rows[-1].others["exact_match"] == 1
    assert asked[-1].prompt == [
        {"role": "user", "content": "When?\n\n### Input:\nThe bridge was built in 1932."},
    ]


def test_questions_on_one_text_are_a_cluster_where_there_are_texts(context: Context) -> None:
    assert len({item.cluster for item in items_of(examples())}) == 36
    assert {item.cluster for item in items_of(examples()[:-1])} == {None}
    text = "A text."
    two = [make_example(f"Q{number}", "x", text, context=text) for number in range(2)]
    assert len({item.cluster for item in items_of([*examples(), *two])}) == 37


def test_perplexity_is_that_of_the_references_and_a_lost_language_is_a_collapse(context: Context) -> None:
    measure = measure_of("instructions_perplexity", context)
    assert isinstance(measure, InstructionsPerplexity)

    def likely(per_word: float) -> list[Row]:
        class Engine(ScriptedEngine):
            def loglikelihood(self, requests):  # type: ignore[no-untyped-def]
                for request in requests:
                    assert isinstance(request, Score) and request.context[-1]["role"] == "user"
                    yield Answer(request.id, logprobs=[-per_word * len(request.options[0].split())])

        return rows_of(context, Engine(lambda request: ""), "instructions_perplexity")

    base, tuned, lost = likely(3.0), likely(3.5), likely(4.0)
    assert [row.value for row in base] == pytest.approx([-3.0] * 36)
    assert perplexity_of(base) == pytest.approx(2.718281828**3)
    assert measure.collapsed(tuned, base) == []
    assert measure.collapsed(lost, base) == ["perplexity"]
    assert measure.collapsed(lost) == []


def test_each_of_several_processes_scores_its_own_references(context: Context, tmp_path: Path) -> None:
    subject = Subject(Base("model", None, "weights"), "instructions_perplexity", (), context)
    run, asked = base_run("tiny", tmp_path / "runs"), []
    for number in range(2):
        engine = silent()
        answer(engine, Plan(subject, unanswered(subject, [run]), Shard(number, 2)))
        asked += engine.asked
    assert sorted(asked) == sorted(item.id for item in items_of(examples(), None))


def test_without_a_recipe_the_message_says_where_it_belongs(tmp_path: Path) -> None:
    with pytest.raises(UserError, match="needs a recipe"):
        measure_of("instructions", Context(Data())).identity()
    with pytest.raises(UserError, match=r"data/spider\.yaml holds no recipe"):
        measure_of("instructions", Context(Data(), sources={"data": "spider"})).identity()


def evaluated(engines: dict[str, ScriptedEngine], context: Context, root: Path, keep: tuple[str, ...] = ()) -> Study:
    """Evaluates a base and variants of it, each by its engine."""
    subject = Subject(Base("model", None, "w"), "instructions", keep, context)
    for name, engine in engines.items():
        run = base_run("toy", root) if name == "base" else Run("toy", name, 1, root=root)
        if name != "base":
            run.adapter.mkdir(parents=True)
            (run.adapter / "adapter_model.safetensors").write_bytes(name.encode())
            (run.adapter / "adapter_config.json").write_text("{}")
            run.manifest.write_text("{}")
        evaluate(subject, [run], lambda plan, e=engine: answer(e, plan))
    return Study("toy", "instructions", keep, context, root, 5.0)


def test_a_likelihood_is_not_weighed_against_points(context: Context, tmp_path: Path) -> None:
    class Engine(ScriptedEngine):
        def __init__(self, say, per_word: float):  # type: ignore[no-untyped-def]
            super().__init__(say)
            self.per_word = per_word

        def loglikelihood(self, requests):  # type: ignore[no-untyped-def]
            for request in requests:
                yield Answer(request.id, logprobs=[-self.per_word * len(request.options[0].split())])

    def half(request: Generate) -> str:
        return right(request) if int(request.id, 16) % 2 else right(request).split()[0]

    engines = {
        "base": Engine(lambda r: right(r).split()[0], 9.0),
        "good": Engine(right, 8.0),
        "likely": Engine(half, 2),
    }
    study = evaluated(engines, context, tmp_path / "runs", ("instructions_perplexity",))
    comparison = compare_study(study)
    assert comparison.recommended == "good"
    gain = next(item for item in comparison.variants if item.name == "good").differences["instructions"].change
    assert comparison.recommendation.worth["good"] == gain and gain.value > 10  # points


def test_from_answers_to_report_a_collapsed_variant_is_called_so(context: Context, tmp_path: Path) -> None:
    says = {"base": lambda r: right(r).split()[0], "good": right, "mad": lambda r: "well " * 40}
    study = evaluated({name: ScriptedEngine(say) for name, say in says.items()}, context, tmp_path / "runs")
    found = {item.name: item for item in compare_study(study).variants}
    assert found["good"].collapsed == []
    assert set(found["mad"].collapsed) == {"loops", "one_answer", "repetitive"}
    for language, word in (("en", "collapsed"), ("pt", "colapsou")):
        page = write_page(study, language, tmp_path / "reports")[0].read_text()
        assert word in page
