"""Contamination: examples that share a run of words with an evaluation set."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Annotated

import msgspec

from core.records.instruction import Instruction
from preprocess.instructions.curate.outcome import shown
from preprocess.instructions.example import request
from preprocess.instructions.words import ngrams, words

Gram = tuple[str, ...]


@dataclass(frozen=True)
class EvaluationSet:
    """A set that models are graded on: its name, its texts, and their hash."""

    name: str
    texts: list[str]
    content: str


class Contamination(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """Drops an example that shares `ngram` words in a row with an evaluation item.

    A shorter item counts if the example holds all of it; one below `min_words` is too common to tell. `against` names
    further files (JSON, JSON lines, CSV, text) beside the sets that the command looks in: Spider's and MMLU's.
    """

    ngram: Annotated[int, msgspec.Meta(ge=3)] = 8
    min_words: Annotated[int, msgspec.Meta(ge=1)] = 5
    against: tuple[str, ...] = ()

    def reasons(self, examples: Sequence[Instruction]) -> dict[int, str]:
        raise TypeError("Contamination looks in evaluation sets: Look(settings, sets).reasons(examples)")


@dataclass(frozen=True)
class Look:
    """The filter itself: the settings, and the sets to look in."""

    settings: Contamination
    sets: Sequence[EvaluationSet]

    def reasons(self, examples: Sequence[Instruction]) -> dict[int, str]:
        known = self.grams()
        found: dict[int, str] = {}
        for index, example in enumerate(examples):
            hit = first_hit(words(f"{request(example)}\n{example.reference}"), known)
            if hit:
                found[index] = f"shares {shown(' '.join(hit[0]))} with {hit[1]}"
        return found

    def grams(self) -> dict[int, dict[Gram, str]]:
        """Returns the runs of words to look for by their length, each with the set that it is from."""
        known: dict[int, dict[Gram, str]] = defaultdict(dict)
        for each in self.sets:
            for text in each.texts:
                tokens = words(text)
                if len(tokens) >= self.settings.min_words:
                    size = min(self.settings.ngram, len(tokens))
                    for gram in ngrams(tokens, size):
                        known[size].setdefault(gram, each.name)
        return known


def first_hit(tokens: Sequence[str], known: dict[int, dict[Gram, str]]) -> tuple[Gram, str] | None:
    """Returns the longest run of words that is known, with the set that it is from."""
    for size, grams in sorted(known.items(), reverse=True):
        for gram in ngrams(tokens, size):
            if gram in grams:
                return gram, grams[gram]
    return None
