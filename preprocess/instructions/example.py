"""Makes examples, and turns them into the messages that training and evaluation both show to a model."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Any

from core.hashing import hash_value
from core.records.instruction import Instruction, Kind

Message = dict[str, str]

INPUT_HEADING = "### Input:"  # as in the Alpaca prompt, so that one form serves chat models and base models


def make_example(
    instruction: str,
    reference: str,
    input: str = "",
    *,
    kind: Kind = "open",
    source: str = "",
    context: str = "",
    also_right: Iterable[str] = (),
    labels: Sequence[str] = (),
    group: str = "",
) -> Instruction:
    """Makes an example whose id depends on its content alone: equal examples of two sources have one id."""
    instruction, reference, input = instruction.strip(), reference.strip(), input.strip()
    others = dict.fromkeys(text.strip() for text in also_right)
    return Instruction(
        id=hash_value([instruction, input, reference]),
        instruction=instruction,
        reference=reference,
        input=input,
        kind=kind,
        source=source,
        context=context.strip(),
        also_right=[text for text in others if text and text != reference],
        labels=list(labels),
        group=group,
    )


def request(example: Instruction) -> str:
    """Returns what the user says: the instruction, and the input under its heading."""
    if not example.input:
        return example.instruction
    return f"{example.instruction}\n\n{INPUT_HEADING}\n{example.input}"


def prompt_messages(example: Instruction) -> list[Message]:
    """Returns the conversation up to the model's turn."""
    return [{"role": "user", "content": request(example)}]


def chat_row(example: Instruction) -> dict[str, Any]:
    """Returns the row that Axolotl trains on, in the form that `preprocess/chat.py` writes."""
    return {"messages": [*prompt_messages(example), {"role": "assistant", "content": example.reference}]}
