"""A few tokens through the model: do the prefix tree and the plain model agree, and does an adapter change anything?"""

from __future__ import annotations

from typing import Any

import torch

from evaluation.engines.attention import NAME, register
from evaluation.engines.packed import Chunk, Row, forward
from evaluation.engines.slots import Slots
from evaluation.engines.tree import Leaf, Node

_KNOWN_LAYERS = {"full_attention", "sliding_attention"}
_TOLERANCE = {torch.float32: 1e-3, torch.float16: 2e-2, torch.bfloat16: 1e-1}  # of the largest logit


@torch.inference_mode()
def probe_logits(model: Any, packed: bool) -> torch.Tensor:
    """Returns the logits after a fixed row of tokens."""
    tokens = _tokens(model)
    if not packed:
        return model(input_ids=tokens[None], use_cache=False, logits_to_keep=1).logits[0, -1]
    root = Node(0, tokens[:20].tolist(), users=2, filled=0)
    branch = Node(20, tokens[20:30].tolist(), root, users=1, filled=0)
    leaf, other = Leaf(0, [root, branch], tokens[30:].tolist()), Leaf(1, [root], tokens[25:28].tolist())
    pieces = [
        Chunk(root, 0, 20, leaf),
        Chunk(branch, 0, 10, leaf),
        Row(leaf, range(len(leaf.own) - 1, len(leaf.own))),
        Row(other, range(0)),
    ]
    return forward(model, pieces, Slots())[0]


def unfit(model: Any) -> str | None:
    """Returns why the prefix tree cannot be used with this model; None if it can. Tried, not guessed."""
    config = model.config.get_text_config()
    strange = set(getattr(config, "layer_types", None) or []) - _KNOWN_LAYERS
    if strange:
        return f"it has layers of the kind {', '.join(sorted(strange))}"
    if not getattr(model, "_supports_attention_backend", False):
        return "its attention cannot be exchanged"
    plainly = probe_logits(model, packed=False)
    register()
    before = config._attn_implementation
    try:
        model.set_attn_implementation(NAME)
        treewise = probe_logits(model, packed=True)
    except (RuntimeError, ValueError, TypeError, AttributeError, IndexError) as error:
        model.set_attn_implementation(before)
        return f"its attention does not fit ({str(error).splitlines()[0] if str(error) else type(error).__name__})"
    difference = (plainly.float() - treewise.float()).abs().max()
    if not difference <= _TOLERANCE.get(model.dtype, 1e-1) * plainly.float().abs().max():
        model.set_attn_implementation(before)
        return "its attention has more than keys, values and windows"
    return None


def _tokens(model: Any) -> torch.Tensor:
    """Any tokens do; these differ from each other and exist in every vocabulary."""
    size = model.config.get_text_config().vocab_size
    return torch.arange(1, 41, device=model.device) * 7919 % size
