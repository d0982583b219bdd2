"""Language: instructions and answers in a language that is not wanted, by langdetect with a fixed seed."""

from __future__ import annotations

from functools import lru_cache

from core.errors import UserError
from core.records.instruction import Instruction
from preprocess.instructions.curate.outcome import PerExample, shown


class Language(PerExample, frozen=True, forbid_unknown_fields=True):
    """Drops an instruction, input or answer that is surely in none of `languages` (ISO codes: en, pt, de).

    Short texts cannot be told: below `min_letters` letters a text is kept. Where the instruction asks for a
    translation, input and answer may be in any language.
    """

    languages: tuple[str, ...] = ("en",)
    min_letters: int = 60
    min_probability: float = 0.95

    def why(self, example: Instruction) -> str | None:
        texts = {"instruction": example.instruction}
        if "translat" not in example.instruction.casefold():
            texts |= {"input": example.input, "answer": example.reference}
        for name, text in texts.items():
            found, probability = detect(text, self.min_letters)
            if found and found not in self.languages and probability >= self.min_probability:
                return f"the {name} is in '{found}' ({probability:.0%}): {shown(text)}"
        return None


def detect(text: str, min_letters: int) -> tuple[str, float]:
    """Returns the likeliest language and its probability; nothing for a text that is too short to tell."""
    if sum(sign.isalpha() for sign in text) < min_letters:
        return "", 0.0
    return _detect(text[:2000])


@lru_cache(maxsize=4096)
def _detect(text: str) -> tuple[str, float]:
    try:
        from langdetect import DetectorFactory, LangDetectException, detect_langs
    except ImportError:
        raise UserError("The language filter needs the package langdetect: make setup.") from None
    DetectorFactory.seed = 0  # it draws at random: without a seed equal texts get different answers
    try:
        best = detect_langs(text)[0]
    except LangDetectException:  # no letters that it knows
        return "", 0.0
    return best.lang, best.prob
