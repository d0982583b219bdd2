"""Protects: one file joins what every model answered, results that must not be joined are refused, scores are right."""

from __future__ import annotations

import csv
from collections.abc import Callable
from pathlib import Path

import pytest

from core.errors import UserError
from core.records.instruction import Instruction
from core.records.joined import JoinedAnswers
from core.records.record import read_rows
from core.runs import Run, base_run
from core.weights import Base
from evaluation.compare.sheets import read_sheet
from evaluation.engines.engine import Generate
from evaluation.joined_answers import join_answers, write_joined
from evaluation.measures import Context
from evaluation.run.pipeline import evaluate
from evaluation.run.subject import Subject
from evaluation.run.worker import answer
from evaluation.text_scores import parts_of, scores_of
from preprocess.instructions.example import make_example
from preprocess.instructions.prepare import InstructionData
from tests.evaluation.engines_for_tests import ScriptedEngine

LABELS = ["warm", "cold"]
EXAMPLES = [
    *(make_example(f"Say {n} twice.", f"{n} and {n} are two of a kind", source="a") for n in range(12)),
    *(
        make_example("Warm?", LABELS[n % 2], str(n), kind="classification", labels=LABELS, source="b")
        for n in range(12)
    ),
    make_example("When?", "1932", "In 1932.", kind="extractive", context="In 1932.", source="c"),
    make_example("Which?", "a, b", kind="keywords", source="d"),
]
RIGHT = {example.id: example.reference for example in EXAMPLES}


@pytest.fixture
def measured(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Callable[..., Run]:
    def make(name: str, say: Callable[[Generate], str], examples: list[Instruction] = EXAMPLES) -> Run:
        monkeypatch.setattr(InstructionData, "test_examples", lambda data: examples)
        context = Context(tmp_path, "mmlu", sources={"instructions": str(tmp_path)})
        run = base_run("toy", tmp_path) if name == "base" else Run("toy", name, 1, root=tmp_path)
        if name != "base":
            run.adapter.mkdir(parents=True)
            (run.adapter / "adapter_model.safetensors").write_bytes(name.encode())
            (run.adapter / "adapter_config.json").write_text("{}")
        subject = Subject(Base("model", None, "w"), "instructions", (), context)
        evaluate(subject, [run], lambda plan: answer(ScriptedEngine(say), plan))
        return run

    return make


def test_one_file_holds_what_each_model_answered(measured: Callable[..., Run], tmp_path: Path) -> None:
    base = measured("base", lambda request: "=1+1")
    tuned = measured("full", lambda request: RIGHT[request.id])
    joined = join_answers([base, tuned])
    rows, table = write_joined(joined, tmp_path / "out")
    first = read_rows(JoinedAnswers, rows)[0]
    assert (first.instruction, first.reference) == ("Say 0 twice.", "0 and 0 are two of a kind")
    assert first.answers == {"base": "=1+1", "full seed 1": "0 and 0 are two of a kind"}
    assert first.values == {"base": 0.0, "full seed 1": 1.0}
    lines = list(csv.reader(table.open()))
    assert lines[0] == ["id", "instruction", "input", "reference", "base", "full seed 1"]
    assert lines[1][4] == "'=1+1"  # no formula
    assert len(lines) == len(EXAMPLES) + 1
    assert joined.collapsed("full seed 1") == []


def test_a_collapsed_run_is_named_with_its_reasons_and_the_base_is_not_judged(measured: Callable[..., Run]) -> None:
    joined = join_answers([measured("base", lambda r: ""), measured("mad", lambda r: "so " * 30)])
    assert "100% of the answers end in a loop" in joined.collapsed("mad seed 1")
    assert joined.collapsed("base") == []


def test_answers_to_other_questions_and_equal_weights_are_refused(measured: Callable[..., Run]) -> None:
    base = measured("base", lambda request: "x")
    with pytest.raises(UserError, match="different questions"):
        join_answers([base, measured("other", lambda request: "x", EXAMPLES[:-1])])


def test_two_runs_of_the_same_weights_are_refused(
    measured: Callable[..., Run], monkeypatch: pytest.MonkeyPatch
) -> None:
    base = measured("base", lambda request: "x")
    sheet = read_sheet(base, "instructions")
    monkeypatch.setattr("evaluation.joined_answers.read_sheet", lambda run, measure: sheet)
    with pytest.raises(UserError, match="same weights"):
        join_answers([base, Run("toy", "clone", 1, root=base.root)])


def test_scores_of_each_kind_for_right_answers_and_for_one_label_only(measured: Callable[..., Run]) -> None:
    right = join_answers([measured("base", lambda request: RIGHT[request.id])]).sheets["base"].rows
    for (kind, _), rows in parts_of(right).items():
        assert all(score.value == pytest.approx(1) for score in scores_of(kind, rows).values())
    one = join_answers([measured("warm", lambda request: "warm")]).sheets["warm seed 1"].rows
    scores = scores_of("classification", parts_of(one)[("classification", "b")])
    assert scores["accuracy"].value == 0.5
    assert scores["f1"].value == pytest.approx(1 / 3)
    assert scores["precision"].value == 0.25
    assert scores["f1"].low < 1 / 3 < scores["f1"].high
