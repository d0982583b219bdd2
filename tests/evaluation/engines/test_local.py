"""Protects: the prefix tree, the packed passes and rows that come and go change no token and no probability."""

from __future__ import annotations

import random
from array import array
from dataclasses import replace
from pathlib import Path

import pytest
import torch

from core.errors import UserError
from evaluation.engines import slots
from evaluation.engines.answering import make_texts, score_tokens
from evaluation.engines.engine import Generate, Score
from evaluation.engines.local import LocalEngine
from evaluation.engines.schedule import Limits
from evaluation.engines.wanted import Scored, Wanted
from tests.evaluation.engines.models import plain_logprobs, plain_tokens, write_model

SMALL = Limits(rows=5, step=100, kept=2000, logits=60)
KINDS = ("llama", "qwen2", "mistral", "gemma2", "gemma3", "gpt2")


@pytest.fixture(scope="module")
def folders(tmp_path_factory: pytest.TempPathFactory) -> dict[str, Path]:
    return {kind: write_model(tmp_path_factory.mktemp(kind), kind) for kind in KINDS}


def prompts(seed: int = 0) -> list[list[int]]:
    """A tree with a trunk, branches and leaves of many lengths; two prompts are equal, one shares nothing."""
    rng = random.Random(seed)

    def some(count: int) -> list[int]:
        return [rng.randrange(4, 9000) for _ in range(count)]

    trunk = some(70)
    branches = [some(count) for count in (40, 90, 5)]
    found = [[*trunk, *branch, *some(rng.randrange(1, 30))] for branch in branches for _ in range(5)]
    return [*found, list(found[0]), some(130), some(1)]


@pytest.mark.parametrize("kind", KINDS)
def test_greedy_tokens_are_those_of_the_plain_model(kind: str, folders: dict[str, Path]) -> None:
    engine = LocalEngine(str(folders[kind]), device="cpu")
    assert engine.fallback is None
    asked = prompts()
    wanted = [Wanted(array("i", prompt), 8, lambda made: made[-1] == 2) for prompt in asked]
    made = dict(make_texts(engine._forward, wanted, SMALL))
    for number, prompt in enumerate(asked):
        assert made[number] == plain_tokens(folders[kind], prompt, 8, {2}), f"{kind}, prompt {number}"


