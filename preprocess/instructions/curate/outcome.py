"""What a filter is, and what running several of them gives."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from typing import Protocol

import msgspec

from core.console import track
from core.records.instruction import Dropped, FilterCount, Instruction


class Filter(Protocol):
    """The fields of a filter are its settings, as a recipe names them."""

    def reasons(self, examples: Sequence[Instruction]) -> dict[int, str]:
        """Returns why an example is to be dropped, by its place in the list; the others are kept."""
        ...


@dataclass(frozen=True)
class Curated:
    """The examples that every filter kept, and what each filter did."""

    kept: list[Instruction]
    dropped: list[Dropped] = field(default_factory=list)
    counts: list[FilterCount] = field(default_factory=list)


def curate(examples: Iterable[Instruction], filters: dict[str, Filter]) -> Curated:
    """Runs the filters one after the other; each sees what the ones before it kept."""
    kept = list(examples)
    dropped: list[Dropped] = []
    counts: list[FilterCount] = []
    for name, each in filters.items():
        reasons = each.reasons(kept)
        dropped += [drop(kept[index], name, why) for index, why in sorted(reasons.items())]
        counts.append(FilterCount(name, len(kept), len(reasons)))
        kept = [example for index, example in enumerate(kept) if index not in reasons]
    return Curated(kept, dropped, counts)


def drop(example: Instruction, name: str, why: str) -> Dropped:
    """Returns the line that a person reads to check a filter."""
    return Dropped(example.id, name, why, example.source, example.instruction, example.input, example.reference)


class PerExample(msgspec.Struct, frozen=True):
    """The base of a filter that looks at each example alone."""

    def why(self, example: Instruction) -> str | None:
        """Returns why this example is to be dropped; None keeps it."""
        raise NotImplementedError

    def reasons(self, examples: Sequence[Instruction]) -> dict[int, str]:
        label = re.sub(r"(?<=[a-z])(?=[A-Z])", " ", type(self).__name__).lower()
        found = ((index, self.why(example)) for index, example in enumerate(track(examples, label)))
        return {index: why for index, why in found if why}


def shown(text: str, limit: int = 60) -> str:
    """Returns a text on one line, cut where it is long, for a reason."""
    line = " ".join(text.split())
    return repr(line if len(line) <= limit else f"{line[:limit]}...")
