"""Writes axolotl_keys.json from the installed Axolotl: python -m core.config.axolotl_keys

Each key with the kinds of value that its schema takes, and its words where only certain ones are taken. The file is
kept because importing Axolotl takes seconds; a test holds the two together.
"""

from __future__ import annotations

from collections.abc import Iterator
from importlib.metadata import version
from pathlib import Path
from typing import Any

from core.files import write_text

KEYS_FILE = Path(__file__).with_name("axolotl_keys.json")

# Axolotl takes any word for these and asks transformers much later.
NUMBERS = ("learning_rate",)


def keys_of_installed_axolotl() -> dict[str, Any]:
    from axolotl.integrations.liger.args import LigerArgs
    from axolotl.utils.schemas.config import AxolotlInputConfig

    found: dict[str, Any] = {}
    for schema in (AxolotlInputConfig, LigerArgs):
        for name, info in schema.model_fields.items():
            entry = _entry(info.annotation)
            found |= {key: entry for key in (name, info.alias) if key}
    for name, words in _words().items():
        found[name] = {"kinds": ["null", "string"], "words": sorted(words)}
    for name in NUMBERS:
        found[name] = {"kinds": ["number"]}
    return dict(sorted(found.items()))


def _words() -> dict[str, set[str]]:
    from axolotl.utils.schemas.enums import CANONICAL_ATTN_IMPLS, CustomSupportedOptimizers
    from transformers.training_args import OptimizerNames, SchedulerType

    return {
        "optimizer": {item.value for kind in (OptimizerNames, CustomSupportedOptimizers) for item in kind},
        "lr_scheduler": {item.value for item in SchedulerType} | {"one_cycle", "rex"},
        "attn_implementation": set(CANONICAL_ATTN_IMPLS),
    }


def _entry(annotation: Any) -> dict[str, Any]:
    from pydantic import TypeAdapter
    from pydantic_core import PydanticSerializationError

    try:
        schema = TypeAdapter(annotation).json_schema()
    except PydanticSerializationError:
        return {}
    choices = list(_choices(schema, schema.get("$defs", {})))
    kinds = sorted({kind for kind, _ in choices})
    strings = [words for kind, words in choices if kind == "string"]
    if strings and all(strings):
        return {"kinds": kinds, "words": sorted({word for words in strings for word in words})}
    return {"kinds": kinds} if "any" not in kinds else {}


def _choices(schema: Any, defs: dict[str, Any]) -> Iterator[tuple[str, list[str]]]:
    if "$ref" in schema:
        yield from _choices(defs[schema["$ref"].rsplit("/", 1)[-1]], defs)
    elif "anyOf" in schema:
        for one in schema["anyOf"]:
            yield from _choices(one, defs)
    else:
        words = [schema["const"]] if "const" in schema else schema.get("enum", [])
        yield schema.get("type", "any"), [str(word) for word in words]


def main() -> None:
    import json

    keys = keys_of_installed_axolotl()
    lines = ",\n".join(f"    {json.dumps(key)}: {json.dumps(entry)}" for key, entry in keys.items())
    write_text(KEYS_FILE, f'{{\n  "axolotl": {json.dumps(version("axolotl"))},\n  "keys": {{\n{lines}\n  }}\n}}\n')


if __name__ == "__main__":
    main()
