"""Schema and emptiness: an example needs an instruction, an answer, and text that is text."""

from __future__ import annotations

import re

from core.records.instruction import Instruction
from preprocess.instructions.curate.outcome import PerExample, shown

EMPTY = frozenset({"", "n/a", "na", "none", "null", "nan", "todo", "tbd", "-", "...", "…", "<no answer>", "[empty]"})
SIGNS = 10  # an answer of signs alone is right where signs are asked for: a comma, an emoji
ROLES = re.compile(r"<\|?(?:im_start|im_end|endoftext|eot_id|start_of_turn|end_of_turn)\|?>|\[/?INST\]|### Response:")
BROKEN = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f\ufffd\ud800-\udfff]")


class Schema(PerExample, frozen=True, forbid_unknown_fields=True):
    """Drops what has no instruction or no answer, a chat's control marks, broken characters, a label that is none."""

    def why(self, example: Instruction) -> str | None:
        if example.instruction.casefold() in EMPTY:
            return "the instruction is empty"
        if example.reference.casefold() in EMPTY:
            return "the answer is empty"
        if not re.search(r"\w", example.reference) and len(example.reference) > SIGNS:
            return "the answer holds no word"
        text = "\n".join((example.instruction, example.input, example.reference))
        if mark := ROLES.search(text):
            return f"holds a chat's control mark: {mark[0]}"
        if sign := BROKEN.search(text):
            return f"holds a broken character: {sign[0]!a}"
        if example.labels and example.reference not in example.labels:
            return f"the answer {shown(example.reference)} is none of its labels"
        return None
