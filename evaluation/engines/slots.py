"""The keys and values of the tokens that belong to one row alone: a slot for each row that is being answered.

Slots have a few lengths. A row that outgrows its slot moves to a longer one, so that one long answer costs the others
neither room nor time.
"""

from __future__ import annotations

import heapq
from typing import Any, NamedTuple

from torch import Tensor

SHORTEST = 64
_TIMES = 4  # each kind of slot is so many times longer than the one before
_FIRST = 512  # tokens that a pool has room for at first


class Place(NamedTuple):
    pool: int
    slot: int


class Slots:
    """All slots, in pools of one length each."""

    def __init__(self) -> None:
        self.pools: list[Pool] = []

    def take(self, length: int) -> Place:
        """Returns a free slot for at least so many tokens."""
        number = self._pool_for(length)
        while len(self.pools) <= number:
            self.pools.append(Pool(SHORTEST * _TIMES ** len(self.pools)))
        return Place(number, self.pools[number].take())

    def give_back(self, place: Place) -> None:
        heapq.heappush(self.pools[place.pool].free, place.slot)

    def with_room(self, place: Place, length: int) -> Place:
        """Returns the same slot, or a longer one with its content if it is too short."""
        old = self.pools[place.pool]
        if length <= old.length:
            return place
        moved = self.take(length)
        self.pools[moved.pool].copy(moved.slot, old, place.slot)
        self.give_back(place)
        return moved

    @property
    def tokens(self) -> int:
        """How many tokens there is memory for."""
        return sum(pool.rows * pool.length for pool in self.pools)

    def more_for(self, length: int) -> int:
        """Returns for how many tokens memory would be taken with one more slot."""
        number = self._pool_for(length)
        if number >= len(self.pools):
            return _FIRST
        pool = self.pools[number]
        return 0 if pool.free else pool.more_rows * pool.length

    def _pool_for(self, length: int) -> int:
        number = 0
        while SHORTEST * _TIMES**number < length:
            number += 1
        return number


class Pool:
    """Slots of one length. They are taken lowest first, so that those in use lie together; their number doubles."""

    def __init__(self, length: int) -> None:
        self.length, self.rows = length, 0
        self.free: list[int] = []
        self.keys: list[Any] = []  # for each layer: slots, heads, tokens, width
        self.values: list[Any] = []

    @property
    def more_rows(self) -> int:
        return max(1, _FIRST // self.length, self.rows)

    def take(self) -> int:
        if not self.free:
            more = self.rows + self.more_rows
            self.free = list(range(self.rows, more))
            for kept in (self.keys, self.values):
                for layer, old in enumerate(kept):
                    kept[layer] = old.new_zeros(more, *old.shape[1:])
                    kept[layer][: self.rows] = old
            self.rows = more
        return heapq.heappop(self.free)

    def start(self, layer: int, slots: Tensor, keys: Tensor, values: Tensor) -> None:
        """Writes rows x tokens x heads x width at the beginning of the slots; what is too much is padding."""
        for kept, new in self._kept(layer, keys[:, : self.length], values[:, : self.length]):
            kept[:, :, : new.shape[1]].index_copy_(0, slots, new.transpose(1, 2))

    def add(self, layer: int, slots: Tensor, places: Tensor, keys: Tensor, values: Tensor) -> None:
        """Writes one token a slot, rows x heads x width."""
        for kept, new in self._kept(layer, keys, values):
            kept[slots, :, places] = new

    def copy(self, slot: int, other: Pool, its_slot: int) -> None:
        """Takes over what a shorter slot holds."""
        for layer, (keys, values) in enumerate(zip(other.keys, other.values, strict=True)):
            pairs = self._kept(layer, keys[its_slot].transpose(0, 1), values[its_slot].transpose(0, 1))
            for kept, old in pairs:
                kept[slot, :, : other.length] = old.transpose(0, 1)

    def read(self, layer: int, rows: int, length: int) -> tuple[Tensor, Tensor]:
        return self.keys[layer][:rows, :, :length], self.values[layer][:rows, :, :length]

    def _kept(self, layer: int, keys: Tensor, values: Tensor) -> list[tuple[Tensor, Tensor]]:
        """Pairs what is kept of a layer with what is new (... x heads x width); room is made at the first meeting."""
        if layer == len(self.keys):
            for kept, new in ((self.keys, keys), (self.values, values)):
                kept.append(new.new_zeros(self.rows, new.shape[-2], self.length, new.shape[-1]))
        return [(self.keys[layer], keys), (self.values[layer], values)]
