"""One forward pass over pieces of many sequences, each token once, none padded."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from typing import Any

import torch
from torch import Tensor

from evaluation.engines.attention import Above, Filling, Going, Keeping, Starting, Step
from evaluation.engines.slots import Place, Slots
from evaluation.engines.tree import Leaf, Node


@dataclass(eq=False)
class Chunk:
    """Some tokens of a node."""

    node: Node
    offset: int
    count: int
    leaf: Leaf  # one of those below
    wanted: range = range(0)  # which of these tokens' logits are needed

    @property
    def tokens(self) -> Sequence[int]:
        return self.node.tokens[self.offset : self.offset + self.count]

    @property
    def position(self) -> int:
        return self.node.start + self.offset

    @property
    def path(self) -> list[Node]:
        return self.node.path()[:-1]


@dataclass(eq=False)
class Row:
    """A sequence that has begun: first its own tokens are read, then one token a step."""

    leaf: Leaf
    wanted: range  # which of its next tokens' logits are needed
    place: Place | None = None  # its slot; None: it ends with its own tokens
    filled: int = 0  # tokens in its slot
    made: list[int] = field(default_factory=list)

    @property
    def tokens(self) -> Sequence[int]:
        return self.made[-1:] if self.filled else self.leaf.own

    @property
    def position(self) -> int:
        return self.leaf.start + self.filled

    @property
    def path(self) -> list[Node]:
        return self.leaf.path


Piece = Chunk | Row


@torch.inference_mode()
def forward(model: Any, pieces: Sequence[Piece], slots: Slots) -> Tensor:
    """Returns the logits of all wanted tokens. The pieces stand in the order of the tree."""
    tokens: list[int] = []
    positions: list[int] = []
    wanted: list[int] = []
    firsts: list[int] = []
    for piece in pieces:
        if isinstance(piece, Row) and piece.place is not None:
            piece.place = slots.with_room(piece.place, piece.filled + len(piece.tokens))
        firsts.append(len(tokens))
        wanted += [len(tokens) + number for number in piece.wanted]
        positions += range(piece.position, piece.position + len(piece.tokens))
        tokens += piece.tokens
    device = model.device
    step = _plan(pieces, firsts, positions, slots, device)
    logits = model(
        input_ids=_ids([tokens], device),
        position_ids=step.positions[None],
        use_cache=False,
        logits_to_keep=_ids(wanted or [0], device),
        sqlotl_step=step,
    ).logits[0]
    for piece in pieces:
        if isinstance(piece, Row) and piece.place is not None:
            piece.filled += len(piece.tokens)
    return logits[: len(wanted)]


def _plan(pieces: Sequence[Piece], firsts: list[int], positions: list[int], slots: Slots, device: Any) -> Step:
    spans: dict[Node, list[int]] = {}
    above: list[Above] = []
    filling: list[Filling] = []
    fresh: list[tuple[Row, int]] = []
    going: list[tuple[Row, int]] = []
    for piece, first in zip(pieces, firsts, strict=True):
        last = first + len(piece.tokens)
        for node in piece.path:
            spans.setdefault(node, [first, last])[1] = last
        if isinstance(piece, Row):
            (going if piece.filled else fresh).append((piece, first))
        else:
            filling.append(Filling(piece.node, first, last, piece.offset))
            if piece.offset:
                nearest, farthest = positions[first], positions[last - 1]
                above.append(Above(piece.node, first, last, piece.offset, nearest, farthest))
    for node, (first, last) in spans.items():
        asking = positions[first:last]
        above.append(Above(node, first, last, len(node.tokens), min(asking), max(asking)))
    starting = _starting(fresh, slots, device) if fresh else None
    return Step(_ids(positions, device), above, filling, starting, _going(going, slots, device))


def _starting(rows: list[tuple[Row, int]], slots: Slots, device: Any) -> Starting:
    lengths = [len(row.leaf.own) for row, _ in rows]
    longest = max(lengths)
    pad = [
        [first + min(number, n - 1) for number in range(longest)] for (_, first), n in zip(rows, lengths, strict=True)
    ]
    take = [row * longest + number for row, n in enumerate(lengths) for number in range(n)]
    put = [first + number for (_, first), n in zip(rows, lengths, strict=True) for number in range(n)]
    kept = [
        Keeping(slots.pools[number], _ids(places, device), _ids(taken, device))
        for number, places, taken in _by_pool([row for row, _ in rows])
    ]
    return Starting(_ids(pad, device), _ids(take, device), _ids(put, device), kept)


def _by_pool(rows: Sequence[Row]) -> Iterator[tuple[int, list[int], list[int]]]:
    """Yields each pool's number, the numbers of its rows, and their slots."""
    pools: dict[int, list[tuple[int, int]]] = {}
    for number, row in enumerate(rows):
        if row.place is not None:
            pools.setdefault(row.place.pool, []).append((number, row.place.slot))
    for pool, found in sorted(pools.items()):
        yield pool, [number for number, _ in found], [slot for _, slot in found]


def _going(rows: list[tuple[Row, int]], slots: Slots, device: Any) -> list[Going]:
    found = []
    for pool, numbers, taken in _by_pool([row for row, _ in rows]):
        firsts, filled = [rows[number][1] for number in numbers], [rows[number][0].filled for number in numbers]
        queries, lengths = [firsts[0]] * (max(taken) + 1), [1] * (max(taken) + 1)
        for slot, first, count in zip(taken, firsts, filled, strict=True):
            queries[slot], lengths[slot] = first, count + 1
        put, where, places, asking, seen = (_ids(v, device) for v in (firsts, taken, filled, queries, lengths))
        found.append(Going(slots.pools[pool], put, where, places, asking, seen, max(lengths)))
    return found


def _ids(values: Any, device: Any) -> Tensor:
    return torch.tensor(values, dtype=torch.long, device=device)
