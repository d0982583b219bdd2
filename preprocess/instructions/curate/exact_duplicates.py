"""Exact duplicates: the same request twice, whatever its capitals, spaces and marks."""

from __future__ import annotations

from collections.abc import Sequence

import msgspec

from core.records.instruction import Instruction
from preprocess.instructions.example import request
from preprocess.instructions.words import words


class ExactDuplicates(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """Keeps the first example of each request; another answer to the same request would only contradict it."""

    def reasons(self, examples: Sequence[Instruction]) -> dict[int, str]:
        first: dict[tuple[str, ...], Instruction] = {}
        found: dict[int, str] = {}
        for index, example in enumerate(examples):
            key = tuple(words(request(example))) or (request(example),)
            kept = first.setdefault(key, example)
            if kept is not example:
                same = words(kept.reference) == words(example.reference)
                found[index] = f"same request as {kept.id}, {'same' if same else 'another'} answer"
        return found
