"""The prefix tree of many token sequences: what several of them begin with becomes one node, to be read once.

A node has a price of its own at each step of the model, so one is made only where it saves enough reading.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from itertools import groupby
from typing import Any

WORTH_A_NODE = 64  # tokens that need not be read again, over all sequences that share them
LONG = 96  # what a sequence has for itself is read in one piece up to here; more becomes a node of its own


@dataclass(eq=False)
class Node:
    """A run of tokens after those of its parent. What the model has made of them is kept in `keys` and `values`."""

    start: int  # position of the first token
    tokens: Sequence[int]
    parent: Node | None = None
    users: int = 0  # sequences below it that are not finished
    filled: int = 0  # tokens that the model has read
    keys: list[Any] = field(default_factory=list)  # a tensor for each layer: heads, tokens, width
    values: list[Any] = field(default_factory=list)

    @property
    def end(self) -> int:
        return self.start + len(self.tokens)

    def path(self) -> list[Node]:
        """Returns the nodes from the root down to this one."""
        nodes: list[Node] = []
        node: Node | None = self
        while node is not None:
            nodes.append(node)
            node = node.parent
        return nodes[::-1]

    def forget(self) -> None:
        """Gives the memory back; the tokens would have to be read again."""
        self.keys, self.values, self.filled = [], [], 0


@dataclass(eq=False)
class Leaf:
    """One sequence: the nodes on the way to it, and the tokens that it reads for itself (at least one)."""

    index: int
    path: list[Node]
    own: Sequence[int]

    @property
    def start(self) -> int:
        return self.path[-1].end if self.path else 0


def grow(sequences: Sequence[Sequence[int]], shareable: Sequence[int]) -> list[Leaf]:
    """Returns a leaf for each sequence, ordered so that those below one node follow each other.

    Args:
        sequences: Token ids.
        shareable: How many tokens of each sequence may lie in a node; the rest is the sequence's own.
    """
    begins: list[Any] = [tokens[:count] for tokens, count in zip(sequences, shareable, strict=True)]
    order = sorted(range(len(sequences)), key=begins.__getitem__)
    leaves: list[Leaf] = []
    stack: list[tuple[list[int], int, int, Node | None]] = [(order, 0, 0, None)]
    while stack:  # (sequences equal up to `depth`, tokens already in nodes, depth, last node)
        group, covered, depth, parent = stack.pop()
        if len(group) == 1:
            leaves.append(_leaf(sequences[group[0]], shareable[group[0]], group[0], covered, parent))
            continue
        common = _common(sequences, shareable, group, depth)
        if (len(group) - 1) * (common - covered) >= WORTH_A_NODE:
            parent = Node(covered, sequences[group[0]][covered:common], parent)
            covered = common
        ended = [index for index in group if shareable[index] == common]
        longer = [index for index in group if shareable[index] > common]
        parts = [list(part) for _, part in groupby(longer, key=lambda index: sequences[index][common])]
        stack += [(part, covered, common, parent) for part in reversed(parts)]
        stack += [([index], covered, common, parent) for index in reversed(ended)]
    for leaf in leaves:
        for node in leaf.path:
            node.users += 1
    return leaves


def _common(sequences: Sequence[Sequence[int]], shareable: Sequence[int], group: list[int], depth: int) -> int:
    """The group is in order, like words: what its first and last share, all share."""
    first, last = sequences[group[0]], sequences[group[-1]]
    limit = min(shareable[index] for index in group)
    while depth < limit and first[depth] == last[depth]:
        depth += 1
    return depth


def _leaf(tokens: Sequence[int], shareable: int, index: int, covered: int, parent: Node | None) -> Leaf:
    path = parent.path() if parent else []
    if len(tokens) - covered > LONG:
        node = Node(covered, tokens[covered:-1], parent)
        return Leaf(index, [*path, node], tokens[-1:])
    return Leaf(index, path, tokens[covered:])
