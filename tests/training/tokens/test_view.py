"""Protects how an example is shown: brackets around what is trained, control characters as symbols, no joiners."""

from __future__ import annotations

from core.runs import ROOT
from training.tokens.report import Piece
from training.tokens.view import example_view


def shown(*texts: str, trained: int = 0) -> str:
    """Shows pieces of which the last few are trained."""
    return example_view([Piece(text, at >= len(texts) - trained, special=False) for at, text in enumerate(texts)]).plain


def test_the_embedded_tokenizers_joiners_are_not_shown() -> None:
    pieces = ("<|im_start|>", "\x1f", " user", "\n", "\x1f", " a", "u", "cti", " (\x1f", " a", "_\x1f", " id", ")")
    assert shown(*pieces) == "<|im_start|>user↵\naucti (a_id)"
    assert shown("\n", "\x1f", " SELECT", " 1", trained=2) == "↵\n⟦SELECT 1⟧"


def test_other_control_characters_are_seen_and_move_nothing() -> None:
    assert shown("a\x1b[31m", "\t", "b") == "a\\x1b[31m\\x09b"


def test_an_example_of_the_embedded_model_reads_as_it_was_written() -> None:
    """With the tokenizer itself: decoding piece by piece, as the report does."""
    from tokenizers import Tokenizer

    tokenizer = Tokenizer.from_file(str(ROOT / "embedded" / "model" / "tokenizer.json"))
    text = "bank (bank_id, name)\nQuestion: How many are not 'new'?\nSELECT count(*) FROM bank WHERE a.b >= 10"
    pieces = [tokenizer.decode([token], skip_special_tokens=False) for token in tokenizer.encode(text).ids]
    assert any("\x1f" in piece for piece in pieces)
    assert shown(*pieces) == text.replace("\n", "↵\n")
