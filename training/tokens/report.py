"""What was found in the tokens of a training file, and what of it refuses a training."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import ClassVar

from core.letters import letters_sentence

MOST_LOST = 0.01  # of the examples


@dataclass(frozen=True)
class Piece:
    """One token of the example that is shown."""

    text: str
    trained: bool
    special: bool


@dataclass(frozen=True)
class TokenReport:
    RECORD: ClassVar[str] = "tokens"
    FORMAT: ClassVar[int] = 1
    REMEDY: ClassVar[str] = "Remove the file; `make check` writes it anew."

    examples: int = 0
    tokens: int = 0
    trained: int = 0
    longest: int = 0
    lengths: list[int] = field(default_factory=list)  # of each example, in the order of the file
    too_long: list[int] = field(default_factory=list)  # numbers of examples; the first is 1
    untrained: list[int] = field(default_factory=list)
    without_stop: list[int] = field(default_factory=list)  # a trained part that does not end with a stop token
    doubled_start: list[int] = field(default_factory=list)
    other_prompt: list[int] = field(default_factory=list)  # not the tokens that evaluation asks with
    answer_in_prompt: list[int] = field(default_factory=list)
    stops: list[str] = field(default_factory=list)
    pad: str | None = None
    letters: int = 0  # pieces that the tokenizer knows, if it cuts words into letters all the same
    shown: list[Piece] = field(default_factory=list)  # the first example


def refusals(report: TokenReport, sequence_len: int) -> Iterator[str]:
    """What must not be trained on. Each is a sentence with the key that cures it."""
    if report.letters:
        yield letters_sentence(report.letters)
    lost = len(report.too_long) + len(report.untrained)
    if report.trained == 0:
        yield "no token would be trained on: check chat_template and eot_tokens."
    elif lost > MOST_LOST * report.examples:
        yield (
            f"{len(report.too_long)} of {report.examples} examples are longer than sequence_len ({sequence_len}) and "
            f"{len(report.untrained)} have no trained token; these are lost. The longest has {report.longest} tokens: "
            f"raise sequence_len ({_numbers([*report.too_long, *report.untrained])})."
        )
    if report.without_stop:
        stops = ", ".join(report.stops) or "none"
        yield (
            f"{len(report.without_stop)} examples have an answer that does not end with a token on which generation "
            f"stops ({stops}): the model would not learn to stop. Set eot_tokens ({_numbers(report.without_stop)})."
        )
    if report.doubled_start:
        yield (
            f"{len(report.doubled_start)} examples begin with two start tokens: the chat template writes one, and the "
            f"tokenizer adds another ({_numbers(report.doubled_start)})."
        )
    if report.other_prompt:
        yield (
            f"{len(report.other_prompt)} prompts are other tokens in training than in evaluation: the model would be "
            f"asked what it has not learned. Check chat_template ({_numbers(report.other_prompt)})."
        )


def remarks(report: TokenReport) -> Iterator[str]:
    """What should be known, and does not refuse."""
    if report.pad is not None and report.pad in report.stops:
        yield f"pad_token is {report.pad}, which also ends answers; where it ends one it is trained all the same."
    lost = [*report.too_long, *report.untrained]
    if lost:
        yield f"{len(lost)} of {report.examples} examples are left out: too long, or no answer ({_numbers(lost)})."
    if report.answer_in_prompt:
        found = report.answer_in_prompt
        yield f"Answers that stand in their own prompt: {len(found)} ({_numbers(found)})."


def _numbers(examples: list[int]) -> str:
    first = ", ".join(str(number) for number in examples[:5])
    return f"example {first}" + (", ..." if len(examples) > 5 else "")
