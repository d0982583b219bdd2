"""Puts a PEFT adapter on a loaded base and takes it off again, and checks that it does something and leaves nothing."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import torch

from evaluation.engines.refused import RunRefused


class NoEffect(RunRefused):
    """An adapter that changes no answer: a result of it would be the base's under another name."""

    def __init__(self, adapter: Path, reason: str) -> None:
        super().__init__(f"{adapter}: adapter has no effect ({reason}). Train it again, or check which base it is for.")


class Base:
    """A model whose own modules are remembered, so that they can be put back where they were."""

    def __init__(self, model: Any) -> None:
        self.model = model
        self._modules = dict(model.named_modules())

    def attach(self, adapter: Path, scale: float) -> None:
        """Puts an adapter on the base; `scale` 1 is as trained."""
        weights = _read(adapter, str(self.model.device))
        try:
            tuned = _peft(self.model, adapter)
            _check_fit(tuned, weights, adapter)
            _scale(tuned, scale, adapter)
        except BaseException:
            self.detach()
            raise
        tuned.eval().requires_grad_(False)

    def detach(self) -> None:
        """Puts every module of the base back; whatever stood in its place is gone."""
        for name, module in self._modules.items():
            if name and self.model.get_submodule(name.rpartition(".")[0]) is not None:
                parent, _, child = name.rpartition(".")
                setattr(self.model.get_submodule(parent), child, module)
        if hasattr(self.model, "peft_config"):
            del self.model.peft_config
        extra = set(dict(self.model.named_modules())) - set(self._modules)
        if extra:
            raise RuntimeError(f"something of an adapter remains in the model: {sorted(extra)[:3]}")


def _read(adapter: Path, device: str) -> dict[str, Any]:
    from peft.utils import load_peft_weights

    if not (adapter / "adapter_config.json").is_file():
        raise RunRefused(f"{adapter} holds no adapter (adapter_config.json). Train it again, or name another folder.")
    try:
        weights: dict[str, Any] = load_peft_weights(str(adapter), device="cpu")
    except (OSError, ValueError, RuntimeError) as error:
        raise RunRefused(f"{adapter}: its weights cannot be read ({_first_line(error)}). Train it again.") from error
    except Exception as error:  # safetensors has an exception of its own for a broken file
        raise RunRefused(f"{adapter}: its weights cannot be read ({_first_line(error)}). Train it again.") from error
    if not weights:
        raise NoEffect(adapter, "it holds no weights")
    if not all(torch.isfinite(tensor).all() for tensor in weights.values() if tensor.is_floating_point()):
        raise RunRefused(f"{adapter}: its weights are not all finite numbers. Train it again.")
    if not any(tensor.any() for tensor in weights.values()):
        raise NoEffect(adapter, "all its weights are zero")
    return weights


def _peft(model: Any, adapter: Path) -> Any:
    from peft import PeftConfig, PeftModel

    try:
        if PeftConfig.from_pretrained(str(adapter)).is_prompt_learning:
            raise RunRefused(f"{adapter}: adapters that put tokens before the prompt are not supported. Use LoRA.")
        return PeftModel.from_pretrained(model, str(adapter))
    except (ValueError, RuntimeError, KeyError, TypeError) as error:
        raise RunRefused(f"{adapter} does not fit this base: {_first_line(error)}. Is it for another one?") from error


def _check_fit(tuned: Any, weights: dict[str, Any], adapter: Path) -> None:
    """PEFT only warns of weights that have no place, and of places without weights."""
    from peft import get_peft_model_state_dict

    places = get_peft_model_state_dict(tuned)
    homeless, empty = sorted(set(weights) - set(places)), sorted(set(places) - set(weights))
    if homeless:
        raise RunRefused(
            f"{adapter} is for another base: {homeless[0]} and {len(homeless) - 1} more have no place here."
        )
    if empty:
        raise RunRefused(f"{adapter} is incomplete: {empty[0]} and {len(empty) - 1} more are missing. Train it again.")


def _scale(tuned: Any, scale: float, adapter: Path) -> None:
    if scale == 1:
        return
    from peft.tuners.lora import LoraLayer
    from peft.utils import ModulesToSaveWrapper

    layers = [module for module in tuned.modules() if isinstance(module, LoraLayer)]
    if not layers or any(isinstance(module, ModulesToSaveWrapper) for module in tuned.modules()):
        raise RunRefused(f"{adapter}: only an adapter that is LoRA alone has a scale; this one is used as trained.")
    for layer in layers:
        for name in layer.scaling:
            layer.set_scale(name, scale)


def _first_line(error: BaseException) -> str:
    lines = [line.strip() for line in str(error).strip().splitlines() if line.strip()]
    return " ".join(lines[:2])[:300].rstrip(".") if lines else type(error).__name__
