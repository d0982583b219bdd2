"""Protects: an adapter that does nothing is never evaluated, and nothing of one remains when the next is used."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest
import torch
from peft import LoraConfig, get_peft_model
from safetensors.torch import load_file, save_file
from transformers import AutoModelForCausalLM

from core.errors import UserError
from evaluation.engines.adapters import NoEffect
from evaluation.engines.engine import Generate, Score, Weights
from evaluation.engines.local import LocalEngine
from tests.evaluation.engines.models import write_model


@pytest.fixture(scope="module")
def base(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return write_model(tmp_path_factory.mktemp("base"), "llama")


@pytest.fixture(scope="module")
def engine(base: Path) -> LocalEngine:
    return LocalEngine(str(base), device="cpu")


def write_adapter(folder: Path, base: Path, seed: int = 0, trained: bool = True, **settings: Any) -> Path:
    torch.manual_seed(seed)
    settings = {"target_modules": "all-linear", "r": 4, "lora_alpha": 8, **settings}
    model = get_peft_model(AutoModelForCausalLM.from_pretrained(base), LoraConfig(task_type="CAUSAL_LM", **settings))
    if trained:
        with torch.no_grad():
            for name, weight in model.named_parameters():
                if weight.requires_grad:
                    weight.add_(torch.randn_like(weight) * (0.5 if "lora_B" in name else 0.05))
    model.save_pretrained(folder)
    return folder


def change(adapter: Path, how: Any) -> Path:
    path = adapter / "adapter_model.safetensors"
    save_file({name: how(tensor).contiguous() for name, tensor in load_file(path).items()}, path)
    return adapter


def answers(engine: LocalEngine) -> list[list[str]]:
    asked = [Generate(str(number), f"SELECT {number}", 12) for number in range(6)]
    return [answer.texts for answer in sorted(engine.generate(asked), key=lambda answer: answer.id)]


def logprobs(engine: LocalEngine) -> list[float]:
    (answer,) = engine.loglikelihood([Score("a", "SELECT name FROM", (" singer", " concert", " a"))])
    return answer.logprobs


def plain_logprobs(base: Path, adapter: Path, scale: float) -> list[float]:
    """As lm-eval's own model with `peft=` counts them."""
    from lm_eval.models.huggingface import HFLM
    from peft.tuners.lora import LoraLayer

    lm = HFLM(pretrained=str(base), peft=str(adapter), dtype="float32", device="cpu", batch_size=1)
    for module in lm.model.modules():
        if isinstance(module, LoraLayer):
            module.set_scale("default", scale)
    pairs = [("SELECT name FROM", option) for option in (" singer", " concert", " a")]
    return [lm._loglikelihood_tokens([(pair, *lm._encode_pair(*pair))], disable_tqdm=True)[0][0] for pair in pairs]


@pytest.mark.parametrize("scale", [1.0, 0.25])
def test_an_adapter_answers_as_under_lm_eval(engine: LocalEngine, base: Path, tmp_path: Path, scale: float) -> None:
    adapter = write_adapter(tmp_path, base, use_rslora=True)
    engine.use(Weights(adapter, scale))
    assert logprobs(engine) == pytest.approx(plain_logprobs(base, adapter, scale), abs=1e-4)
    assert engine.describe()["adapter"] == str(adapter)


def test_nothing_of_an_adapter_remains(engine: LocalEngine, base: Path, tmp_path: Path) -> None:
    """Even a trained copy of a whole layer, which PEFT leaves in the model when an adapter is unloaded."""
    first = write_adapter(tmp_path / "a", base, 1)
    second = write_adapter(tmp_path / "b", base, 2, target_modules=["q_proj"], modules_to_save=["lm_head"])
    engine.use(Weights())
    untouched = answers(engine), logprobs(engine)
    engine.use(Weights(first))
    of_first = answers(engine)
    engine.use(Weights(second))
    of_second = answers(engine)
    engine.use(Weights(first))
    assert answers(engine) == of_first
    engine.use(Weights(first, 0.0))
    assert (answers(engine), logprobs(engine)) == untouched
    assert len({str(texts) for texts in (of_first, of_second, untouched[0])}) == 3


