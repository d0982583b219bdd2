"""How much can be done at once in the memory that is free, and what to do when there is too little."""

from __future__ import annotations

import ctypes
import gc
import os
from contextlib import suppress
from typing import Any

import torch

from evaluation.engines.schedule import Limits

_SHARE = 0.4  # of the free memory, for keys and values; the rest is for the pass itself
_LOGITS_BYTES = 256 * 1024**2

TOO_LITTLE = (
    "{base} runs out of memory with one answer at a time. What is answered is kept. Free some memory, or take a "
    "smaller model or `dtype: bfloat16`."
)


def limits(model: Any) -> Limits:
    """Returns what fits beside a loaded model."""
    config = model.config.get_text_config()
    queries = getattr(config, "num_attention_heads", None) or 1
    heads = getattr(config, "num_key_value_heads", None) or queries
    width = getattr(config, "head_dim", None) or config.hidden_size // queries
    per_token = 2 * config.num_hidden_layers * heads * width * model.dtype.itemsize
    kept = max(2048, int(_SHARE * free_bytes(model.device) / per_token))
    on_gpu = model.device.type == "cuda"
    return Limits(
        rows=256 if on_gpu else 128,
        step=4096 if on_gpu else 768,
        kept=kept,
        logits=max(64, _LOGITS_BYTES // (4 * config.vocab_size)),
    )


def free_bytes(device: torch.device) -> int:
    if device.type == "cuda":
        return int(torch.cuda.mem_get_info(device)[0])
    return os.sysconf("SC_AVPHYS_PAGES") * os.sysconf("SC_PAGE_SIZE")


def ran_out(error: BaseException) -> bool:
    """A processor's allocator raises a RuntimeError like any other; only its words tell."""
    words = str(error).lower()
    return isinstance(error, (torch.OutOfMemoryError, MemoryError)) or ("memory" in words and "alloc" in words)


def trim() -> None:
    """Gives free memory back to the system, where the C library is one that can."""
    with suppress(OSError, AttributeError):
        ctypes.CDLL("libc.so.6").malloc_trim(0)


def release() -> None:
    """Gives back what a broken-off pass still holds."""
    gc.collect()
    trim()
    if torch.cuda.is_available():
        torch.cuda.empty_cache()
