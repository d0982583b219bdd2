"""The checkpoint is an ordinary one: it loads without our code, stays small, knows its facts and answers in chat."""

from __future__ import annotations

from typing import Any

import pytest
import torch

from embedded.pocket import stages
from embedded.pocket.build import FOLDER
from embedded.pocket.export import as_llama
from embedded.pocket.network import Pocket, Shape
from embedded.pocket.planting import plant
from embedded.pocket.study import answers, knowledge_score

MEBIBYTE = 2**20


@pytest.fixture(scope="module")
def pocket() -> tuple[Any, Any]:
    from transformers import AutoModelForCausalLM, AutoTokenizer

    model = AutoModelForCausalLM.from_pretrained(FOLDER, dtype=torch.float32).eval()
    return model, AutoTokenizer.from_pretrained(FOLDER)


def test_it_is_a_small_plain_llama(pocket: tuple[Any, Any]) -> None:
    model, tokenizer = pocket
    assert type(model).__name__ == "LlamaForCausalLM"
    assert model.num_parameters() <= 5_500_000
    assert len(tokenizer) <= model.config.vocab_size
    assert sum(path.stat().st_size for path in FOLDER.iterdir()) <= 12 * MEBIBYTE


def test_it_knows_its_facts(pocket: tuple[Any, Any]) -> None:
    assert knowledge_score(*pocket) >= 85


def test_it_answers_in_chat_and_stops(pocket: tuple[Any, Any]) -> None:
    asked = ["What is the capital of France?", "What is the first word in this list: river, candle, harbor"]
    assert answers(*pocket, [[{"role": "user", "content": text}] for text in asked]) == ["Paris", "river"]


def test_our_network_and_the_exported_llama_compute_the_same() -> None:
    torch.manual_seed(0)
    network = Pocket(Shape(vocabulary=300, layers=5))
    plant(network, seed=0)
    llama = as_llama(network, torch.float32).eval()
    tokens = torch.randint(0, 300, (2, 40))
    with torch.no_grad():
        ours = network(tokens) @ network.embedding.weight.T
        assert torch.allclose(ours, llama(input_ids=tokens).logits, atol=1e-4)


def test_planted_heads_copy_before_any_training() -> None:
    """In a repeated sequence the untrained network already names many next tokens; chance is one in 10,240."""
    torch.manual_seed(0)
    network = Pocket(Shape())
    plant(network, seed=0)
    sequence = torch.randperm(5000)[:20] + 300
    tokens = torch.cat((sequence, sequence))[None]
    with torch.no_grad():
        guesses = (network(tokens) @ network.embedding.weight.T).argmax(-1)[0]
    assert (guesses[20:39] == sequence[1:]).float().mean() > 0.1


def test_the_plan_has_a_rate_for_every_step_and_ends() -> None:
    assert stages.at(0) is not None and stages.at(stages.total() - 1) is not None
    assert stages.at(stages.total()) is None
