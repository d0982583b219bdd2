"""Which tokens the next forward pass reads: those of the running rows, then what waits, in the order of the tree."""

from __future__ import annotations

from collections import deque
from collections.abc import Callable, Iterable
from dataclasses import dataclass

from evaluation.engines.packed import Chunk, Piece, Row
from evaluation.engines.slots import Slots
from evaluation.engines.tree import LONG, Leaf, Node


@dataclass(frozen=True)
class Limits:
    """How much is done at once; halved when memory runs out."""

    rows: int  # answered at the same time
    step: int  # tokens of one forward pass
    kept: int  # tokens whose keys and values are in memory
    logits: int  # positions of one forward pass whose logits are taken

    def halved(self) -> Limits:
        return self.divided(2)

    def divided(self, by: int) -> Limits:
        return Limits(*(max(1, number // by) for number in (self.rows, self.step, self.kept, self.logits)))

    @property
    def smallest(self) -> bool:
        return self.rows == 1 and self.step <= LONG


class Schedule:
    """Admits what waits while there is room, and frees what nobody needs any more."""

    def __init__(self, leaves: Iterable[Leaf], limits: Limits, first_wanted: Callable[[Leaf], int], keeps: bool):
        """Prepares the work.

        Args:
            leaves: In the order of the tree.
            limits: How much is done at once.
            first_wanted: The position in its sequence from which on a leaf's logits are needed.
            keeps: Whether rows go on after their own tokens, so that a slot holds them.
        """
        self.waiting = deque(leaves)
        self.limits = limits
        self.slots = Slots()
        self.running: list[Row] = []
        self._first_wanted, self._keeps = first_wanted, keeps
        self.nodes: set[Node] = set()  # those that are in memory

    def pieces(self) -> list[Piece]:
        """Returns what the next forward pass reads; empty when all is done."""
        found: list[Piece] = list(self.running)
        room = max(self.limits.step - len(found), LONG)
        logits = max(self.limits.logits - len(found), 1)
        while self.waiting and room > 0:
            leaf = self.waiting[0]
            node = next((node for node in leaf.path if node.filled < len(node.tokens)), None)
            if node is not None:
                piece: Piece | None = self._chunk(leaf, node, min(room, logits if self._asks(leaf, node) else room))
            else:
                piece = self._row(leaf, room, logits)
            if piece is None:
                break
            room -= len(piece.tokens)
            logits -= len(piece.wanted)
            found.append(piece)
        return found

    def done(self, row: Row) -> None:
        """Takes a row out; nodes above it that serve no other one are forgotten."""
        if row.place is not None:
            self.slots.give_back(row.place)
        if row in self.running:
            self.running.remove(row)
        for node in row.leaf.path:
            node.users -= 1
            if node.users == 0:
                node.forget()
                self.nodes.discard(node)

    def _chunk(self, leaf: Leaf, node: Node, room: int) -> Chunk | None:
        if not node.filled and not self._fits(len(node.tokens)):
            return None
        offset, count = node.filled, min(room, len(node.tokens) - node.filled)
        if count <= 0:
            return None
        node.filled += count
        self.nodes.add(node)
        first = max(0, self._first_wanted(leaf) - node.start - offset) if node.users == 1 else count
        return Chunk(node, offset, count, leaf, range(min(first, count), count))

    def _asks(self, leaf: Leaf, node: Node) -> bool:
        return node.users == 1 and self._first_wanted(leaf) < node.end

    def _row(self, leaf: Leaf, room: int, logits: int) -> Row | None:
        wanted = range(max(0, self._first_wanted(leaf) - leaf.start), len(leaf.own))
        started = len(self.running)
        if len(leaf.own) > room or (self._keeps and started >= self.limits.rows):
            return None
        if len(wanted) > logits and logits < self.limits.logits:
            return None
        if self._keeps and not self._fits(self.slots.more_for(len(leaf.own) + 1)):
            return None
        self.waiting.popleft()
        row = Row(leaf, wanted, self.slots.take(len(leaf.own) + 1) if self._keeps else None)
        if self._keeps:
            self.running.append(row)
        return row

    def _fits(self, more: int) -> bool:
        """Where nothing runs, something must be let in whatever it needs."""
        kept = sum(len(node.tokens) for node in self.nodes) + self.slots.tokens
        return not self.running or kept + more <= self.limits.kept
