"""Divides items among processes or machines by a hash of their ids, so that nobody has to agree on anything."""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from typing import TypeVar

from core.errors import UserError

T = TypeVar("T")


class PartDone(Exception):
    """All that this process was to answer is answered; others have the rest."""


@dataclass(frozen=True)
class Shard:
    """Part `number` of `count`, counted from 0."""

    number: int = 0
    count: int = 1

    def __post_init__(self) -> None:
        if not 0 <= self.number < self.count:
            raise UserError(f"Shard {self.number} of {self.count}: the number must be between 0 and {self.count - 1}.")

    def has(self, name: str) -> bool:
        """Returns whether the item of this name (its cluster, where prompts share a beginning) is in this shard."""
        return int.from_bytes(hashlib.sha256(name.encode()).digest()[:8], "big") % self.count == self.number

    def of(self, items: Iterable[T], name: Callable[[T], str]) -> list[T]:
        """Returns the items of this shard, in their order."""
        return [item for item in items if self.has(name(item))]
