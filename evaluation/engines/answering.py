"""The two loops over a schedule: texts token by token, and log-probabilities of given tokens."""

from __future__ import annotations

from array import array
from collections.abc import Callable, Iterator, Sequence

from torch import Tensor

from evaluation.engines.packed import Piece, Row
from evaluation.engines.picking import Picker
from evaluation.engines.schedule import Limits, Schedule
from evaluation.engines.slots import Slots
from evaluation.engines.tree import grow
from evaluation.engines.wanted import Scored, Wanted

Forward = Callable[[Sequence[Piece], Slots], Tensor]  # the logits of all wanted tokens, in order


def make_texts(forward_pass: Forward, wanted: Sequence[Wanted], limits: Limits) -> Iterator[tuple[int, list[int]]]:
    """Yields the number of each text and its tokens as soon as it is whole."""
    leaves = grow([text.tokens for text in wanted], [len(text.tokens) - 1 for text in wanted])
    schedule = Schedule(leaves, limits, lambda leaf: len(wanted[leaf.index].tokens) - 1, keeps=True)
    pickers: dict[int, Picker] = {}
    while pieces := schedule.pieces():
        logits = forward_pass(pieces, schedule.slots)
        rows = [piece for piece in pieces if isinstance(piece, Row)]  # each wants the logits of its last token
        best: list[int] = logits.argmax(-1).tolist() if rows else []
        for place, row in enumerate(rows):
            number = row.leaf.index
            text, picker = wanted[number], pickers.setdefault(number, Picker(wanted[number]))
            row.made.append(picker.pick(logits[place]) if picker.draws else best[place])
            row.wanted = range(1)
            if len(row.made) >= text.most or text.stops(row.made):
                schedule.done(row)
                del pickers[number]
                yield number, row.made


def score_tokens(
    forward_pass: Forward, asked: Sequence[Scored], limits: Limits
) -> Iterator[tuple[int, list[float], bool]]:
    """Yields the number of each, the log-probability of each of its tokens, and whether each was the most probable."""
    sequences: dict[bytes, list[int]] = {}  # what is read is often the same for several: only the last token differs
    for number, item in enumerate(asked):
        sequences.setdefault(array("i", [*item.context, *item.tokens[:-1]]).tobytes(), []).append(number)
    texts, sharers = [array("i", key) for key in sequences], list(sequences.values())
    firsts = [min(len(asked[number].context) for number in group) - 1 for group in sharers]
    leaves = grow(texts, firsts)
    schedule = Schedule(leaves, limits, lambda leaf: firsts[leaf.index], keeps=False)
    found: dict[int, list[tuple[float, bool]]] = {number: [] for number in range(len(asked))}
    while pieces := schedule.pieces():
        answers = forward_pass(pieces, schedule.slots).split([len(piece.wanted) for piece in pieces])
        for piece, logits in zip(pieces, answers, strict=True):
            numbers = sharers[piece.leaf.index]
            if piece.wanted:
                _collect(logits, piece, [(asked[number], found[number]) for number in numbers])
            if isinstance(piece, Row):
                schedule.done(piece)
                for number in numbers:
                    values = found.pop(number)
                    yield number, [value for value, _ in values], all(best for _, best in values)


def _collect(logits: Tensor, piece: Piece, items: Sequence[tuple[Scored, list[tuple[float, bool]]]]) -> None:
    """Takes the few numbers that are asked for out of the logits of a piece."""
    logits = logits.float()
    total, best = logits.logsumexp(-1).tolist(), logits.argmax(-1).tolist()
    for item, found in items:
        follows = piece.position + piece.wanted.start + 1 - len(item.context)  # item.tokens[follows] comes next
        places = [place for place in range(len(piece.wanted)) if place + follows >= 0]
        targets = [item.tokens[place + follows] for place in places]
        values = logits[places, targets].tolist()
        found += [
            (value - total[place], best[place] == target)
            for place, target, value in zip(places, targets, values, strict=True)
        ]
