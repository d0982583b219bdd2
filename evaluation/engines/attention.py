"""Attention of one packed forward pass over a prefix tree, as an attention function of transformers.

All tokens of a step, of whichever sequence, stand in one row: the linear layers see no padding. A token attends to
the nodes above it, each of them read once for all the queries below it, and to the tokens of its own sequence.
The parts are joined by their log-sum-exp. Keys and values are neither copied nor expanded for grouped queries.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

import torch
from torch import Tensor

from evaluation.engines.partial import as_bias, join, own_attention, partial_attention
from evaluation.engines.slots import Pool
from evaluation.engines.tree import Node

NAME = "sqlotl"


@dataclass(frozen=True)
class Above:
    """The queries `first:last` of the step attend to the first `upto` tokens of a node."""

    node: Node
    first: int
    last: int
    upto: int
    nearest: int  # smallest position among these queries
    farthest: int  # largest one


@dataclass(frozen=True)
class Filling:
    """The tokens `first:last` of the step are read into a node, from its token `offset` on."""

    node: Node
    first: int
    last: int
    offset: int


@dataclass(frozen=True)
class Starting:
    """Rows that read their own tokens in this step. `pad` is a rectangle of token numbers, the last one repeated."""

    pad: Tensor  # rows x longest
    take: Tensor  # where the true tokens are in the flattened rectangle
    put: Tensor  # and where they are in the step
    kept: list[Keeping]  # empty where nothing follows


@dataclass(frozen=True)
class Keeping:
    """Which of the starting rows are kept in slots of one pool."""

    pool: Pool
    rows: Tensor
    slots: Tensor


@dataclass(frozen=True)
class Going:
    """Rows of one pool that have read something and add one token."""

    pool: Pool
    put: Tensor  # their tokens in the step
    slots: Tensor
    filled: Tensor  # tokens in each slot before this step
    queries: Tensor  # for each slot in use, the token that asks; any, where the slot is silent
    lengths: Tensor  # for each slot in use, tokens in it with this step
    longest: int


class Step:
    """What attention needs to know about one forward pass."""

    def __init__(
        self,
        positions: Tensor,
        above: list[Above],
        filling: list[Filling],
        starting: Starting | None,
        going: list[Going],
    ) -> None:
        self.positions = positions
        self.above, self.filling, self.starting, self.going = above, filling, starting, going
        self._masks: dict[Any, Tensor] = {}
        self.layers = 0

    def attend(
        self, layer: int, query: Tensor, key: Tensor, value: Tensor, scale: float, window: int | None, cap: float | None
    ) -> Tensor:
        """Takes and returns 1 x heads x tokens x width, the result with tokens before heads."""
        self.layers += 1
        q, k, v = query[0].transpose(0, 1), key[0].transpose(0, 1), value[0].transpose(0, 1)  # tokens first
        out = torch.empty(*q.shape[:2], v.shape[-1], dtype=torch.float32, device=q.device)
        total = torch.empty(q.shape[:2], dtype=torch.float32, device=q.device)
        how = (scale, window, cap)
        self._fill(layer, q, k, v, how, out, total)
        if self.starting is not None:
            self._start(self.starting, layer, q, k, v, how, out, total)
        for rows in self.going:
            self._go(rows, layer, q, k, v, how, out, total)
        for part in self.above:
            self._look_up(layer, part, q, how, out, total)
        return out.to(query.dtype)[None]

    def _fill(self, layer: int, q: Tensor, k: Tensor, v: Tensor, how: Any, out: Tensor, total: Tensor) -> None:
        for part in self.filling:
            span = slice(part.first, part.last)
            _room(part.node, layer, k, v)
            part.node.keys[layer][:, part.offset : part.offset + part.last - part.first] = k[span].transpose(0, 1)
            part.node.values[layer][:, part.offset : part.offset + part.last - part.first] = v[span].transpose(0, 1)
            out[span], total[span] = (x[0] for x in own_attention(q[None, span], k[None, span], v[None, span], how))

    def _start(
        self, rows: Starting, layer: int, q: Tensor, k: Tensor, v: Tensor, how: Any, out: Tensor, total: Tensor
    ) -> None:
        keys, values = k[rows.pad], v[rows.pad]  # rows x tokens x heads x width
        for kept in rows.kept:
            kept.pool.start(layer, kept.slots, keys[kept.rows], values[kept.rows])
        made, weight = own_attention(q[rows.pad], keys, values, how)
        out[rows.put] = made.reshape(-1, *made.shape[2:])[rows.take].float()
        total[rows.put] = weight.reshape(-1, weight.shape[-1])[rows.take]

    def _go(
        self, rows: Going, layer: int, q: Tensor, k: Tensor, v: Tensor, how: Any, out: Tensor, total: Tensor
    ) -> None:
        scale, window, cap = how
        rows.pool.add(layer, rows.slots, rows.filled, k[rows.put], v[rows.put])
        keys, values = rows.pool.read(layer, len(rows.queries), rows.longest)
        asking = q[rows.queries].view(len(rows.queries), k.shape[1], -1, q.shape[-1])
        mask = self._mask((rows.pool, window), lambda: _lengths_mask(rows, window, asking.dtype))
        made, weight = partial_attention(asking, keys, values, scale, cap, mask=mask)
        out[rows.put] = made.reshape(len(rows.queries), -1, made.shape[-1])[rows.slots].float()
        total[rows.put] = weight.reshape(len(rows.queries), -1)[rows.slots]

    def _look_up(self, layer: int, part: Above, q: Tensor, how: Any, out: Tensor, total: Tensor) -> None:
        scale, window, cap = how
        begin, mask = 0, None
        if window is not None:
            begin = max(0, part.nearest - window + 1 - part.node.start)
            if begin >= part.upto:
                return  # the window of each of these queries begins after the node
        keys, values = (
            part.node.keys[layer][None, :, begin : part.upto],
            part.node.values[layer][None, :, begin : part.upto],
        )
        n, heads, width = part.last - part.first, keys.shape[1], q.shape[-1]
        asking = q[part.first : part.last].reshape(n, heads, -1, width).transpose(0, 1).reshape(1, heads, -1, width)
        if window is not None and part.farthest - (part.node.start + begin) >= window:
            group = q.shape[1] // heads
            mask = self._mask((part, window), lambda: self._window_mask(part, begin, window, group, q.dtype))
        made, weight = partial_attention(asking, keys, values, scale, cap, mask=mask)
        made = made.view(heads, n, -1, made.shape[-1]).transpose(0, 1).reshape(n, -1, made.shape[-1])
        join(out[part.first : part.last], total[part.first : part.last], made, weight.view(heads, n, -1))

    def _window_mask(self, part: Above, begin: int, window: int, group: int, dtype: torch.dtype) -> Tensor:
        asking = self.positions[part.first : part.last].repeat_interleave(group)
        keys = torch.arange(part.node.start + begin, part.node.start + part.upto, device=asking.device)
        return as_bias(keys[None, :] > asking[:, None] - window, dtype)[None, None]

    def _mask(self, name: Any, make: Any) -> Tensor:
        """Layers of one kind use the same mask."""
        if name not in self._masks:
            self._masks[name] = make()
        return self._masks[name]


def tree_attention(
    module: torch.nn.Module,
    query: Tensor,
    key: Tensor,
    value: Tensor,
    attention_mask: Tensor | None,
    scaling: float | None = None,
    sliding_window: int | None = None,
    softcap: float | None = None,
    sqlotl_step: Step | None = None,
    **_: Any,
) -> tuple[Tensor, None]:
    """Is what transformers calls in each layer; `sqlotl_step` comes through the model's forward as it is."""
    if sqlotl_step is None:
        raise RuntimeError("this model does not hand the parameters of attention on to its layers")
    scale = query.shape[-1] ** -0.5 if scaling is None else scaling
    return sqlotl_step.attend(module.layer_idx, query, key, value, scale, sliding_window, softcap), None


def register() -> None:
    """Makes the function known to transformers under NAME."""
    from transformers import AttentionInterface

    AttentionInterface.register(NAME, tree_attention)


def _room(node: Node, layer: int, k: Tensor, v: Tensor) -> None:
    while len(node.keys) <= layer:
        node.keys.append(None)
        node.values.append(None)
    if node.keys[layer] is None:
        node.keys[layer] = k.new_empty(k.shape[1], len(node.tokens), k.shape[2])
        node.values[layer] = v.new_empty(v.shape[1], len(node.tokens), v.shape[2])


def _lengths_mask(rows: Going, window: int | None, dtype: torch.dtype) -> Tensor:
    places = torch.arange(rows.longest, device=rows.lengths.device)[None, :]
    seen = places < rows.lengths[:, None]
    if window is not None:
        seen &= places >= rows.lengths[:, None] - window
    return as_bias(seen, dtype)[:, None, None, :]