def test_an_adapter_without_weights_has_no_effect(engine: LocalEngine, base: Path, tmp_path: Path) -> None:
    adapter = write_adapter(tmp_path, base)
    save_file({}, adapter / "adapter_model.safetensors")
    with pytest.raises(NoEffect, match=r"adapter has no effect.*no weights"):
        engine.use(Weights(adapter))


def test_an_adapter_of_zeros_has_no_effect(engine: LocalEngine, base: Path, tmp_path: Path) -> None:
    adapter = change(write_adapter(tmp_path, base), torch.zeros_like)
    with pytest.raises(NoEffect, match=r"adapter has no effect.*zero"):
        engine.use(Weights(adapter))


def test_an_adapter_that_was_never_trained_has_no_effect(engine: LocalEngine, base: Path, tmp_path: Path) -> None:
    """Half of its numbers are not zero: only the model's answer shows it."""
    engine.use(Weights())
    before = answers(engine)
    with pytest.raises(NoEffect, match=r"adapter has no effect.*logits"):
        engine.use(Weights(write_adapter(tmp_path, base, trained=False)))
    assert answers(engine) == before


def test_an_adapter_for_a_base_of_other_sizes_is_refused(engine: LocalEngine, tmp_path: Path) -> None:
    other = write_model(tmp_path / "other", "qwen2")
    with pytest.raises(UserError, match="another"):
        engine.use(Weights(write_adapter(tmp_path / "adapter", other)))


def test_weights_that_have_no_place_are_not_ignored(engine: LocalEngine, base: Path, tmp_path: Path) -> None:
    adapter = write_adapter(tmp_path, base)
    path = adapter / "adapter_model.safetensors"
    save_file({name.replace("layers.2.", "layers.7."): tensor for name, tensor in load_file(path).items()}, path)
    with pytest.raises(UserError, match=r"is for another base: .*layers.7"):
        engine.use(Weights(adapter))
    save_file({name: tensor for name, tensor in load_file(path).items() if "layers.7" not in name}, path)
    with pytest.raises(UserError, match="incomplete"):
        engine.use(Weights(adapter))


def test_an_adapter_that_is_not_finite_or_broken_is_refused(engine: LocalEngine, base: Path, tmp_path: Path) -> None:
    adapter = change(write_adapter(tmp_path, base), lambda tensor: tensor * float("nan"))
    with pytest.raises(UserError, match="not all finite"):
        engine.use(Weights(adapter))
    (adapter / "adapter_model.safetensors").write_bytes(b"torn")
    with pytest.raises(UserError, match="cannot be read"):
        engine.use(Weights(adapter))
    (adapter / "adapter_model.safetensors").unlink()
    with pytest.raises(UserError, match="cannot be read"):
        engine.use(Weights(adapter))
    with pytest.raises(UserError, match="holds no adapter"):
        engine.use(Weights(tmp_path / "nothing"))


def test_only_lora_has_a_scale(engine: LocalEngine, base: Path, tmp_path: Path) -> None:
    whole_layers = write_adapter(tmp_path, base, modules_to_save=["lm_head"], target_modules=["q_proj"])
    with pytest.raises(UserError, match="used as trained"):
        engine.use(Weights(whole_layers, 0.5))


def test_a_model_whose_weights_were_all_trained_is_a_base(base: Path, tmp_path: Path) -> None:
    tuned = AutoModelForCausalLM.from_pretrained(base)
    with torch.no_grad():
        tuned.lm_head.weight.mul_(-1)
    tuned.save_pretrained(tmp_path)
    for name in ("tokenizer.json", "tokenizer_config.json", "chat_template.jinja"):
        (tmp_path / name).write_bytes((base / name).read_bytes())
    assert answers(LocalEngine(str(tmp_path), device="cpu")) != answers(LocalEngine(str(base), device="cpu"))
    assert json.loads((tmp_path / "config.json").read_text())["model_type"] == "llama"
