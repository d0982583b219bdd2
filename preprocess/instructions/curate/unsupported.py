"""Support: an answer that its context does not hold was made up, or belongs to another text."""

from __future__ import annotations

import re
from typing import Annotated

import msgspec

from core.records.instruction import Instruction
from preprocess.instructions.convert.squad import UNANSWERABLE
from preprocess.instructions.curate.outcome import PerExample, shown
from preprocess.instructions.words import contains, content_words, words


class Unsupported(PerExample, frozen=True, forbid_unknown_fields=True):
    """Looks only at examples with a context. A span must stand in it; of other answers every number must,
    and at least `min_share` of the words that carry meaning."""

    min_share: Annotated[float, msgspec.Meta(ge=0, le=1)] = 0.6

    def why(self, example: Instruction) -> str | None:
        if not example.context or example.kind in ("classification", "choice") or example.reference == UNANSWERABLE:
            return None
        context = words(example.context)
        if example.kind == "extractive":
            if contains(context, words(example.reference)):
                return None
            return f"the context does not hold {shown(example.reference)}"
        numbers = set(re.findall(r"\d+", example.context))
        strange = [number for number in re.findall(r"\d+", example.reference) if number not in numbers]
        if strange:
            return f"the context does not hold the number {strange[0]}"
        known = {_stem(word) for word in context}
        wanted = content_words(example.reference)
        share = sum(_stem(word) in known for word in wanted) / len(wanted) if wanted else 1.0
        if share < self.min_share:
            return f"the context holds {share:.0%} of the answer's words; {self.min_share:.0%} are needed"
        return None


def _stem(word: str) -> str:
    """Cuts common endings, so that `jailed` is supported by `jail`."""
    for ending in ("ing", "ies", "ed", "es", "s"):
        if word.endswith(ending) and len(word) - len(ending) >= 3:
            return word[: -len(ending)]
    return word
