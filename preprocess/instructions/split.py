"""Splits examples into train, validation and test, by the hash of what each one is about.

Where an example lands depends on nothing but its own text: not on the order, not on the other examples. Examples about
one context (questions on one paragraph) land together. Near duplicates that would land in different parts are left out
of training, or of validation: the test never loses an example to training.
"""

from __future__ import annotations

import hashlib
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Literal, get_args

from core.errors import UserError
from core.records.instruction import Dropped, Instruction
from preprocess.instructions.curate.outcome import drop
from preprocess.instructions.example import request
from preprocess.instructions.near import near_pairs
from preprocess.instructions.words import words

Part = Literal["train", "validation", "test"]
PARTS: tuple[Part, ...] = get_args(Part)  # the later, the more it is protected
SHARES = {"train": 0.8, "validation": 0.1, "test": 0.1}
SIMILARITY = 0.8  # as the filter has it: where the filter runs before, there is nothing left to find
FILTER = "split"


@dataclass(frozen=True)
class Split:
    """The parts, and the near duplicates that no part may hold."""

    parts: dict[Part, list[Instruction]]
    dropped: list[Dropped]


def part_of(example: Instruction) -> Part:
    """Returns the part of an example, from its context if it has one, else from its request."""
    about = " ".join(words(example.context or request(example))) or request(example)
    draw = int.from_bytes(hashlib.sha256(about.encode()).digest()[:8], "big") / 2**64
    if draw < SHARES["train"]:
        return "train"
    return "validation" if draw < SHARES["train"] + SHARES["validation"] else "test"


def split(examples: Sequence[Instruction], similarity: float = SIMILARITY) -> Split:
    """Puts every example into its part; of near duplicates in different parts, leaves out the less protected one."""
    homes = [part_of(example) for example in examples]
    dropped: dict[int, Dropped] = {}
    for one, two, alike in near_pairs(examples, similarity):
        if homes[one] != homes[two]:
            weak, strong = sorted((one, two), key=lambda index: PARTS.index(homes[index]))
            why = f"{alike:.0%} the same as {examples[strong].id}, which is in {homes[strong]}"
            dropped.setdefault(weak, drop(examples[weak], FILTER, why))
    parts: dict[Part, list[Instruction]] = {part: [] for part in PARTS}
    for index, (example, home) in enumerate(zip(examples, homes, strict=True)):
        if index not in dropped:
            parts[home].append(example)
    for each in parts.values():
        each.sort(key=lambda example: example.id)  # hashes: sources are mixed, and any first rows are a sample
    return Split(parts, [dropped[index] for index in sorted(dropped)])


def check_no_overlap(parts: dict[Part, list[Instruction]], where: str) -> None:
    """Refuses parts that share a request or a context: a test of what was trained on measures nothing."""
    seen: dict[str, tuple[Part, Instruction]] = {}
    for part, examples in parts.items():
        for example in examples:
            for text in filter(None, (request(example), example.context)):
                key = " ".join(words(text)) or text
                other, first = seen.setdefault(key, (part, example))
                if other != part:
                    raise UserError(
                        f"{where}: example {example.id} of {part} and {first.id} of {other} share a text. "
                        "Prepare the data again: make instructions DATA=<name>."
                    )
