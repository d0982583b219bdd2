"""Reads a variant's YAML and what it `extends:` into one mapping; every error names the file and the line."""

from __future__ import annotations

from collections.abc import Hashable
from pathlib import Path
from typing import Any

import yaml

from core.errors import UserError, unknown
from core.files import read_text
from core.runs import BASE, ROOT, shown

CONFIGS = ROOT / "axolotl_configs"
EXTENDS = "extends"

Mapping = dict[str, Any]


class _StrictLoader(yaml.SafeLoader):
    """YAML keeps the last of two equal keys without a word; here that is an error."""

    def construct_mapping(self, node: yaml.MappingNode, deep: bool = False) -> dict[Hashable, Any]:
        seen: set[str] = set()
        for key_node, _ in node.value:
            key = str(key_node.value)
            if key in seen:
                raise yaml.constructor.ConstructorError(
                    None, None, f"the key '{key}' stands twice", key_node.start_mark
                )
            seen.add(key)
        return super().construct_mapping(node, deep)


def read_yaml(path: Path) -> Mapping:
    try:
        # A StrictLoader is a SafeLoader: nothing but plain data comes out.
        value = yaml.load(read_text(path), Loader=_StrictLoader)
    except yaml.YAMLError as error:
        mark = getattr(error, "problem_mark", None)
        line = f", line {mark.line + 1}" if mark else ""
        problem = getattr(error, "problem", None) or "not valid YAML"
        raise UserError(f"{shown(path)}{line}: {problem}.") from None
    if value is None:
        return {}
    if not isinstance(value, dict):
        raise UserError(f"{shown(path)}: a mapping of keys is needed, found {type(value).__name__}.")
    return value


def merge(below: Mapping, above: Mapping) -> Mapping:
    """`above` wins; mappings are merged key by key, everything else (lists too) is replaced whole."""
    merged = dict(below)
    for key, value in above.items():
        old = merged.get(key)
        merged[key] = merge(old, value) if isinstance(old, dict) and isinstance(value, dict) else value
    return merged


def layers(path: Path) -> list[tuple[Path, Mapping]]:
    """The file and all that it extends, the most basic first, each without its `extends:`."""
    chain: list[tuple[Path, Mapping]] = []
    while True:
        if any(path == seen for seen, _ in chain):
            raise UserError(f"{shown(path)} extends itself through {' -> '.join(shown(p) for p, _ in chain)}.")
        content = read_yaml(path)
        parent = content.pop(EXTENDS, None)
        chain.insert(0, (path, content))
        if parent is None:
            return chain
        path = (path.parent / str(parent)).resolve()
        if not path.is_file():
            raise UserError(f"{shown(chain[0][0])}: extends {parent}, but {shown(path)} does not exist.")


def models() -> list[str]:
    return sorted(path.parent.name for path in CONFIGS.glob("*/base.yaml"))


def variants(model: str) -> list[str]:
    return sorted(path.stem for path in (CONFIGS / model).glob("*.yaml") if path.stem != BASE)


def model_config(model: str) -> Path:
    path = CONFIGS / model / "base.yaml"
    if model not in models():
        raise unknown("MODEL", model, models())
    return path


def variant_config(model: str, variant: str) -> Path:
    model_config(model)
    if variant not in variants(model):
        raise unknown("CONFIG", variant, variants(model), f"axolotl_configs/{model}/")
    return CONFIGS / model / f"{variant}.yaml"
