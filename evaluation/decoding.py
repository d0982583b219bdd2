"""Greedy answers to a batch of prompts. What all prompts begin with is read once: with worked examples, most of it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import takewhile
from typing import Any

import torch

_WORTH_KEEPING = 32


@dataclass(frozen=True)
class Prefix:
    """The tokens that all prompts share, and what the model has made of them; neither if there are too few."""

    tokens: list[int]
    cache: Any = None


@torch.inference_mode()
def shared_prefix(lm: Any, prompts: Sequence[list[int]]) -> Prefix:
    """Decided by all prompts of a condition, so that a resumed generation reads the very same."""
    from transformers.cache_utils import DynamicCache, DynamicLayer

    first, last = min(prompts), max(prompts)  # in order, like words: what these two share, all share
    shared = [token for token, other in takewhile(_equal, zip(first[:-1], last[:-1], strict=False))]
    if len(shared) < _WORTH_KEEPING:
        return Prefix([])
    cache = DynamicCache(config=lm.model.config)
    if not all(type(layer) is DynamicLayer for layer in cache.layers):
        return Prefix([])  # a layer with a window forgets the beginning, which `_cache` would have to copy
    lm.model(torch.tensor([shared], device=lm.device), past_key_values=cache, use_cache=True, logits_to_keep=1)
    return Prefix(shared, cache)


def _equal(pair: tuple[int, int]) -> bool:
    return pair[0] == pair[1]


@torch.inference_mode()
def complete(lm: Any, prompts: Sequence[Sequence[int]], prefix: Prefix, max_new_tokens: int) -> list[str]:
    tokenizer, shared = lm.tokenizer, len(prefix.tokens)
    pad = tokenizer.pad_token_id if tokenizer.pad_token_id is not None else tokenizer.eos_token_id
    width = max(len(prompt) for prompt in prompts)
    tokens = torch.full((len(prompts), width), pad)
    mask = torch.zeros_like(tokens)
    for row, prompt in enumerate(prompts):  # shared beginning, padding, the prompt's own end
        own = slice(width - len(prompt) + shared, width)
        tokens[row, :shared], mask[row, :shared] = torch.tensor(prefix.tokens, dtype=torch.long), 1
        tokens[row, own], mask[row, own] = torch.tensor(prompt[shared:]), 1
    output = lm.model.generate(
        tokens.to(lm.device),
        attention_mask=mask.to(lm.device),
        past_key_values=_cache(lm, prefix, len(prompts), width + max_new_tokens),
        disable_compile=True,
        max_new_tokens=max_new_tokens,
        do_sample=False,
        temperature=None,
        top_p=None,
        top_k=None,
        pad_token_id=pad,
    )
    return tokenizer.batch_decode(output[:, width:], skip_special_tokens=True)


def _cache(lm: Any, prefix: Prefix, rows: int, length: int) -> Any:
    """All the room at once: a cache that grows is copied whole for each new token, a third of the time and more."""
    from transformers import StaticCache

    cache = StaticCache(config=lm.model.config, max_cache_len=length)
    if prefix.cache is not None:
        for layer, read in zip(cache.layers, prefix.cache.layers, strict=True):
            layer.update(read.keys.expand(rows, -1, -1, -1), read.values.expand(rows, -1, -1, -1))
    return cache
