"""Inputs that are missing, not needed, or speak of something else than the instruction."""

from __future__ import annotations

import re

from core.records.instruction import Instruction
from preprocess.instructions.curate.outcome import PerExample, shown
from preprocess.instructions.curate.schema import EMPTY
from preprocess.instructions.words import contains, words

SENTENCE = 3  # words; fewer in quotation marks are a word to use, not a text to work on
NOT_NEEDED = EMPTY | {"<noinput>", "<no input>", "noinput", "no input", "no input needed", "no input required"}
_QUOTED = re.compile(
    r"""["\u201c]([^"\u201d]{3,})["\u201d]|(?<!\w)['\u2018]([^'\u2019]{3,}(?:'\w[^'\u2019]*)*)['\u2019](?!\w)"""
)
_THING = (
    "sentences?|phrase|text|passage|paragraph|article|words?|statement|story|poem|list|items?|numbers?|code|quote|verb"
    "|lines?"
)
_POINTS_AT_INPUT = re.compile(
    rf"\b(?:the\s+following(?:\s+\w+){{0,3}}?|the\s+(?:given|provided|above)|this|these)\s+(?:{_THING})\b",
    re.IGNORECASE,
)
_AT_THE_END = re.compile(rf"{_POINTS_AT_INPUT.pattern}[^:]*[.:?]?\s*$", re.IGNORECASE)


class InputNeeded(PerExample, frozen=True, forbid_unknown_fields=True):
    """Drops an example whose input is missing, is a filler, is in the instruction already, or is another text.

    "Another text": the instruction quotes one text to work on, and the input is a different one.
    """

    def why(self, example: Instruction) -> str | None:
        if not example.input:
            return self._missing(example)
        if example.input.casefold() in NOT_NEEDED - {""}:
            return f"the input is a filler: {shown(example.input)}"
        text, given = words(example.instruction), words(example.input)
        if contains(text, given):
            return f"the input stands in the instruction already: {shown(example.input)}"
        quoted = max(quotations(example.instruction), key=len, default="")
        another = len(words(quoted)) >= SENTENCE and not contains(given, words(quoted))
        if another and _POINTS_AT_INPUT.search(example.instruction):
            return f"the instruction is about {shown(quoted)}, the input is {shown(example.input)}"
        return None

    def _missing(self, example: Instruction) -> str | None:
        """An instruction that ends at `the following sentence.` needs the sentence."""
        if _AT_THE_END.search(example.instruction) and not own_text(example.instruction):
            return "the instruction speaks of a text that is not given"
        return None


def quotations(text: str) -> list[str]:
    """Returns what stands in quotation marks."""
    return [double or single for double, single in _QUOTED.findall(text)]


def own_text(instruction: str) -> str:
    """Returns the text that an instruction brings along: in quotation marks, or behind its colon or line end."""
    if quoted := quotations(instruction):
        return max(quoted, key=len)
    head, _, tail = instruction.partition(":")
    if tail.strip():
        return tail.strip()
    return "\n".join(head.split("\n")[1:]).strip()
