"""Protects: lm-evaluation-harness gets from our engine what it gets from its own model, and asks nothing twice."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from types import SimpleNamespace
from typing import Any

import pytest
from lm_eval.models.huggingface import HFLM

from core.errors import UserError
from evaluation.engines.engine import Generate
from evaluation.engines.harness import HarnessModel, Memory
from tests.evaluation.engines.models import write_model

SHOTS = "The following are questions.\n\n" + "What is a singer?\nA. a person\nB. a stone\nAnswer: A\n\n" * 4
LOGLIKELIHOODS = [
    *((f"{SHOTS}What is {word}?\nAnswer:", option) for word in ("a cup", "Ada", "") for option in (" A", " B", " C")),
    ("SELECT name FROM ", "singer WHERE age > 3"),  # the space belongs to the continuation
    ("SELECT", " name"),
    ("SELECT", " name FROM singer"),
    ("", "SELECT name"),  # nothing before it
    ("word " * 2500, "A"),  # longer than the window
]
ROLLING = ["SELECT name FROM singer WHERE age > 3", "word " * 2500]
GENERATIONS = [
    (f"{SHOTS}What is {number}?", {"until": ["\n\n"], "max_gen_toks": 12, "do_sample": False}) for number in range(9)
]


def requests(arguments: Sequence[Any]) -> list[Any]:
    return [SimpleNamespace(args=item if isinstance(item, tuple) else (item,)) for item in arguments]


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return write_model(tmp_path_factory.mktemp("model"), "qwen2")


@pytest.fixture(scope="module")
def theirs(folder: Path) -> HFLM:
    return HFLM(pretrained=str(folder), dtype="float32", device="cpu", batch_size=2, max_length=512)


@pytest.fixture(scope="module")
def ours(folder: Path) -> HarnessModel:
    model = HarnessModel(pretrained=str(folder), device="cpu")
    model.engine.window = 512  # type: ignore[attr-defined]
    return model


def test_log_likelihoods_are_those_of_lm_evals_own_model(ours: HarnessModel, theirs: HFLM) -> None:
    expected = theirs.loglikelihood(requests(LOGLIKELIHOODS), disable_tqdm=True)
    found = ours.loglikelihood(requests(LOGLIKELIHOODS))
    assert [value for value, _ in found] == pytest.approx([value for value, _ in expected], abs=1e-4)
    assert [greedy for _, greedy in found] == [greedy for _, greedy in expected]


def test_rolling_log_likelihoods_too(ours: HarnessModel, theirs: HFLM) -> None:
    expected = theirs.loglikelihood_rolling(requests(ROLLING), disable_tqdm=True)
    assert ours.loglikelihood_rolling(requests(ROLLING)) == pytest.approx(expected, rel=1e-6, abs=1e-4)


def test_generations_too(ours: HarnessModel, theirs: HFLM) -> None:
    expected = theirs.generate_until(requests(GENERATIONS), disable_tqdm=True)
    assert ours.generate_until(requests(GENERATIONS)) == expected


def test_what_was_answered_before_an_interruption_is_not_asked_again(ours: HarnessModel) -> None:
    store = Memory()
    first = HarnessModel(engine=ours.engine, store=store)
    expected = first.loglikelihood(requests(LOGLIKELIHOODS))

    class Stopped:
        def loglikelihood(self, requests: Any) -> Any:
            raise AssertionError(f"asked again: {requests}")

    again = HarnessModel(engine=Stopped(), store=store)  # type: ignore[arg-type]
    assert again.loglikelihood(requests(LOGLIKELIHOODS)) == expected


def test_the_options_of_one_context_are_one_request(ours: HarnessModel) -> None:
    asked: list[Any] = []

    class Counting:
        def loglikelihood(self, requests: Any) -> Any:
            asked.extend(requests)
            return ours.engine.loglikelihood(requests)

    HarnessModel(engine=Counting()).loglikelihood(requests(LOGLIKELIHOODS[:9]))  # type: ignore[arg-type]
    assert [len(request.options) for request in asked] == [3, 3, 3]


def test_a_setting_that_the_engine_does_not_have_is_refused(ours: HarnessModel) -> None:
    with pytest.raises(UserError, match="num_beams"):
        ours.generate_until(requests([("SELECT", {"until": ["\n"], "num_beams": 4})]))


def test_a_prompt_that_does_not_fit_is_named(ours: HarnessModel) -> None:
    with pytest.raises(UserError, match=r"1 of 2 prompts cannot be answered.*window is 512"):
        ours.generate_until(requests([("a", {"until": ["\n"]}), ("word " * 2500, {"until": ["\n"]})]))


def test_a_task_that_repeats_a_question_gets_as_many_drawn_answers_and_one_greedy_one(ours: HarnessModel) -> None:
    drawn = requests([("SELECT", {"until": ["\n"], "max_gen_toks": 8, "do_sample": True, "temperature": 5.0})] * 4)
    assert len(set(ours.generate_until(drawn))) > 1
    assert ours.generate_until(drawn) == ours.generate_until(drawn), "seeded"
    greedy = requests([("SELECT", {"until": ["\n"], "max_gen_toks": 8})] * 4)
    assert len(set(ours.generate_until(greedy))) == 1


def test_temperature_counts_only_where_sampling_is_asked_for(ours: HarnessModel, monkeypatch: Any) -> None:
    seen: list[Generate] = []
    monkeypatch.setattr(ours.engine, "generate", lambda asked: seen.extend(asked) or iter(()))
    for settings in ({"do_sample": False, "temperature": 0.7}, {"temperature": 0.7}, {"temperature": 0.0}):
        with pytest.raises(KeyError):
            ours.generate_until(requests([("a", {"until": "x", **settings})]))
    assert [request.temperature for request in seen] == [0.0, 0.7, 0.0]
    assert {request.max_new_tokens for request in seen} == {256} and seen[0].stop == ("x",)
