"""A quick look: a sample of the items that keeps the shares of clusters and groups."""

from __future__ import annotations

import random
from collections import defaultdict
from collections.abc import Sequence
from typing import Any, Protocol, TypeVar

SEED = 42


class Sampled(Protocol):
    @property
    def id(self) -> str: ...
    @property
    def cluster(self) -> str | None: ...
    @property
    def groups(self) -> dict[str, str]: ...


T = TypeVar("T", bound=Sampled)


def stratified(items: Sequence[T], limit: int | None) -> list[T]:
    """Returns all items, or `limit` of them: the same ones for every model, in the order of the whole list.

    The items are laid in a row, stratum after stratum and shuffled within each; every k-th is taken.
    """
    if limit is None or limit >= len(items):
        return list(items)
    strata: dict[Any, list[int]] = defaultdict(list)
    for index, item in enumerate(items):
        strata[(item.cluster or "", tuple(sorted(item.groups.items())))].append(index)
    row: list[int] = []
    for key in sorted(strata, key=str):
        members = strata[key]
        random.Random(f"{SEED}/{key}").shuffle(members)
        row += members
    step = len(row) / limit
    chosen = sorted(row[int((number + 0.5) * step)] for number in range(limit))
    return [items[index] for index in chosen]
