"""Perplexity of references, from log-probabilities that an engine gave (natural logarithm, summed over the tokens)."""

from __future__ import annotations

import math
from collections.abc import Sequence


def word_perplexity(logprobs: Sequence[float], texts: Sequence[str]) -> float:
    """Returns the perplexity per word between spaces, which models with other tokenizers share."""
    return _perplexity(logprobs, [len(text.split()) for text in texts])


def bits_per_byte(logprobs: Sequence[float], texts: Sequence[str]) -> float:
    """Returns the bits that the model needs for a byte of the texts, whatever their language and its tokenizer."""
    return math.log2(_perplexity(logprobs, [len(text.encode()) for text in texts]))


def _perplexity(logprobs: Sequence[float], lengths: Sequence[int]) -> float:
    if not logprobs or len(logprobs) != len(lengths) or not sum(lengths):
        raise ValueError(
            f"{len(logprobs)} log-probabilities for {len(lengths)} texts; as many are needed, one at least."
        )
    try:
        return math.exp(-math.fsum(logprobs) / sum(lengths))
    except OverflowError:
        return math.inf
