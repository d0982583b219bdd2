"""Protects: neither reading the shared beginning of prompts once nor a batch with room made ahead changes an answer."""

from __future__ import annotations

from pathlib import Path
from types import SimpleNamespace
from typing import Any

import pytest
import torch
from evaluation.decoding import Prefix, complete, shared_prefix
from evaluation.prompts import questions
from transformers import AutoModelForCausalLM, AutoTokenizer, MistralConfig, MistralForCausalLM

from preprocess.spider import load_spider

POCKET = Path(__file__).parents[2] / "embedded" / "model"


@pytest.fixture(scope="module")
def lm() -> Any:
    model = AutoModelForCausalLM.from_pretrained(POCKET, dtype=torch.float32).eval()
    return SimpleNamespace(model=model, tokenizer=AutoTokenizer.from_pretrained(POCKET), device=torch.device("cpu"))


@pytest.fixture(scope="module")
def prompts(lm: Any) -> list[list[int]]:
    asked = questions(load_spider(Path("embedded/spider")), "three_shot")[:12]
    return [lm.tokenizer.apply_chat_template(q.messages, add_generation_prompt=True)["input_ids"] for q in asked]


def test_worked_examples_are_shared_and_read_once(lm: Any, prompts: list[list[int]]) -> None:
    prefix = shared_prefix(lm, prompts)
    assert len(prefix.tokens) > 200
    assert all(prompt[: len(prefix.tokens)] == prefix.tokens for prompt in prompts)
    assert prefix.cache.get_seq_length() == len(prefix.tokens)


def test_answers_are_the_same_with_and_without_a_prefix(lm: Any, prompts: list[list[int]]) -> None:
    prefix = shared_prefix(lm, prompts)
    first = complete(lm, prompts, prefix, 24)
    assert first == complete(lm, prompts, Prefix([]), 24)
    assert first == complete(lm, prompts, prefix, 24), "the cache of the prefix must not be used up"


def test_answers_are_those_of_the_plain_model(lm: Any, prompts: list[list[int]]) -> None:
    assert complete(lm, prompts[:4], shared_prefix(lm, prompts), 24) == [alone(lm, prompt) for prompt in prompts[:4]]


def test_a_model_that_sees_only_a_window_answers_as_it_would_alone(lm: Any, prompts: list[list[int]]) -> None:
    torch.manual_seed(0)
    sizes = {"hidden_size": 32, "intermediate_size": 64, "num_hidden_layers": 2, "num_attention_heads": 2}
    config = MistralConfig(vocab_size=len(lm.tokenizer), num_key_value_heads=2, sliding_window=16, **sizes)
    windowed = SimpleNamespace(model=MistralForCausalLM(config).eval(), tokenizer=lm.tokenizer, device=lm.device)
    said = complete(windowed, prompts[:4], shared_prefix(windowed, prompts), 24)
    assert said == [alone(windowed, prompt) for prompt in prompts[:4]]


def alone(lm: Any, prompt: list[int]) -> str:
    made = lm.model.generate(torch.tensor([prompt]), do_sample=False, max_new_tokens=24, pad_token_id=3)
    return lm.tokenizer.decode(made[0, len(prompt) :], skip_special_tokens=True)


def test_a_short_beginning_is_not_worth_a_cache(lm: Any) -> None:
    assert shared_prefix(lm, [[5, 6, 7], [5, 6, 8]]) == Prefix([])
