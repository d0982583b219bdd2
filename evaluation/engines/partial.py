"""Attention over a part of the keys, with the weight of the part, so that parts can be joined afterwards."""

from __future__ import annotations

from typing import Any

import torch
from torch import Tensor


def partial_attention(
    q: Tensor, k: Tensor, v: Tensor, scale: float, cap: float | None, mask: Tensor | None = None, causal: bool = False
) -> tuple[Tensor, Tensor]:
    """Returns attention over these keys alone, and the log of its denominator; all batch x heads x tokens x width."""
    width = q.shape[-1]
    plain = cap is None and width == v.shape[-1]
    if plain and q.device.type == "cpu":
        made, weight = torch.ops.aten._scaled_dot_product_flash_attention_for_cpu(
            q, k, v, 0.0, causal, attn_mask=mask, scale=scale
        )
        return made, weight.float()
    half = q.dtype in (torch.float16, torch.bfloat16)
    if plain and q.device.type == "cuda" and half and mask is None and width % 8 == 0 and width <= 256:
        made, weight, *_ = torch.ops.aten._scaled_dot_product_flash_attention(q, k, v, 0.0, causal, scale=scale)
        return made, weight[..., : q.shape[2]].float()
    scores = (q @ k.transpose(-1, -2)).float() * scale
    if cap is not None:
        scores = torch.tanh(scores / cap) * cap
    if mask is not None:
        scores = scores + mask
    if causal:
        scores = scores + as_bias(torch.ones(scores.shape[-2:], device=q.device).tril().bool(), torch.float32)
    weight = scores.logsumexp(-1)
    return (scores - weight[..., None]).exp().to(v.dtype) @ v, weight


def own_attention(q: Tensor, k: Tensor, v: Tensor, how: Any) -> tuple[Tensor, Tensor]:
    """Causal attention of runs of tokens over themselves; takes and returns rows x tokens x heads x width."""
    scale, window, cap = how
    n, group = q.shape[1], q.shape[2] // k.shape[2]
    if group > 1:
        k, v = k.repeat_interleave(group, 2), v.repeat_interleave(group, 2)
    mask = None
    if window is not None and n > window:
        square = torch.ones(n, n, dtype=torch.bool, device=q.device)
        mask = as_bias(square.tril() & ~square.tril(-window), q.dtype)[None, None]
    q, k, v = q.transpose(1, 2), k.transpose(1, 2), v.transpose(1, 2)
    made, weight = partial_attention(q, k, v, scale, cap, mask=mask, causal=mask is None)
    return made.transpose(1, 2), weight.transpose(1, 2)


def join(out: Tensor, total: Tensor, made: Tensor, weight: Tensor) -> None:
    """Adds one more part to what has been attended to; changes `out` and `total`."""
    weight = weight.transpose(0, 1).reshape(total.shape)
    both = torch.logaddexp(total, weight)
    out.mul_((total - both).exp_().unsqueeze(-1)).addcmul_(made.float(), (weight - both).exp_().unsqueeze(-1))
    total.copy_(both)


def as_bias(seen: Tensor, dtype: torch.dtype) -> Tensor:
    """Not minus infinity: a query that sees nothing of a part must give it no weight, not NaN."""
    return torch.zeros(seen.shape, dtype=dtype, device=seen.device).masked_fill_(~seen, torch.finfo(dtype).min / 2)
