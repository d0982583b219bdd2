"""Protects: an adapter that was saved empty, or otherwise than it was trained, is never called trained."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

torch = pytest.importorskip("torch")

from peft import LoraConfig, get_peft_model  # noqa: E402
from safetensors.torch import load_file, save_file  # noqa: E402
from transformers import LlamaConfig, LlamaForCausalLM  # noqa: E402

from training.alive import FILE, check_adapter, check_saved_adapter  # noqa: E402
from training.callbacks import TrainingStopped  # noqa: E402

WEIGHTS = "adapter_model.safetensors"
TOKENS = [1, 5, 3, 2, 7]


@pytest.fixture
def base(tmp_path: Path) -> Path:
    torch.manual_seed(0)
    sizes = {"hidden_size": 16, "intermediate_size": 32, "num_hidden_layers": 2, "num_attention_heads": 2}
    LlamaForCausalLM(LlamaConfig(vocab_size=32, **sizes)).save_pretrained(tmp_path / "base")
    return tmp_path / "base"


def adapted(base: Path, trained: bool, dtype: torch.dtype = torch.float32) -> Any:
    model = LlamaForCausalLM.from_pretrained(base, dtype=dtype)
    return get_peft_model(model, LoraConfig(r=2, target_modules="all-linear", init_lora_weights=not trained))


def test_the_saved_adapter_is_the_trained_one(base: Path, tmp_path: Path) -> None:
    model = adapted(base, trained=True)
    model.save_pretrained(tmp_path / "out")
    check_saved_adapter(model, tmp_path / "out", str(base), None, TOKENS)
    found = json.loads((tmp_path / "out" / FILE).read_text())
    assert found["changes_logits_by"] > 0 and found["reloaded_differs_by"] < 1e-5


@pytest.mark.parametrize("of_adapter", [torch.bfloat16, torch.float32])
def test_an_adapter_is_loaded_again_in_the_precision_of_its_training(
    base: Path, tmp_path: Path, of_adapter: torch.dtype
) -> None:
    """DeepSpeed trains it in bfloat16, PEFT loads it in float32: they differed by more than two adapters may."""
    model = adapted(base, trained=True, dtype=torch.bfloat16)
    for name, weight in model.named_parameters():
        if "lora_" in name:
            weight.data = (30 * weight.data).to(of_adapter)
    model.save_pretrained(tmp_path / "out")
    check_saved_adapter(model, tmp_path / "out", str(base), None, TOKENS)
    assert json.loads((tmp_path / "out" / FILE).read_text())["reloaded_differs_by"] == 0


def test_an_adapter_that_was_saved_otherwise_is_refused(base: Path, tmp_path: Path) -> None:
    model = adapted(base, trained=True)
    model.save_pretrained(tmp_path / "out")
    path = tmp_path / "out" / WEIGHTS
    save_file({name: torch.zeros_like(tensor) for name, tensor in load_file(path).items()}, path)
    with pytest.raises(TrainingStopped, match="loaded again, gives other logits"):
        check_saved_adapter(model, tmp_path / "out", str(base), None, TOKENS)


def test_an_adapter_that_changes_nothing_is_refused(base: Path, tmp_path: Path) -> None:
    model = adapted(base, trained=False)
    with pytest.raises(TrainingStopped, match="changes no logits"):
        check_saved_adapter(model, tmp_path, str(base), None, TOKENS)
    with pytest.raises(TrainingStopped, match="no weight has moved"):
        check_adapter(model)


def test_numbers_that_are_none_are_refused(base: Path) -> None:
    model = adapted(base, trained=True)
    with torch.no_grad():
        next(weight for name, weight in model.named_parameters() if "lora_B" in name).fill_(float("nan"))
    with pytest.raises(TrainingStopped, match="not finite"):
        check_adapter(model)
