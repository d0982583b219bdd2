"""Protects: every item is in exactly one shard, and no process has to know of another."""

from __future__ import annotations

import pytest

from core.errors import UserError
from evaluation.engines.shards import Shard

IDS = [f"dev-{number:05d}" for number in range(1034)]


@pytest.mark.parametrize("count", [1, 2, 3, 8])
def test_shards_are_whole_and_disjoint(count: int) -> None:
    parts = [Shard(number, count).of(IDS, str) for number in range(count)]
    assert sorted(name for part in parts for name in part) == IDS
    assert min(map(len, parts)) > 0.7 * len(IDS) / count


def test_an_item_stays_in_its_shard_when_others_leave() -> None:
    assert Shard(1, 3).of(IDS[::7], str) == [name for name in IDS[::7] if name in set(Shard(1, 3).of(IDS, str))]


def test_a_shard_that_is_none_is_an_error() -> None:
    with pytest.raises(UserError, match="between 0 and 1"):
        Shard(2, 2)
