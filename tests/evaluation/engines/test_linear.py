"""Protects: the faster matrix product is used where it is faster, and gives the same numbers."""

from __future__ import annotations

from pathlib import Path

import pytest
import torch
from torch import nn
from transformers import AutoModelForCausalLM

from evaluation.engines import linear
from tests.evaluation.engines.models import write_model


@pytest.mark.parametrize("rows", [1, 2, 5, 64])
@pytest.mark.parametrize("kind", ["qwen2", "gemma3"])  # with a head of its own, and with the table of words as its head
def test_the_product_is_the_same(kind: str, rows: int, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(linear, "_LARGE", 1)
    model = AutoModelForCausalLM.from_pretrained(write_model(tmp_path, kind), dtype=torch.float32)
    tokens = torch.arange(rows)[None] + 5
    with torch.inference_mode():
        before = model(tokens).logits
        assert linear.speed_up(model)
        assert torch.allclose(model(tokens).logits, before, atol=1e-4 * float(before.abs().max()))
    layers = [module for module in model.modules() if type(module) is nn.Linear]
    assert all(isinstance(module.forward, linear._Product) for module in layers)
    tied = model.get_output_embeddings().weight is model.get_input_embeddings().weight
    assert tied == (kind == "gemma3") and model.get_input_embeddings().weight.is_contiguous()


def test_a_model_in_bfloat16_is_left_alone(tmp_path: Path) -> None:
    model = AutoModelForCausalLM.from_pretrained(write_model(tmp_path), dtype=torch.bfloat16)
    assert not linear.speed_up(model)
