"""Refuses values of Axolotl's keys that cannot be right, in a moment: wrong kinds, wrong words, numbers out of range.

Axolotl itself finds some of these after half a minute of imports, and others never: it goes on with a rank of -3 until
PEFT fails, and takes any word for an optimizer. Combinations are left to it (training/config/schema.py).
"""

from __future__ import annotations

import math
from collections.abc import Iterator
from functools import cache
from typing import Any

from core.config.axolotl_keys import KEYS_FILE
from core.config.yaml_file import YamlFile
from core.errors import nearest
from core.files import read_json
from core.paths import resolve_path

KINDS = {
    "array": "a list",
    "boolean": "true or false",
    "integer": "a whole number",
    "null": "nothing",
    "number": "a number",
    "object": "a mapping of keys",
    "string": "a word",
}
POSITIVE = (
    "learning_rate", "lora_r", "lora_alpha", "micro_batch_size", "gradient_accumulation_steps", "num_epochs",
    "sequence_len", "logging_steps", "save_total_limit", "pad_to_multiple_of", "dataset_num_proc", "max_grad_norm",
    "loraplus_lr_ratio",
)  # fmt: skip
NOT_NEGATIVE = ("weight_decay", "warmup_steps", "neftune_noise_alpha", "adam_epsilon", "early_stopping_patience")
SHARES = ("lora_dropout", "warmup_ratio", "adam_beta1", "adam_beta2")
FILES = ("deepspeed",)


@cache
def known_keys() -> dict[str, dict[str, Any]]:
    return read_json(KEYS_FILE)["keys"]


def value_problems(file: YamlFile) -> Iterator[str]:
    for key, value in file.content.items():
        problem = _problem(key, value) if key in known_keys() else None
        if problem:
            yield f"{file.place(key)}: {key} is {_shown(value)}; {problem}"


def _problem(key: str, value: Any) -> str | None:
    entry = known_keys()[key]
    kinds, words = entry.get("kinds"), entry.get("words")
    if kinds and not kinds_of(value) & set(kinds):
        return _needed(kinds, words)
    if words and isinstance(value, str) and value not in words and "/" not in value:
        close = nearest(value, words)
        return f"did you mean {' or '.join(close)}?" if close else f"one of {', '.join(words)} is needed."
    if isinstance(value, int | float) and not isinstance(value, bool):
        return _range(key, value)
    if key in FILES and isinstance(value, str) and not resolve_path(value).is_file():
        return "there is no such file."
    return None


def kinds_of(value: Any) -> set[str]:
    """Returns the kinds that a value can be taken for."""
    if value is None:
        return {"null"}
    if isinstance(value, bool):
        return {"boolean"}
    if isinstance(value, int):
        return {"integer", "number"}
    if isinstance(value, float):
        return {"number", "integer"} if value.is_integer() else {"number"}
    if isinstance(value, str):
        return {"string"}
    return {"object"} if isinstance(value, dict) else {"array"}


def _range(key: str, value: float) -> str | None:
    if not math.isfinite(value):
        return "a finite number is needed."
    if key in POSITIVE and value <= 0:
        return "a number above 0 is needed."
    if key in NOT_NEGATIVE and value < 0:
        return "0 or more is needed."
    if key in SHARES and not 0 <= value < 1:
        return "a share from 0 to below 1 is needed."
    return None


def _needed(kinds: list[str], words: list[str] | None) -> str:
    named = [KINDS[kind] for kind in kinds if kind != "null" and not (kind == "string" and words)]
    if words:
        named.append(" or ".join(words) if len(words) < 4 else "a word that it knows")
    return f"{' or '.join(named)} is needed."


def _shown(value: Any) -> str:
    text = repr(value) if isinstance(value, str) else str(value)
    return text if len(text) < 60 else text[:56] + "..."
