"""Leaks: an answer that already stands in the instruction or the input teaches to copy."""

from __future__ import annotations

from core.records.instruction import Instruction, Kind
from preprocess.instructions.curate.outcome import PerExample, shown
from preprocess.instructions.words import contains, words


class AnswerLeak(PerExample, frozen=True, forbid_unknown_fields=True):
    """Drops an answer of `min_words` or more that stands in the request, and one that equals the input.

    Kinds whose answer must stand in the request (a span, a label, a letter, keywords) are left alone.
    """

    min_words: int = 4
    except_kinds: tuple[Kind, ...] = ("extractive", "classification", "choice", "keywords")

    def why(self, example: Instruction) -> str | None:
        answer = words(example.reference)
        if example.kind in self.except_kinds or not answer:
            return None
        if example.reference == example.input:
            return "the answer is the input"
        if len(answer) < self.min_words:
            return None
        for name, text in (("instruction", example.instruction), ("input", example.input)):
            if contains(words(text), answer):
                return f"the answer stands in the {name}: {shown(example.reference)}"
        return None
