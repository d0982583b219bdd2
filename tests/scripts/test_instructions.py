"""Protects: an audit reaches all who prepare a recipe: the command, a training and an evaluation."""

from __future__ import annotations

import json
import sys
from collections.abc import Iterator, Sequence
from functools import partial
from pathlib import Path

import pytest

from core.config import Data, load_variant
from core.config.settings import Instructions
from core.errors import UserError
from core.files import read_jsonl
from core.records.result import Answer
from evaluation.measures import instructions as measure
from evaluation.measures.measure import Context
from preprocess.instructions import prepared
from preprocess.instructions.prepare import prepare_instructions
from preprocess.instructions.prepared import prepared_instructions
from preprocess.instructions.strict import Question
from scripts.instructions import main
from training.data import chat_data

SILENT = "Say 7 in other words."


def refuse_odd_ones(questions: Sequence[Question], silent: str = "") -> Iterator[Answer]:
    """A judge that keeps even numbers, and may say nothing about one question."""
    for question in questions:
        text = question.messages[0]["content"]
        odd = any(f"Say {number} " in text for number in range(1, 80, 2))
        reply = json.dumps({"keep": not odd, "reason": "odd"})
        yield Answer(question.id, ["" if silent and silent in text else reply])


@pytest.fixture
def data(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Data:
    path = tmp_path / "pairs.jsonl"
    rows = [{"prompt": f"Say {number} in other words.", "completion": f"It is {number}."} for number in range(80)]
    path.write_text("\n".join(map(json.dumps, rows)))
    recipe = {"sources": [{"source": "prompt_completion", "path": str(path)}], "filters": {}, "audit": "my-model"}
    data = Data("audited", task="instructions", instructions=Instructions(recipe=recipe))
    monkeypatch.setattr(prepared, "DATA", tmp_path)
    monkeypatch.setattr(prepared, "prepare_instructions", partial(prepare_instructions, root=tmp_path))
    monkeypatch.setattr("core.config.resolve.load_data", lambda name: (data, {}))
    measure._of_data.cache_clear()
    return data


def numbers(texts: list[str]) -> set[int]:
    return {int(text.split()[1]) for text in texts}


def test_training_and_evaluation_take_the_audited_data(data: Data) -> None:
    made = prepared_instructions(data, ask=refuse_odd_ones)
    trained = chat_data(load_variant("pocket", "instruct_full", data.name), seed=1)
    shown = numbers([row["messages"][0]["content"] for row in read_jsonl(trained.train)])
    asked = numbers([item.instruction for item in measure.held_out(Context(data, sources={"data": data.name}))])
    assert shown and asked and not any(number % 2 for number in shown | asked)
    assert (made.receipt.filters[-1].filter, made.receipt.filters[-1].dropped) == ("audit", 40)


def test_without_a_verdict_on_each_example_nothing_is_prepared(data: Data, tmp_path: Path) -> None:
    with pytest.raises(UserError, match=r"80 of 80 examples .* To ask for them: make instructions"):
        prepared_instructions(data)
    with pytest.raises(UserError, match="1 of 80 examples have no verdict of my-model"):
        prepared_instructions(data, ask=partial(refuse_odd_ones, silent=SILENT))
    assert not list(tmp_path.glob("instructions/audited-*"))
    kept = prepared_instructions(data, ask=partial(refuse_odd_ones, silent=SILENT), anyway=True)
    assert kept.receipt.filters[-1].dropped == 39
    assert prepared_instructions(data).folder == kept.folder


def test_an_audit_that_the_data_file_does_not_name_is_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    line = ["instructions", "--data", "instruct", "--base-url", "http://127.0.0.1:1/v1", "--judge", "my-model"]
    monkeypatch.setattr(sys, "argv", line)
    with pytest.raises(UserError, match=r"instruct.yaml names no model for the audit.*recipe: {audit: my-model}"):
        main()
    monkeypatch.setattr(sys, "argv", ["instructions", "--anyway"])
    with pytest.raises(UserError, match="JUDGE and ANYWAY are for an audit"):
        main()
