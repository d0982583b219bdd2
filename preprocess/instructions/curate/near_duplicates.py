"""Near duplicates: requests that differ in a word or two, found by MinHash and checked by their words."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Annotated

import msgspec

from core.records.instruction import Instruction
from preprocess.instructions.near import near_pairs


class NearDuplicates(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """Keeps the first of examples whose requests share at least `similarity` of their words and word pairs."""

    similarity: Annotated[float, msgspec.Meta(gt=0, le=1)] = 0.8

    def reasons(self, examples: Sequence[Instruction]) -> dict[int, str]:
        found: dict[int, str] = {}
        for earlier, later, alike in near_pairs(examples, self.similarity):
            if earlier not in found and later not in found:
                found[later] = f"{alike:.0%} the same request as {examples[earlier].id}"
        return found
