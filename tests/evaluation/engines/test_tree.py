"""Protects: the prefix tree loses no token, shares what is worth it, and keeps what belongs together side by side."""

from __future__ import annotations

import random

from hypothesis import given
from hypothesis import strategies as st

from evaluation.engines.tree import LONG, WORTH_A_NODE, Leaf, grow


def whole(leaf: Leaf) -> list[int]:
    return [token for node in leaf.path for token in node.tokens] + list(leaf.own)


def read(leaves: list[Leaf]) -> int:
    nodes = {node for leaf in leaves for node in leaf.path}
    return sum(len(node.tokens) for node in nodes) + sum(len(leaf.own) for leaf in leaves)


@given(st.lists(st.lists(st.integers(0, 2), min_size=1, max_size=200), min_size=1, max_size=30))
def test_every_sequence_is_found_again_token_by_token(sequences: list[list[int]]) -> None:
    leaves = grow(sequences, [len(sequence) - 1 for sequence in sequences])
    assert sorted(leaf.index for leaf in leaves) == list(range(len(sequences)))
    for leaf in leaves:
        assert whole(leaf) == sequences[leaf.index]
        assert 1 <= len(leaf.own) <= LONG
        starts = [node.start for node in leaf.path]
        assert starts == sorted(starts)
        assert [node.parent for node in leaf.path] == [None, *leaf.path[:-1]][: len(leaf.path)]


@given(st.lists(st.lists(st.integers(0, 2), min_size=1, max_size=200), min_size=1, max_size=30))
def test_the_sequences_below_a_node_follow_each_other(sequences: list[list[int]]) -> None:
    leaves = grow(sequences, [len(sequence) - 1 for sequence in sequences])
    for node in {node for leaf in leaves for node in leaf.path}:
        places = [place for place, leaf in enumerate(leaves) if node in leaf.path]
        assert places == list(range(places[0], places[-1] + 1))
        assert node.users == len(places)


def test_a_system_prompt_and_the_schemas_are_read_once() -> None:
    rng = random.Random(0)
    system = [1] * 200
    schemas = [[rng.randrange(10, 99) for _ in range(100)] for _ in range(5)]
    sequences = [
        [*system, *schema, *(rng.randrange(200, 999) for _ in range(20))] for schema in schemas for _ in range(8)
    ]
    leaves = grow(sequences, [len(sequence) - 1 for sequence in sequences])
    assert read(leaves) == 200 + 5 * 100 + 40 * 20


def test_too_little_is_not_shared() -> None:
    sequences = [[5, 6, 7, 1], [5, 6, 7, 2]]
    assert all(not leaf.path for leaf in grow(sequences, [3, 3]))
    many = [[5, 6, 7, 1]] * (WORTH_A_NODE // 3 + 2)
    assert all(len(leaf.path) == 1 for leaf in grow(many, [3] * len(many)))


def test_what_is_scored_is_never_in_a_shared_node() -> None:
    sequences = [list(range(200))] * 3
    for leaf in grow(sequences, [150, 150, 150]):
        assert leaf.path[0].end == 150
