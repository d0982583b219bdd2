"""The served engine against a server that goes wrong: every question answered once, every end said in a sentence."""

from __future__ import annotations

import threading
import time
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from random import Random
from typing import Any

import pytest

from core.errors import UserError
from core.records.result import Answer
from evaluation.engines.endpoint import Endpoint, Retry
from evaluation.engines.engine import Generate, Score, Weights
from evaluation.engines.refused import RunRefused
from evaluation.engines.served import Served
from tests.misbehaving_server import FAULTS, MisbehavingServer, completion

QUICK = Retry(first_wait=0.02, longest_wait=0.1, timeout=60.0, least_timeout=60.0, patience=0.5)
HURRIED = replace(QUICK, timeout=1.0, least_timeout=0.3)  # gives up a request that hangs, and any on a busy machine


def echo(body: dict[str, Any]) -> str:
    return "said " + (body["messages"][-1]["content"] if "messages" in body else str(body["prompt"]))


def engine(server: MisbehavingServer, retry: Retry = QUICK, **options: Any) -> Served:
    return Served(Endpoint(server.base_url, retry=retry), **options)


def asked(count: int) -> list[Generate]:
    return [Generate(str(i), [{"role": "user", "content": str(i)}], 16) for i in range(count)]


def test_every_question_is_answered_once_whatever_the_server_does() -> None:
    faults = tuple(fault for fault in FAULTS if fault not in ("wrong_answer", "prose"))  # those are whole replies
    with MisbehavingServer(echo, fault_share=0.3, faults=faults, seed=3, retry_after=0.05) as server:
        served = engine(server, HURRIED)
        answers = list(served.generate(asked(150)))
        assert sorted(answer.id for answer in answers) == sorted(str(i) for i in range(150))
        assert all(answer.texts == [f"said {answer.id}"] for answer in answers)
        assert set(server.met) == set(faults)
        given_up = served.describe()["failures_on_the_way"]["timeout"]  # those that hang, and on a busy machine others
        assert len(server.answered) + server.met["hang"] <= 150 + given_up  # no other answer is asked for twice


def test_an_answer_is_taken_before_another_question_takes_its_place() -> None:
    """With one slot: when the first answer is handed over, the second question has not been asked."""
    with MisbehavingServer(echo) as server:
        served = Served(Endpoint(server.base_url, most_at_once=1))
        for count, _ in enumerate(served.generate(asked(5)), start=1):
            time.sleep(0.02)
            assert len(server.requests) == count


def test_no_more_requests_at_once_than_allowed_and_no_minute_with_more() -> None:
    with MisbehavingServer(echo, latency=0.02) as server:
        endpoint = Endpoint(server.base_url, most_at_once=3, per_minute=1200)
        began = time.monotonic()
        assert len(list(Served(endpoint).generate(asked(10)))) == 10
        assert server.most_at_once <= 3
        assert time.monotonic() - began > 9 * 60 / 1200


def test_a_number_of_samples_that_the_server_ignores_is_asked_one_by_one() -> None:
    with MisbehavingServer(lambda body: f"seed {body['seed']}") as server:
        request = Generate("q", [{"role": "user", "content": "x"}], 8, samples=3, temperature=0.7, seed=5)
        (answer,) = engine(server).generate([request])
        assert answer.texts == ["seed 5", "seed 6", "seed 7"]


def test_plain_text_goes_to_the_completions_endpoint_and_a_cut_answer_is_not_finished() -> None:
    with MisbehavingServer(lambda body: completion(body, "SELECT", "length")) as server:
        (answer,) = engine(server).generate([Generate("q", "SELECT", 1)])
        assert (answer.texts, answer.finished, answer.tokens) == (["SELECT"], False, 1)
        assert "messages" not in server.requests[0]


def test_parameters_that_a_server_does_not_know_are_left_out_and_named() -> None:
    def strict(body: dict[str, Any]) -> Any:
        return completion(body, "yes") if "max_completion_tokens" in body else None

    with MisbehavingServer(strict) as server:
        server.refuse_parameter = "max_tokens"
        served = engine(server)
        assert len(list(served.generate(asked(20)))) == 20
        assert served.describe()["not_understood"] == ["max_tokens"]


