"""Protects: a model file written from a checkpoint says what the checkpoint says, and names what to check."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from core.config import load_model
from core.errors import UserError
from core.runs import ROOT
from tests.core.config.configs import Configs, configs
from training.checkpoint_facts import Facts, read_facts
from training.new_model import model_text, write_model_file

__all__ = ["configs"]


def facts(**changed: Any) -> Facts:
    values: dict[str, Any] = {
        "model_type": "qwen2",
        "context": 32768,
        "parameters": 500_000_000,
        "linear_layers": 7,
        "eos": "<|im_end|>",
        "pad": "<|endoftext|>",
        "unk": None,
        "template": "{{ '<|im_end|>' }}",
        "stops": ("<|im_end|>",),
    }
    return Facts(**{**values, **changed})


def test_the_embedded_model_is_read_from_its_files() -> None:
    found = read_facts(ROOT / "embedded" / "model")
    assert (found.model_type, found.linear_layers, found.end_of_turn, found.plain_head) == (
        "llama",
        7,
        "<|im_end|>",
        True,
    )
    assert 1_000_000 < found.parameters < 10_000_000


def test_a_head_that_caps_its_logits_is_not_plain() -> None:
    assert facts(model_type="gemma3_text").plain_head
    assert not facts(model_type="gemma3_text", capped=True).plain_head


def test_the_written_file_is_a_model(configs: Configs) -> None:
    configs.write("models/_small.yaml", "learning_rate: 0.001\nsqlotl: {data: small}\n")
    _, checks = write_model_file("mine", str(ROOT / "embedded" / "model"))
    config = load_model("mine")
    assert config.base_model == "embedded/model" and config.settings.linear_layers == 7
    assert config.axolotl["eot_tokens"] == ["<|im_end|>"]
    assert any("micro_batch_size" in check for check in checks)
    with pytest.raises(UserError, match="exists already"):
        write_model_file("mine", "embedded/model")


def test_a_large_model_is_for_gpus_and_a_huge_one_is_shared_out() -> None:
    assert "extends: _gpu" in model_text("m", "b", None, facts(parameters=8_000_000_000))[0]
    text, checks = model_text("m", "b", None, facts(parameters=70_000_000_000))
    assert "zero3.json" in text and any("several" in check for check in checks)


def test_the_size_is_said_in_its_own_unit() -> None:
    for count, said in ((4_272_576, "4.27 million"), (494_000_000, "494 million"), (8_030_000_000, "8.03 billion")):
        assert f" {said} parameters" in model_text("m", "b", None, facts(parameters=count))[0].splitlines()[0]


def test_what_needs_a_person_is_named() -> None:
    _, checks = model_text("m", "b", "c" * 40, facts(template=None, eos="<eos>", pad=None, stops=("<other>",)))
    said = " ".join(checks)
    assert "no chat template" in said and "generation stops on <other>" in said and "pad_token" in said


def test_a_padding_that_ends_answers_is_replaced() -> None:
    text, _ = model_text("m", "b", None, facts(eos="</s>", pad="</s>", unk="<unk>", template="</s>"))
    assert 'pad_token: "<unk>"' in text


def test_a_folder_that_is_no_checkpoint_is_a_sentence(tmp_path: Path) -> None:
    with pytest.raises(UserError, match=r"no config\.json"):
        read_facts(tmp_path)
    (tmp_path / "config.json").write_text(json.dumps({"model_type": "llama"}))
    (tmp_path / "model.safetensors").write_bytes(b"cut")
    with pytest.raises(UserError, match="not a whole safetensors"):
        read_facts(tmp_path)
