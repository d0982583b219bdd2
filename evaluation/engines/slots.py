"""The keys and values of the tokens that belong to one row alone: a slot for each row that is being answered."""

from __future__ import annotations

import heapq
from typing import Any

from torch import Tensor

_FIRST_LENGTH = 64


class Slots:
    """Slots are taken lowest first, so that those in use lie together. All grow at once, by doubling."""

    def __init__(self) -> None:
        self.free: list[int] = []
        self.rows, self.length = 0, _FIRST_LENGTH
        self._keys: list[Any] = []
        self._values: list[Any] = []

    def take(self) -> int:
        if not self.free:
            more = max(8, self.rows)
            self.free = list(range(self.rows, self.rows + more))
            self._resize(self.rows + more, self.length)
        return heapq.heappop(self.free)

    def give_back(self, slot: int) -> None:
        heapq.heappush(self.free, slot)

    def reach(self, length: int) -> None:
        """Makes every slot long enough for `length` tokens."""
        if length > self.length:
            self._resize(self.rows, max(length, 2 * self.length))

    def start(self, layer: int, slots: Tensor, keys: Tensor, values: Tensor) -> None:
        """Writes rows x tokens x heads x width at the beginning of the slots."""
        self._room(layer, keys, values)
        for kept, new in ((self._keys[layer], keys), (self._values[layer], values)):
            kept[:, :, : new.shape[1]].index_copy_(0, slots, new.transpose(1, 2))

    def add(self, layer: int, slots: Tensor, places: Tensor, keys: Tensor, values: Tensor) -> None:
        """Writes one token a slot, rows x heads x width."""
        self._room(layer, keys, values)
        self._keys[layer][slots, :, places] = keys
        self._values[layer][slots, :, places] = values

    def read(self, layer: int, rows: int, length: int) -> tuple[Tensor, Tensor]:
        return self._keys[layer][:rows, :, :length], self._values[layer][:rows, :, :length]

    def _room(self, layer: int, keys: Tensor, values: Tensor) -> None:
        while len(self._keys) <= layer:
            self._keys.append(None)
            self._values.append(None)
        if self._keys[layer] is None:
            for kept, new in ((self._keys, keys), (self._values, values)):
                kept[layer] = new.new_zeros(self.rows, new.shape[-2], self.length, new.shape[-1])

    def _resize(self, rows: int, length: int) -> None:
        for kept in (self._keys, self._values):
            for layer, old in enumerate(kept):
                if old is not None:
                    kept[layer] = old.new_zeros(rows, old.shape[1], length, old.shape[3])
                    kept[layer][: old.shape[0], :, : old.shape[2]] = old
        self.rows, self.length = rows, length