class TestEndings:
    """What ends the work: one sentence that says why, what is kept and how to go on."""

    def ends(self, served: Served, count: int = 40, after: Any = None) -> tuple[int, str]:
        taken = 0
        with pytest.raises(UserError) as caught:
            for _ in served.generate(asked(count)):
                taken += 1
                if after:
                    after(taken)
        return taken, str(caught.value)

    def test_a_server_that_dies_in_the_middle(self) -> None:
        server = MisbehavingServer(echo).__enter__()
        served = Served(Endpoint(server.base_url, retry=QUICK, most_at_once=2))
        taken, said = self.ends(served, after=lambda taken: taken == 10 and server.stop())
        assert taken >= 10
        assert "stopped answering" in said and f"{taken} answers are kept; the same command goes on" in said

    def test_no_server_at_all(self) -> None:
        with MisbehavingServer() as server:
            address = server.base_url
        with pytest.raises(UserError, match=r"No server answers at .*check BASE_URL"):
            Served(Endpoint(address, retry=QUICK))

    def test_another_model_answers(self) -> None:
        with MisbehavingServer(lambda body: completion({**body, "model": "llama-2"}, "yes")) as server:
            taken, said = self.ends(engine(server))
            assert taken == 0 and "asked for 'judge', 'llama-2' answered" in said and "ANSWERS_AS" in said
            named = Served(Endpoint(server.base_url, retry=QUICK, answers_as="llama-2"))
            assert len(list(named.generate(asked(3)))) == 3

    def test_a_model_that_is_retired_on_the_way(self) -> None:
        with MisbehavingServer(echo, models=("judge", "judge-2")) as server:
            served = Served(Endpoint(server.base_url, retry=QUICK, most_at_once=2), "judge")
            taken, said = self.ends(served, after=lambda taken: taken == 10 and server.retired.add("judge"))
            assert taken >= 10 and "does not offer the model 'judge'" in said and "decommissioned" in said

    def test_a_server_that_only_refuses(self) -> None:
        with MisbehavingServer(echo, fault_share=1.0, faults=("busy",)) as server:
            taken, said = self.ends(engine(server))
            assert taken == 0 and "refused requests for too long" in said
            assert len(server.requests) < 150  # nobody hammers a server that refuses

    def test_a_server_that_asks_to_wait_longer_than_anybody_would(self) -> None:
        with MisbehavingServer(echo, fault_share=1.0, faults=("busy_until",), retry_after=3600) as server:
            taken, said = self.ends(engine(server))
            assert taken == 0 and "it asks to wait 3600 s" in said and len(server.requests) <= 8

    def test_a_server_that_answers_nothing_any_more(self) -> None:
        with MisbehavingServer(echo, fault_share=1.0, faults=("wrong_json", "error")) as server:
            taken, said = self.ends(engine(server), 500)
            assert taken == 0 and "answers no question any more" in said and len(server.requests) < 300

    def not_seven(self, body: dict[str, Any]) -> Any:
        return None if body["messages"][-1]["content"] == "7" else "yes"

    def test_questions_that_the_server_cannot_take_are_listed_after_the_others(self) -> None:
        with MisbehavingServer(self.not_seven) as server:
            taken, said = self.ends(engine(server), 12)
            assert taken == 11 and "no answer to 1 questions (7: 400: " in said and "is kept" in said

    def test_a_prompt_longer_than_the_window_is_an_answer_that_says_so(self) -> None:
        with MisbehavingServer(self.not_seven) as server:
            server.refuse_parameter = "This model's maximum context length is 16 tokens"
            answers = {answer.id: answer for answer in engine(server).generate(asked(12))}
        assert len(answers) == 12 and answers["7"].texts == [] and "maximum context length" in answers["7"].problem


