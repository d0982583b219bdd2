"""Length: too short to teach anything, or too long for the model's window."""

from __future__ import annotations

from core.records.instruction import Instruction
from preprocess.instructions.curate.outcome import PerExample
from preprocess.instructions.example import request


class Length(PerExample, frozen=True, forbid_unknown_fields=True):
    """Counts words between spaces. Where a tokenizer's limit matters, take about three quarters of it."""

    min_request: int = 1
    max_request: int = 700
    min_answer: int = 1
    max_answer: int = 300

    def why(self, example: Instruction) -> str | None:
        for name, text, least, most in (
            ("request", request(example), self.min_request, self.max_request),
            ("answer", example.reference, self.min_answer, self.max_answer),
        ):
            number = len(text.split())
            if not least <= number <= most:
                return f"the {name} has {number} words; {least} to {most} are allowed"
        return None
