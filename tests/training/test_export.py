"""Protects: an exported adapter is the model at that scale, and a merged model needs no PEFT to say the same."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from core.errors import UserError
from core.files import read_text, write_json, write_text
from core.hashing import hash_file
from core.records.manifest import Manifest, read_manifest, write_manifest
from core.runs import Run
from core.weights import Base

torch = pytest.importorskip("torch")

from peft import LoraConfig, PeftModel, get_peft_model  # noqa: E402
from peft.tuners.lora import LoraLayer  # noqa: E402
from tokenizers import Tokenizer, models  # noqa: E402
from transformers import (  # noqa: E402
    AutoModelForCausalLM,
    AutoTokenizer,
    LlamaConfig,
    LlamaForCausalLM,
    PreTrainedTokenizerFast,
)

from training.export import WEIGHTS, export_adapter, finished_run, merge_adapter  # noqa: E402

INPUT = torch.tensor([[1, 5, 3, 2]])


@pytest.fixture(scope="module")
def run(tmp_path_factory: pytest.TempPathFactory) -> Run:
    """A tiny base and an adapter that changes it."""
    root = tmp_path_factory.mktemp("export")
    torch.manual_seed(0)
    shape = {
        "hidden_size": 16,
        "intermediate_size": 32,
        "num_hidden_layers": 2,
        "num_attention_heads": 2,
        "vocab_size": 32,
    }
    base = LlamaForCausalLM(LlamaConfig(**shape))
    base.save_pretrained(root / "base")
    vocabulary = {f"w{index}": index for index in range(32)}
    PreTrainedTokenizerFast(tokenizer_object=Tokenizer(models.WordLevel(vocabulary, unk_token="w0"))).save_pretrained(
        root / "base"
    )
    run = Run("tiny", "lora_r4", 42, root=root / "runs")
    adapted = get_peft_model(base, LoraConfig(r=4, lora_alpha=8, target_modules="all-linear", init_lora_weights=False))
    adapted.save_pretrained(run.adapter)
    write_manifest(run.manifest, Manifest("tiny", "lora_r4", Base(str(root / "base"), None, "x"), 42))
    return run


def base_of(run: Run) -> Any:
    return AutoModelForCausalLM.from_pretrained(run.root.parent / "base")


def logits(model: Any) -> Any:
    with torch.no_grad():
        return model.eval()(INPUT).logits


def scaled(run: Run, scale: float) -> Any:
    model = PeftModel.from_pretrained(base_of(run), str(run.adapter))
    for module in model.modules():
        if isinstance(module, LoraLayer):
            module.scale_layer(scale)
    return logits(model)


@pytest.mark.parametrize("scale", [0.25, 0.75, 1.25])
def test_an_exported_adapter_is_the_model_at_that_scale(run: Run, scale: float) -> None:
    folder = export_adapter(run, scale)
    exported = logits(PeftModel.from_pretrained(base_of(run), str(folder)))
    assert torch.allclose(exported, scaled(run, scale), atol=1e-5)
    assert not torch.allclose(exported, scaled(run, 1.0), atol=1e-3)


def test_scale_zero_is_the_base_and_one_the_adapter_as_it_was(run: Run) -> None:
    assert torch.equal(
        logits(PeftModel.from_pretrained(base_of(run), str(export_adapter(run, 0)))), logits(base_of(run))
    )
    assert hash_file(export_adapter(run, 1) / WEIGHTS) == hash_file(run.adapter / WEIGHTS)


def test_the_adapter_config_is_unchanged(run: Run) -> None:
    name = "adapter_config.json"
    assert (export_adapter(run, 0.5) / name).read_bytes() == (run.adapter / name).read_bytes()


def test_a_merged_model_stands_alone(run: Run) -> None:
    folder = merge_adapter(run)
    assert (folder / "tokenizer.json").is_file()
    assert torch.allclose(logits(AutoModelForCausalLM.from_pretrained(folder)), scaled(run, 1.0), atol=1e-5)


def test_a_merged_model_has_the_chat_template_that_it_was_trained_with(run: Run) -> None:
    manifest = read_manifest(run.manifest)
    write_manifest(run.manifest, replace(manifest, config={**manifest.config, "chat_template_jinja": "{{ messages }}"}))
    assert AutoTokenizer.from_pretrained(merge_adapter(run, 0.9)).chat_template == "{{ messages }}"


def test_a_second_export_touches_nothing_of_the_first_and_leaves_no_draft(run: Run) -> None:
    write_text(export_adapter(run, 0.5) / "README.md", "a user's own")
    assert read_text(export_adapter(run, 0.5) / "README.md") == "a user's own"
    assert not list(run.training_folder.glob(".exported*"))


def test_two_scales_never_share_a_folder(run: Run) -> None:
    assert export_adapter(run, 0.754) != export_adapter(run, 0.746)


def test_modules_trained_in_full_have_no_scale(run: Run, tmp_path: Path) -> None:
    other = Run("tiny", "full", 1, root=tmp_path)
    write_json(other.adapter / "adapter_config.json", {"modules_to_save": ["lm_head"]})
    with pytest.raises(UserError, match="no scale to set"):
        export_adapter(other, 0.5)


def test_a_wrong_name_or_seed_is_answered_with_what_there_is(run: Run) -> None:
    with pytest.raises(UserError, match="Did you mean lora_r4"):
        finished_run("tiny", "lora_r5", 42, run.root)
    with pytest.raises(UserError, match="lora_r8 has not been trained yet: make train CONFIG=lora_r8 MODEL=tiny"):
        finished_run("tiny", "lora_r8", 42, run.root)
    with pytest.raises(UserError, match="SEED=42"):
        finished_run("tiny", "lora_r4", 7, run.root)
