"""Protects what is trained on, as Axolotl itself tokenizes it: the assistant's turn alone, its end included, after
exactly the prompt that evaluation shows; and replayed examples arrive."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from core.config import load_variant
from core.files import read_jsonl
from core.runs import ROOT, Run
from preprocess.chat import prepare_chat
from preprocess.spider import load_spider
from training.config.resolved import axolotl_config

pytestmark = pytest.mark.slow

IGNORED = -100
REPLAY = ROOT / "embedded" / "instructions" / "train.jsonl"


@pytest.fixture(scope="module")
def tokenizer() -> Any:
    from transformers import AutoTokenizer

    return AutoTokenizer.from_pretrained(ROOT / "embedded" / "model")


@pytest.fixture
def rows(spider_folder: Path, tmp_path: Path) -> list[dict[str, Any]]:
    data = prepare_chat(load_spider(spider_folder), 1, replay_source=REPLAY, replay_ratio=0.5, root=tmp_path)
    return read_jsonl(data.train)


@pytest.fixture
def tokenized(tokenizer: Any, rows: list[dict[str, Any]], tmp_path: Path) -> list[dict[str, Any]]:
    from axolotl.prompt_strategies.chat_template import StrategyLoader
    from axolotl.utils.dict import DictDefault

    run = Run("pocket", "lora_r16", 42, root=tmp_path)
    config = axolotl_config(load_variant("pocket", "lora_r16"), run, tmp_path / "t.jsonl", tmp_path / "v.jsonl")
    strategy = StrategyLoader()(tokenizer, DictDefault(config), config["datasets"][0])
    return [strategy.tokenize_prompt(row) for row in rows]


def test_only_the_answer_and_its_end_are_trained_on(
    tokenizer: Any, rows: list[dict[str, Any]], tokenized: list[dict[str, Any]]
) -> None:
    for row, tokens in zip(rows, tokenized, strict=True):
        trained = [label for label in tokens["labels"] if label != IGNORED]
        assert trained[-1] == tokenizer.eos_token_id
        assert tokenizer.decode(trained[:-1]).strip() == row["messages"][-1]["content"]


def test_the_prompt_of_training_is_the_prompt_of_evaluation(
    tokenizer: Any, rows: list[dict[str, Any]], tokenized: list[dict[str, Any]]
) -> None:
    for row, tokens in zip(rows, tokenized, strict=True):
        prompt = tokenizer.apply_chat_template(row["messages"][:-1], tokenize=False, add_generation_prompt=True)
        asked = tokenizer(prompt, add_special_tokens=False)["input_ids"]
        masked = tokens["labels"].index(next(label for label in tokens["labels"] if label != IGNORED))
        assert tokens["input_ids"][: len(asked)] == asked
        # The pocket tokenizer begins a word after a line break with a joiner, which is the only difference allowed.
        assert tokenizer.decode(tokens["input_ids"][len(asked) : masked]) in ("", "\x1f")


def test_replayed_examples_arrive(rows: list[dict[str, Any]], tokenized: list[dict[str, Any]]) -> None:
    replayed = [row for row in rows if not row["messages"][-1]["content"].startswith("SELECT")]
    assert len(replayed) == len(rows) / 2
    assert len(tokenized) == len(rows)
