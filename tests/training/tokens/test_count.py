"""Protects what is trained on, with the templates of real models, as Axolotl's own strategy tokenizes it."""

from __future__ import annotations

from typing import Any

import pytest

from core.config import load_variant
from core.runs import ROOT, Run
from preprocess.prompt import conversation
from tests.training.tokens.tokenizers_of_models import TOKENIZERS, make_tokenizer
from training.config.resolved import axolotl_config
from training.tokens.count import look_at, stop_ids
from training.tokens.report import TokenReport, refusals, remarks
from training.tokens.view import example_view

pytestmark = pytest.mark.slow

ANSWER = "SELECT count(*) FROM singer WHERE age > 30"
ROWS = [
    {"messages": [*conversation("singer (id, age)", "How many?"), {"role": "assistant", "content": ANSWER}]},
    {"messages": [{"role": "user", "content": "Say hello."}, {"role": "assistant", "content": "Hello there."}]},
]
EOTS = {"llama3": ["<|eot_id|>"], "mistral": ["</s>"], "qwen": ["<|im_end|>"]}


def report_of(
    name: str, rows: list[dict[str, Any]] = ROWS, length: int = 2048, stops: list[str] | None = None, **changed: Any
) -> TokenReport:
    from axolotl.prompt_strategies.chat_template import StrategyLoader
    from axolotl.utils.dict import DictDefault

    tokenizer = make_tokenizer(name, **changed)
    place = ROOT / "data" / "chat" / "x"
    config = load_variant("pocket", "lora_r16").with_keys(sequence_len=length, eot_tokens=EOTS[name])
    resolved = axolotl_config(config, Run("x", "x", 1), place, place)
    strategy = StrategyLoader()(tokenizer, DictDefault(resolved), resolved["datasets"][0])
    ids = stop_ids(tokenizer, EOTS[name] if stops is None else [], None)
    if stops is not None:
        ids = {tokenizer.convert_tokens_to_ids(stop) for stop in stops}
    return look_at(tokenizer, rows, strategy.tokenize_prompt, ids, length)


@pytest.mark.parametrize("name", TOKENIZERS)
def test_with_the_templates_of_real_models_all_is_as_it_is_meant(name: str) -> None:
    report = report_of(name)
    assert not list(refusals(report, 2048))
    trained = "".join(piece.text for piece in report.shown if piece.trained)
    assert trained.strip() == f"{ANSWER}{TOKENIZERS[name]['eos']}"
    view = example_view(report.shown).plain
    assert view.count("⟦") == view.count("⟧") == 1 and ANSWER in view.split("⟦")[1]


def test_an_answer_that_does_not_end_where_generation_stops_is_refused() -> None:
    report = report_of("llama3", stops=["<|end_of_text|>"])
    assert any("does not end with a token on which generation stops" in said for said in refusals(report, 2048))


def test_two_start_tokens_are_refused() -> None:
    doubled = TOKENIZERS["llama3"]["template"].replace("bos_token + content", "bos_token + bos_token + content")
    assert any("two start tokens" in said for said in refusals(report_of("llama3", template=doubled), 2048))


def test_examples_that_would_be_lost_are_refused_above_one_in_a_hundred() -> None:
    report = report_of("qwen", length=60)
    assert report.too_long == [1, 2]
    assert any("raise sequence_len" in said for said in refusals(report, 60))
    many = report_of("qwen", [ROWS[1]] * 200 + [ROWS[0]], length=160)
    assert many.too_long == [201] and not list(refusals(many, 160))
    assert any("1 of 201 examples are left out" in said for said in remarks(many))


def test_a_template_that_asks_otherwise_in_evaluation_is_refused() -> None:
    other = QWEN_WITHOUT_NEWLINE
    assert any(
        "other tokens in training than in evaluation" in said
        for said in refusals(report_of("qwen", template=other), 2048)
    )


QWEN_WITHOUT_NEWLINE = TOKENIZERS["qwen"]["template"].replace(
    "{{- '<|im_start|>assistant\n' }}", "{{- '<|im_start|>assistant:' }}"
)


def test_an_answer_that_stands_in_its_prompt_is_told() -> None:
    row = {"messages": [{"role": "user", "content": f"Repeat: {ANSWER}"}, {"role": "assistant", "content": ANSWER}]}
    assert any("stand in their own prompt" in said for said in remarks(report_of("qwen", [row])))


def test_no_trained_token_is_refused() -> None:
    rows = [{"messages": [{"role": "user", "content": "Only a question."}]}]
    assert any("no token would be trained on" in said for said in refusals(report_of("qwen", rows), 2048))


def test_a_tokenizer_that_lost_its_merges_is_refused() -> None:
    assert any("cuts words into letters" in said for said in refusals(TokenReport(examples=1, trained=1, letters=9), 9))