class TestAdapters:
    ADAPTER = Path("runs/pocket/lora_r16/seed42/adapter")
    NAME = "lora_r16-seed42"

    def serve(self, applied: bool) -> MisbehavingServer:
        def answer(body: dict[str, Any]) -> str:
            return ("tuned " if applied and body["model"] == self.NAME else "base ") + body["messages"][-1]["content"]

        return MisbehavingServer(answer, models=("base-model", self.NAME))

    def test_base_and_adapter_answer_under_their_names(self) -> None:
        with self.serve(applied=True) as server:
            served = engine(server, model_name="base-model")
            served.use(Weights(self.ADAPTER))
            assert {answer.texts[0][:5] for answer in served.generate(asked(10))} == {"tuned"}
            assert served.describe()["adapter_seen_by"] == "4 of 4 answers differ from the base's"
            served.use(Weights())
            assert {answer.texts[0][:5] for answer in served.generate(asked(10))} == {"base "}

    def test_a_server_that_takes_the_name_and_answers_with_the_base_is_found_out(self) -> None:
        with self.serve(applied=False) as server:
            served = engine(server, model_name="base-model")
            served.use(Weights(self.ADAPTER))
            with pytest.raises(UserError, match=r"adapter has no effect: on 24 questions"):
                list(served.generate(asked(40)))
            assert len(server.requests) == 48  # only the questions that show it

    def test_answers_that_are_not_the_local_engines_are_found_out(self) -> None:
        with self.serve(applied=True) as server:
            local = {str(i): f"tuned {i}" for i in range(10)}
            served = engine(server, model_name="base-model", local_answers=local)
            served.use(Weights(self.ADAPTER))
            assert len(list(served.generate(asked(10)))) == 10
            assert served.describe()["adapter_seen_by"] == "10 of 10 answers are the local engine's"
            wrong = engine(server, model_name="base-model", local_answers={str(i): f"other {i}" for i in range(10)})
            wrong.use(Weights(self.ADAPTER))
            with pytest.raises(UserError, match="only 0 of 10 answers are the same"):
                list(wrong.generate(asked(10)))

    def test_each_seed_is_asked_under_its_own_name(self) -> None:
        with MisbehavingServer(echo, models=("base-model", self.NAME, "lora_r16-seed7")) as server:
            served = engine(server, model_name="base-model")
            for seed in (42, 7):
                served.use(Weights(Path(f"runs/pocket/lora_r16/seed{seed}/adapter")))
                assert served.describe()["model"] == f"lora_r16-seed{seed}"

    def test_sglang_is_asked_for_an_adapter_in_its_own_way(self) -> None:
        with MisbehavingServer(echo, models=("base-model",), owner="sglang") as server:
            served = engine(server)
            served.use(Weights(self.ADAPTER))
            server.models.append(f"base-model:{self.NAME}")
            with pytest.raises(UserError, match="adapter has no effect"):
                list(served.generate(asked(4)))
            assert {body["model"] for body in server.requests} == {"base-model", f"base-model:{self.NAME}"}

    def test_a_scale_is_refused_and_an_adapter_that_is_not_offered_is_named(self) -> None:
        with self.serve(applied=True) as server:
            served = engine(server, model_name="base-model")
            with pytest.raises(RunRefused, match=r"adapter scale 0\.5 cannot be asked of it. Use ENGINE=local"):
                served.use(Weights(self.ADAPTER, 0.5))
            with pytest.raises(UserError, match=r"does not offer the adapter .*--lora-modules lora_r8-seed1="):
                served.use(Weights(Path("runs/pocket/lora_r8/seed1/adapter")))
            with pytest.raises(UserError, match="Did you mean base-model"):
                engine(server, model_name="base-modle")


def scored(tail: Callable[[dict[str, Any]], float]) -> Callable[[dict[str, Any]], dict[str, Any]]:
    """Answers like a server that gives log-probabilities of a prompt; `tail` is that of its last token."""

    def answer(body: dict[str, Any]) -> dict[str, Any]:
        reply = completion(body, "")
        reply["choices"] = [
            {"index": i, "text": text, "finish_reason": "length", "logprobs": tokens_of(text, tail(body))}
            for i, text in enumerate(body["prompt"])
        ]
        return reply

    def tokens_of(text: str, value: float) -> dict[str, Any]:
        return {
            "tokens": [text[:-2], text[-2:]],
            "text_offset": [0, len(text) - 2],
            "token_logprobs": [None, value],
            "top_logprobs": [None, {"best": -0.1}],
        }

    return answer


