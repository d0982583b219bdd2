"""Tiny random models of several families, and the plain loop that every engine must agree with."""

from __future__ import annotations

from functools import cache
from pathlib import Path
from typing import Any

import torch
from transformers import (
    AutoModelForCausalLM,
    AutoTokenizer,
    Gemma2Config,
    Gemma3TextConfig,
    GPT2Config,
    LlamaConfig,
    MistralConfig,
    PreTrainedConfig,
    Qwen2Config,
)

from tests.tiny_model import TOKENIZER
from tests.training.tokens.tokenizers_of_models import make_tokenizer

SIZES: dict[str, Any] = {"hidden_size": 32, "intermediate_size": 64, "num_hidden_layers": 3, "head_dim": 16}
GROUPED: dict[str, Any] = {"num_attention_heads": 4, "num_key_value_heads": 2}


def config(kind: str, vocabulary: int) -> PreTrainedConfig:
    common = {"vocab_size": vocabulary, "eos_token_id": 2, "pad_token_id": 3, "bos_token_id": None}
    wide = {**common, **SIZES, **GROUPED}
    windows = {"layer_types": ["sliding_attention", "full_attention", "sliding_attention"], "sliding_window": 24}
    if kind == "gpt2":  # learned positions, no grouped queries
        return GPT2Config(**common, n_embd=32, n_layer=2, n_head=4, n_positions=512)
    kinds: dict[str, Any] = {
        "llama": lambda: LlamaConfig(**wide),
        "qwen2": lambda: Qwen2Config(**{key: value for key, value in wide.items() if key != "head_dim"}),
        "mistral": lambda: MistralConfig(**wide, sliding_window=20),
        "gemma2": lambda: Gemma2Config(**wide, **windows),  # caps its attention scores
        "gemma3": lambda: Gemma3TextConfig(**wide, **windows),
    }
    made: PreTrainedConfig = kinds[kind]()
    return made


def write_model(folder: Path, kind: str = "llama", seed: int = 0, chat: bool = True) -> Path:
    """Writes a random model whose answers differ from each other and end now and then."""
    tokenizer = AutoTokenizer.from_pretrained(TOKENIZER)
    if not chat:
        tokenizer.chat_template = None
    torch.manual_seed(seed)
    model = AutoModelForCausalLM.from_config(config(kind, len(tokenizer)))
    with torch.no_grad():
        for name, weight in model.named_parameters():
            if weight.dim() > 1:
                weight.mul_(8 if "embed" in name or "wte" in name else 4)
    model.save_pretrained(folder)
    if kind == "qwen2":  # transformers reads what lies beside one as Qwen's own kind, which the embedded one is not
        tokenizer = make_tokenizer("qwen")
    tokenizer.save_pretrained(folder)
    return folder


@cache
def plain_model(folder: Path) -> Any:
    return AutoModelForCausalLM.from_pretrained(folder, dtype=torch.float32).eval()


@torch.inference_mode()
def plain_tokens(folder: Path, prompt: list[int], most: int, ends: set[int]) -> list[int]:
    """One prompt alone, the whole of it anew for every token."""
    model = plain_model(folder)
    tokens = list(prompt)
    while len(tokens) < len(prompt) + most:
        tokens.append(int(model(torch.tensor([tokens])).logits[0, -1].argmax()))
        if tokens[-1] in ends:
            break
    return tokens[len(prompt) :]


@torch.inference_mode()
def plain_logprobs(folder: Path, context: list[int], tokens: list[int]) -> list[float]:
    model = plain_model(folder)
    logits = model(torch.tensor([[*context, *tokens]])).logits[0].log_softmax(-1)
    return [float(logits[len(context) - 1 + place, token]) for place, token in enumerate(tokens)]
