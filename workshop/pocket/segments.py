"""A document is a list of pieces of text, each with the weight of its tokens in the loss.

What cannot be foreseen (the next random word) weighs nothing; what a reader of the context can know weighs one.
"""

from __future__ import annotations

from collections.abc import Sequence

Segment = tuple[str, float]
Document = list[Segment]
LETTERS = "ABCD"


def chat(turns: Sequence[tuple[str, str]], system: str | None = None) -> Document:
    """A conversation in the model's chat template; only the assistant's words count."""
    document: Document = [(f"<|im_start|>system\n{system}<|im_end|>\n", 0)] if system else []
    for user, assistant in turns:
        document += [
            (f"<|im_start|>user\n{user}<|im_end|>\n<|im_start|>assistant\n", 0),
            (f"{assistant}<|im_end|>", 1),
            ("\n", 0),
        ]
    return document


def options_text(options: Sequence[str]) -> str:
    return "\n".join(f"{letter}. {option}" for letter, option in zip(LETTERS, options, strict=False))


def marked_choice(question: str, options: Sequence[str], right: int) -> Document:
    """The same with every option judged on the way: four lessons a question, and a step towards judging silently."""
    document: Document = [(question, 0)]
    for place, option in enumerate(options):
        document += [(f"\n{LETTERS[place]}. {option}", 0), (" yes" if place == right else " no", 1)]
    return [*document, ("\nAnswer:", 0), (f" {LETTERS[right]}", 2), ("\n\n", 0)]


def multiple_choice(question: str, options: Sequence[str], right: int, weight: float) -> Document:
    """The letter is the only lesson of a whole question, hence its weight."""
    return [(f"{question}\n{options_text(options)}\nAnswer:", 0), (f" {LETTERS[right]}", weight), ("\n\n", 0)]