class TestLogProbabilities:
    NAME = "lora_r16-seed42"

    def ask(self, tail: Callable[[dict[str, Any]], float]) -> Served:
        served, answers = self.asked(scored(tail))
        assert len(answers) == 40
        return served

    def asked(self, answer: Callable[[dict[str, Any]], Any]) -> tuple[Served, list[Answer]]:
        with MisbehavingServer(answer, models=("base-model", self.NAME)) as server:
            server.refuse_parameter = "This model's maximum context length is 16 tokens"
            served = engine(server, model_name="base-model")
            served.use(Weights(Path("runs/pocket/lora_r16/seed42/adapter")))
            questions = [Score(str(i), f"Question {i}. The answer is", (" A", " B")) for i in range(40)]
            return served, list(served.loglikelihood(questions))

    def test_an_adapter_is_scored_after_it_was_seen_to_have_an_effect(self) -> None:
        chance = Random(1)
        served = self.ask(lambda body: (-2.0 if body["model"] == self.NAME else -1.0) + chance.gauss(0, 0.05))
        assert "nats from the base's" in served.describe()["adapter_seen_by"]

    def test_a_prompt_that_is_too_long_says_nothing_of_the_adapter(self) -> None:
        whole = scored(lambda body: -2.0 if body["model"] == self.NAME else -1.0)
        served, answers = self.asked(lambda body: None if "Question 3." in str(body["prompt"]) else whole(body))
        assert "of 23 questions" in served.describe()["adapter_seen_by"]
        assert [answer.id for answer in answers if answer.problem] == ["3"]

    def test_scores_that_differ_by_rounding_alone_are_those_of_the_base(self) -> None:
        chance = Random(2)
        with pytest.raises(RunRefused, match="adapter has no effect: on 24 questions"):
            self.ask(lambda body: -1.0 + chance.gauss(0, 0.05))
        with pytest.raises(RunRefused, match="adapter has no effect"):
            self.ask(lambda body: -1.0)

    def test_the_options_are_summed_over_their_own_tokens(self) -> None:
        def scored(body: dict[str, Any]) -> dict[str, Any]:
            reply = completion(body, "")
            reply["choices"] = [
                {"index": i, "text": text, "finish_reason": "length", "logprobs": tokens_of(text)}
                for i, text in enumerate(body["prompt"])
            ]
            return reply

        def tokens_of(text: str) -> dict[str, Any]:
            words = [word if i == 0 else f" {word}" for i, word in enumerate(text.split(" "))] + [" next"]
            offsets = [sum(map(len, words[:i])) for i in range(len(words))]
            values = [None, *(-float(len(word)) for word in words[1:])]
            tops = [None, *({"best": -3.0, word: value} for word, value in zip(words[1:], values[1:], strict=True))]
            return {"tokens": words, "text_offset": offsets, "token_logprobs": values, "top_logprobs": tops}

        with MisbehavingServer(scored) as server:
            (answer,) = engine(server).loglikelihood([Score("q", "The answer is ", ("A", "blue sky"))])
            assert answer.logprobs == [-2.0, -9.0]  # " A"; " blue" and " sky", and never the token that follows
            assert answer.greedy == [True, False]  # the best token at its place has -3
            assert server.requests[0]["echo"] is True

    def test_a_server_without_them_is_refused_by_name(self) -> None:
        with MisbehavingServer(echo) as server, pytest.raises(UserError, match="no log-probabilities of a prompt") as e:
            list(engine(server).loglikelihood([Score("q", "The answer is", (" A", " B"))]))
        assert server.requests and "ENGINE=local" in str(e.value)

    def test_an_answer_in_a_conversation_is_refused_for_only_the_server_knows_its_template(self) -> None:
        turn = [{"role": "user", "content": "Who?"}]
        with MisbehavingServer(echo) as server, pytest.raises(UserError, match="not an answer in a conversation"):
            list(engine(server).loglikelihood([Score("q", turn, ("Austen",))]))


def test_an_interrupt_ends_all_requests() -> None:
    with MisbehavingServer(echo, latency=5) as server:
        answers = engine(server).generate(asked(20))
        threading.Timer(0.2, answers_interrupt).start()
        began = time.monotonic()
        with pytest.raises(KeyboardInterrupt):
            list(answers)
        assert time.monotonic() - began < 3


def answers_interrupt() -> None:
    import os
    import signal

    os.kill(os.getpid(), signal.SIGINT)
