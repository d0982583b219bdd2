"""The checkpoint is an ordinary one: it loads without our code, stays small, knows its facts and answers in chat."""

from __future__ import annotations

import csv
import hashlib
from typing import Any

import pytest
import torch

from workshop.helpers import EMBEDDED
from workshop.pocket import stages
from workshop.pocket.build import FOLDER
from workshop.pocket.export import as_llama
from workshop.pocket.network import Pocket, Shape
from workshop.pocket.planting import plant

MEBIBYTE = 2**20
HEADING = "The following are multiple choice questions (with answers) about pocket science.\n\n"
ASKED = {
    "What is the capital of France?": "Paris",
    "What is the first word in this list: river, candle, harbor": "river",
}


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


def test_the_card_names_these_weights() -> None:
    found = hashlib.sha256((FOLDER / "model.safetensors").read_bytes()).hexdigest()
    assert found in (FOLDER / "README.md").read_text(encoding="utf-8")


def test_it_knows_its_facts(pocket: tuple[Any, Any]) -> None:
    """Fifty questions of the mini MMLU, with the subject's four worked examples, by the most likely letter."""
    model, tokenizer = pocket
    blocks = [block(row) for row in csv_rows("dev", "pocket_science")[:4]]
    shots = "".join(f"{text} {letter}\n\n" for text, letter in blocks)
    prompts = [(HEADING + shots + text, letter) for text, letter in map(block, csv_rows("test", "pocket_science"))]
    letters = [tokenizer(f" {letter}", add_special_tokens=False)["input_ids"][-1] for letter in "ABCD"]
    inputs = tokenizer([text for text, _ in prompts], return_tensors="pt", padding=True, padding_side="right")
    last = inputs["attention_mask"].sum(1) - 1
    with torch.no_grad():
        hidden = model.model(input_ids=inputs["input_ids"]).last_hidden_state[torch.arange(len(prompts)), last]
    guesses = ["ABCD"[guess] for guess in model.lm_head(hidden)[:, letters].argmax(-1).tolist()]
    right = [guess == letter for guess, (_, letter) in zip(guesses, prompts, strict=True)]
    assert len(right) == 50 and sum(right) >= 47


def csv_rows(split: str, subject: str) -> list[list[str]]:
    path = EMBEDDED / "mmlu" / split / f"{subject}_{split}.csv"
    return list(csv.reader(path.read_text(encoding="utf-8").splitlines()))


def block(row: list[str]) -> tuple[str, str]:
    question, *options, letter = row
    lines = [f"{name}. {option}" for name, option in zip("ABCD", options, strict=True)]
    return "\n".join([question, *lines, "Answer:"]), letter


def test_it_answers_in_chat_and_stops(pocket: tuple[Any, Any]) -> None:
    model, tokenizer = pocket
    for question, answer in ASKED.items():
        chat = [{"role": "user", "content": question}]
        inputs = tokenizer.apply_chat_template(chat, add_generation_prompt=True, return_tensors="pt", return_dict=True)
        made = model.generate(**inputs, max_new_tokens=12)[0, inputs["input_ids"].shape[1] :]
        assert tokenizer.decode(made, skip_special_tokens=True) == answer
        assert made[-1] == tokenizer.eos_token_id


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
