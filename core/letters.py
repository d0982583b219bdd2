"""Recognises a tokenizer that cuts words into letters: it is not the one that its model was trained with.

A checkpoint that was converted from another format may bring one. Everything runs, and every answer is noise.
"""

from __future__ import annotations

from typing import Any

TEXT = "The people who write this sentence know that every common word of it should be one token or two."
KNOWS_WORDS = 1_000  # pieces; a smaller vocabulary may be one of bytes or letters
MOST_LETTERS = 0.5  # of the tokens


def cuts_into_letters(tokenizer: Any) -> bool:
    """Says whether a tokenizer with a large vocabulary reads plain English letter by letter."""
    if len(tokenizer) < KNOWS_WORDS:
        return False
    ids = tokenizer.encode(TEXT, add_special_tokens=False)
    single = sum(len(tokenizer.decode([token]).strip()) <= 1 for token in ids)
    return single > MOST_LETTERS * len(ids)


def letters_sentence(pieces: int) -> str:
    """Says what is wrong and what to do."""
    return (
        f"the tokenizer cuts words into letters, though it knows {pieces:,} pieces: it is not the one that the model "
        "was trained with. Take tokenizer.json and tokenizer_config.json from the original checkpoint."
    )
