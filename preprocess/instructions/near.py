"""Finds pairs of examples whose requests are nearly the same: MinHash finds candidates, their words decide.

Instruction and input must both be alike: two questions on one paragraph differ, and so do two sentences under one
instruction.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import pairwise

from core.console import track
from core.records.instruction import Instruction
from preprocess.instructions.words import words

PERMUTATIONS = 128
SEED = 1
SLACK = 0.1  # candidates are sought a little below the limit, since MinHash only estimates


def shingles(text: str) -> frozenset[str]:
    """Returns the words and pairs of neighbouring words of a text."""
    tokens = words(text)
    return frozenset(tokens) | {f"{one} {two}" for one, two in pairwise(tokens)}


def similarity(one: Instruction, two: Instruction) -> float:
    """Returns the smaller of the similarities of the instructions and of the inputs, from 0 to 1."""
    return min(
        jaccard(shingles(one.instruction), shingles(two.instruction)), jaccard(shingles(one.input), shingles(two.input))
    )


def jaccard(one: frozenset[str], two: frozenset[str]) -> float:
    """Returns shared shingles over all shingles; two empty texts are alike."""
    return len(one & two) / len(one | two) if one or two else 1.0


def near_pairs(examples: Sequence[Instruction], limit: float) -> Iterator[tuple[int, int, float]]:
    """Yields (earlier, later, similarity) for every pair that is at least `limit` alike.

    Candidates are found by the inputs, which must be alike anyway, or by the instructions where there is no input:
    thousands of examples may share one instruction.
    """
    for has_input in (True, False):
        places = [place for place, example in enumerate(examples) if bool(example.input) is has_input]
        texts = [examples[place].input if has_input else examples[place].instruction for place in places]
        for one, two in _candidates(texts, limit):
            earlier, later = places[one], places[two]
            alike = similarity(examples[earlier], examples[later])
            if alike >= limit:
                yield earlier, later, alike


def _candidates(texts: Sequence[str], limit: float) -> Iterator[tuple[int, int]]:
    from datasketch import MinHash, MinHashLSH  # brings scipy

    index = MinHashLSH(threshold=max(0.1, limit - SLACK), num_perm=PERMUTATIONS)
    sets = ([item.encode() for item in shingles(text)] for text in texts)
    sketches = MinHash.generator(sets, num_perm=PERMUTATIONS, seed=SEED)
    for later, sketch in enumerate(track(sketches, "near duplicates", total=len(texts))):
        for earlier in sorted(index.query(sketch)):
            yield earlier, later
        index.insert(later, sketch)
