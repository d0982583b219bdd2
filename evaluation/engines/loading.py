"""Loads a base and its tokenizer, and says in a sentence why it cannot be loaded."""

from __future__ import annotations

import os
from dataclasses import dataclass
from typing import Any

import torch

from core.errors import UserError
from core.paths import resolve_path
from core.weights import is_local


@dataclass(frozen=True)
class Loaded:
    model: Any
    tokenizer: Any
    window: int | None  # tokens that the model can see at once


def load(base_model: str, revision: str | None, dtype: str, device: str) -> Loaded:
    """Loads a model in this process.

    Args:
        base_model: A folder, or a name on the Hub whose files are in the cache.
        revision: Of the Hub; None takes what the cache has.
        dtype: `auto` is float32 on a processor and bfloat16 on a GPU.
        device: `auto`, `cpu`, `cuda`, `cuda:1` ...
    """
    from transformers import AutoModelForCausalLM, AutoTokenizer

    if device.startswith("cuda") and not torch.cuda.is_available():
        raise UserError(f"device is '{device}', but PyTorch finds no GPU here. Leave it out, or name `cpu`.")
    where = torch.device(("cuda" if torch.cuda.is_available() else "cpu") if device == "auto" else device)
    kind = _dtype("bfloat16" if where.type == "cuda" else "float32") if dtype == "auto" else _dtype(dtype)
    name, pinned = (str(resolve_path(base_model)), {}) if is_local(base_model) else (base_model, {"revision": revision})
    if is_local(base_model) and not resolve_path(base_model).is_dir():
        raise UserError(f"{base_model} does not exist. base_model names a folder of a model, or a name on the Hub.")
    try:
        tokenizer = AutoTokenizer.from_pretrained(name, **pinned)
        model = AutoModelForCausalLM.from_pretrained(name, dtype=kind, **pinned)
    except (OSError, ValueError) as error:
        raise _not_loaded(base_model, revision, error) from error
    model.requires_grad_(False)
    return Loaded(model.eval().to(where), tokenizer, _window(model.config, tokenizer))


def _dtype(name: str) -> torch.dtype:
    found = getattr(torch, name, None)
    if not isinstance(found, torch.dtype) or not found.is_floating_point:
        raise UserError(f"dtype is '{name}'; auto, float32, bfloat16 or float16 is needed.")
    return found


def _not_loaded(base_model: str, revision: str | None, error: Exception) -> UserError:
    reason = str(error).strip().split("\n")[0]
    if is_local(base_model):
        return UserError(f"{base_model} cannot be loaded: {reason}")
    if os.environ.get("HF_HUB_OFFLINE") == "1" or "connect" in reason.lower() or "offline" in reason.lower():
        at = f" --revision {revision}" if revision else ""
        return UserError(f"{base_model} is not on this machine. Download it: .venv/bin/hf download {base_model}{at}")
    return UserError(f"{base_model} cannot be loaded: {reason}")


def _window(config: Any, tokenizer: Any) -> int | None:
    """As lm-eval finds it, so that both cut, or refuse, the same prompts."""
    for name in ("n_positions", "max_position_embeddings", "n_ctx"):
        found = getattr(config.get_text_config(), name, None)
        if found:
            return int(found)
    length = getattr(tokenizer, "model_max_length", None)
    return int(length) if length and length < 1_000_000_000 else None
