"""The trained network as an ordinary checkpoint that any tool of the transformers world loads."""

from __future__ import annotations

from pathlib import Path

import torch
from transformers import GenerationConfig, LlamaConfig, LlamaForCausalLM
from transformers.utils import logging

from workshop.pocket.network import Pocket, Shape
from workshop.pocket.tokenizer import SPECIAL

_END_OF_TEXT, _END_OF_TURN, _PAD = SPECIAL.index("<|endoftext|>"), SPECIAL.index("<|im_end|>"), SPECIAL.index("<|pad|>")


def export(checkpoint: Path, folder: Path, dtype: torch.dtype = torch.bfloat16) -> None:
    """Writes config, generation config and weights; the tokenizer is already there."""
    network = Pocket(Shape())
    network.load_state_dict(torch.load(checkpoint, weights_only=True, map_location="cpu")["model"])
    as_llama(network, dtype).save_pretrained(folder)


def as_llama(network: Pocket, dtype: torch.dtype) -> LlamaForCausalLM:
    logging.disable_progress_bar()
    config = LlamaConfig(
        **network.shape.llama(), bos_token_id=None, eos_token_id=_END_OF_TURN, pad_token_id=_PAD, dtype=dtype
    )
    model = LlamaForCausalLM(config)
    model.load_state_dict(network.llama_state(), strict=False)
    model.tie_weights()
    model.generation_config = GenerationConfig(
        eos_token_id=[_END_OF_TURN, _END_OF_TEXT], pad_token_id=_PAD, do_sample=False
    )
    return model.to(dtype)
