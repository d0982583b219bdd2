"""Protects: a tokenizer that lost its merges on the way is recognised; whole ones and small ones are not."""

from __future__ import annotations

from typing import Any

import pytest

from core.letters import TEXT, cuts_into_letters
from core.runs import ROOT


def made(words: bool, pieces: int = 2000) -> Any:
    """A tokenizer whose vocabulary holds the words of the text, and fillers; without `words` it never uses them."""
    from tokenizers import Tokenizer, models, pre_tokenizers
    from transformers import PreTrainedTokenizerFast

    known = [*sorted({*TEXT}), *sorted({*TEXT.split()}), *(f"<filler{number}>" for number in range(pieces))]
    scores = [(piece, -1.0 if words or len(piece) == 1 else -1000.0) for piece in dict.fromkeys(known)]
    core = Tokenizer(models.Unigram(scores, unk_id=0, byte_fallback=False))
    core.pre_tokenizer = pre_tokenizers.WhitespaceSplit()
    return PreTrainedTokenizerFast(tokenizer_object=core)


def test_words_that_fall_into_letters_are_recognised() -> None:
    assert cuts_into_letters(made(words=False))
    assert not cuts_into_letters(made(words=True))


def test_a_vocabulary_of_letters_may_read_letters() -> None:
    assert not cuts_into_letters(made(words=False, pieces=100))


@pytest.mark.slow
def test_the_embedded_tokenizer_is_whole() -> None:
    from transformers import AutoTokenizer

    assert not cuts_into_letters(AutoTokenizer.from_pretrained(ROOT / "embedded" / "model"))
