"""Language: instructions, inputs and answers in a language that is not wanted."""

from __future__ import annotations

from core.language import MIN_LETTERS, MIN_PROBABILITY, language_of
from core.records.instruction import Instruction
from preprocess.instructions.curate.outcome import PerExample, shown


class Language(PerExample, frozen=True, forbid_unknown_fields=True):
    """Drops an instruction, input or answer that is surely in none of `languages` (ISO codes: en, pt, de).

    Short texts cannot be told: below `min_letters` letters a text is kept. Where the instruction asks for a
    translation, input and answer may be in any language.
    """

    languages: tuple[str, ...] = ("en",)
    min_letters: int = MIN_LETTERS
    min_probability: float = MIN_PROBABILITY

    def why(self, example: Instruction) -> str | None:
        texts = {"instruction": example.instruction}
        if "translat" not in example.instruction.casefold():
            texts |= {"input": example.input, "answer": example.reference}
        for name, text in texts.items():
            found = language_of(text, self.min_letters, self.min_probability)
            if found and found not in self.languages:
                return f"the {name} is in '{found}': {shown(text)}"
        return None