@pytest.mark.parametrize("kind", ["qwen2", "gemma3"])
def test_a_row_that_outgrows_its_slot_takes_its_past_along(
    kind: str, folders: dict[str, Path], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(slots, "SHORTEST", 4)
    engine = LocalEngine(str(folders[kind]), device="cpu")
    wanted = [Wanted(array("i", prompt), 25, lambda made: False) for prompt in prompts()[::2]]
    made = dict(make_texts(engine._forward, wanted, SMALL))
    assert [made[number] for number in range(len(wanted))] == [
        plain_tokens(folders[kind], prompt, 25, set()) for prompt in prompts()[::2]
    ]


@pytest.mark.parametrize("kind", KINDS)
def test_log_probabilities_are_those_of_the_plain_model(kind: str, folders: dict[str, Path]) -> None:
    engine = LocalEngine(str(folders[kind]), device="cpu")
    items = [Scored(prompt, [7, 8, 9][:count]) for prompt in prompts()[::3] for count in (1, 3)]
    items += [Scored(prompt[:3], prompt[3:]) for prompt in prompts() if len(prompt) > 100][:4]
    found = {number: values for number, values, _ in score_tokens(engine._forward, items, SMALL)}
    for number, item in enumerate(items):
        expected = plain_logprobs(folders[kind], list(item.context), list(item.tokens))
        assert found[number] == pytest.approx(expected, abs=1e-4), f"{kind}, item {number}"


def test_a_model_in_bfloat16_answers(folders: dict[str, Path]) -> None:
    engine = LocalEngine(str(folders["qwen2"]), dtype="bfloat16", device="cpu")
    assert engine.fallback is None
    answers = list(engine.generate([Generate("a", "SELECT count", 5), Generate("b", "SELECT name", 5)]))
    assert all(answer.texts for answer in answers)
    scored = list(engine.loglikelihood([Score("c", "SELECT", (" name", " count"))]))
    assert all(value < 0 for value in scored[0].logprobs)


@pytest.fixture(scope="module")
def engine(folders: dict[str, Path]) -> LocalEngine:
    return LocalEngine(str(folders["llama"]), device="cpu", limits=SMALL)


def chat(number: int) -> list[dict[str, str]]:
    return [{"role": "system", "content": "Answer. " * 20}, {"role": "user", "content": f"Question {number}?"}]


def test_samples_depend_on_their_own_seed_only(engine: LocalEngine) -> None:
    def texts(requests: list[Generate]) -> dict[str, list[str]]:
        return {answer.id: answer.texts for answer in engine.generate(requests)}

    asked = [Generate(str(n), chat(n), 8, samples=4, temperature=1.5, seed=1) for n in range(4)]
    first = texts(asked)
    assert texts(list(reversed(asked))) == first == {**texts(asked[:1]), **texts(asked[1:])}
    assert len(set(first["0"])) > 1
    assert texts([replace(request, seed=2) for request in asked]) != first


def test_an_answer_says_whether_it_ended_by_itself(engine: LocalEngine) -> None:
    request = Generate("a", chat(0), 30)
    (whole,) = engine.generate([request])
    (cut,) = engine.generate([replace(request, max_new_tokens=2)])
    assert not cut.finished and cut.tokens == 2
    word = whole.texts[0][3:6]
    (stopped,) = engine.generate([replace(request, stop=(word,))])
    assert stopped.finished and stopped.texts[0] == whole.texts[0].split(word)[0]


def test_a_prompt_longer_than_the_window_is_named_and_the_others_are_answered(engine: LocalEngine) -> None:
    long = Generate("long", "word " * 3000, 5)
    answers = {answer.id: answer for answer in engine.generate([long, Generate("short", "word", 5)])}
    assert "window" in answers["long"].problem and not answers["long"].texts and not answers["long"].finished
    assert answers["short"].texts and not answers["short"].problem


def test_a_context_longer_than_the_window_is_cut_as_lm_eval_does_and_says_so(engine: LocalEngine) -> None:
    (answer,) = engine.loglikelihood([Score("a", "word " * 3000, ("A", "B"))])
    assert "left out" in answer.problem and len(answer.logprobs) == 2


def test_answers_go_on_with_less_at_once_when_memory_runs_out(
    engine: LocalEngine, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    asked = [Generate(str(number), chat(number), 6) for number in range(12)]
    expected = {answer.id: answer.texts for answer in engine.generate(asked)}
    true_forward, passes = engine._forward, []

    def narrow(pieces, kept):  # type: ignore[no-untyped-def]
        passes.append(len(pieces))
        if len(passes) > 3 and len(pieces) > 2:
            raise torch.OutOfMemoryError("CUDA out of memory. Tried to allocate more than there is")
        return true_forward(pieces, kept)

    monkeypatch.setattr(engine, "_forward", narrow)
    monkeypatch.setattr(engine, "limits", SMALL)
    assert {answer.id: answer.texts for answer in engine.generate(asked)} == expected
    assert engine.limits.rows == 1
    assert "Out of memory" in capsys.readouterr().out


def test_a_model_too_large_for_one_answer_is_a_sentence(engine: LocalEngine, monkeypatch: pytest.MonkeyPatch) -> None:
    def never(pieces, kept):  # type: ignore[no-untyped-def]
        raise RuntimeError("[enforce fail at alloc_cpu.cpp:124] DefaultCPUAllocator: not enough memory")

    monkeypatch.setattr(engine, "_forward", never)
    monkeypatch.setattr(engine, "limits", SMALL)
    with pytest.raises(UserError, match=r"runs out of memory with one answer at a time. What is answered is kept"):
        list(engine.generate([Generate("a", "b", 3)]))


def test_settings_for_sampling_are_not_used_and_named(tmp_path: Path) -> None:
    folder = write_model(tmp_path)
    plainly = LocalEngine(str(folder), device="cpu")
    (folder / "generation_config.json").write_text('{"eos_token_id": [2, 0], "repetition_penalty": 1.3, "top_p": 0.8}')
    engine = LocalEngine(str(folder), device="cpu")
    asked = [Generate(str(number), chat(number), 20) for number in range(3)]
    assert [answer.texts for answer in engine.generate(asked)] == [answer.texts for answer in plainly.generate(asked)]
    assert engine.describe()["not_used"] == {"repetition_penalty": 1.3} and 0 in engine.encoder.ends


def test_an_error_that_is_not_about_memory_is_not_hidden(engine: LocalEngine, monkeypatch: pytest.MonkeyPatch) -> None:
    def broken(pieces, kept):  # type: ignore[no-untyped-def]
        raise RuntimeError("shapes cannot be multiplied")

    monkeypatch.setattr(engine, "_forward", broken)
    with pytest.raises(RuntimeError, match="multiplied"):
        list(engine.generate([Generate("a", "b", 3)]))


def test_a_tokenizer_without_a_chat_template_is_a_sentence(tmp_path: Path) -> None:
    engine = LocalEngine(str(write_model(tmp_path, chat=False)), device="cpu")
    with pytest.raises(UserError, match="has no chat template"):
        list(engine.generate([Generate("a", chat(0), 3)]))
    assert len(list(engine.generate([Generate("a", "plain text", 3)]))) == 1


def test_a_base_without_a_template_is_asked_with_the_one_that_its_config_names(tmp_path: Path) -> None:
    folder = str(write_model(tmp_path, chat=False))
    template = "{% for message in messages %}{{ message['content'] }}{% endfor %}{{ ' so' if add_generation_prompt }}"
    engine = LocalEngine(folder, device="cpu", chat_template=template)
    asked = [{"role": "user", "content": "plain text"}]
    given = next(iter(engine.generate([Generate("a", asked, 3)])))
    plain = next(iter(LocalEngine(folder, device="cpu").generate([Generate("a", "plain text so", 3)])))
    assert given.texts == plain.texts


def test_a_base_that_is_not_there_comes_with_the_command_that_fetches_it(monkeypatch: pytest.MonkeyPatch) -> None:
    with pytest.raises(UserError, match="does not exist"):
        LocalEngine("/no/such/model")
    monkeypatch.setenv("HF_HUB_OFFLINE", "1")
    with pytest.raises(UserError, match="hf download some-owner/some-model --revision abc"):
        LocalEngine("some-owner/some-model", revision="abc")


def test_nothing_is_kept_of_what_is_answered(engine: LocalEngine) -> None:
    """Ten times as many questions on ten times as many schemas need no more memory at a time."""
    from evaluation.engines.schedule import Schedule
    from evaluation.engines.tree import grow

    def most(schemas: int) -> int:
        sequences = [[9] * 70 + [s % 7000 + 10] * 60 + [s % 7 + 4, q + 4] for s in range(schemas) for q in range(6)]
        counts = [len(sequence) - 1 for sequence in sequences]
        schedule = Schedule(grow(sequences, counts), SMALL, lambda leaf: counts[leaf.index], keeps=True)
        highest = 0
        while schedule.pieces():
            highest = max(highest, sum(len(node.tokens) for node in schedule.nodes) + schedule.slots.tokens)
            for row in list(schedule.running)[:3]:
                schedule.done(row)
        assert not schedule.nodes
        return highest

    assert most(300) == most(30)
