"""Writes the variants of a sweep: one small YAML file for each combination of values."""

from __future__ import annotations

import itertools
import re
from collections.abc import Sequence
from pathlib import Path

import yaml

from core.config import load_variant, places
from core.config.yaml_file import read_yaml
from core.errors import UserError
from core.files import write_text
from core.runs import shown

MOST = 100
KEY = re.compile(r"[A-Za-z_][A-Za-z0-9_.]*")


def read_sets(texts: Sequence[str]) -> dict[str, list[str]]:
    """Reads `learning_rate=1e-4,2e-4` words into key -> values, as they were typed."""
    found: dict[str, list[str]] = {}
    for word in itertools.chain.from_iterable(text.split() for text in texts):
        key, equals, values = word.partition("=")
        named = [value for value in values.split(",") if value]
        if not equals or not KEY.fullmatch(key) or not named:
            raise UserError(f"SET: '{word}' is not understood; write key=value,value, as learning_rate=1e-4,2e-4.")
        if key in found:
            raise UserError(f"SET: {key} stands twice.")
        found[key] = named
    return found


def write_variants(model: str, variant: str, sets: dict[str, list[str]]) -> list[str]:
    """Writes a file for each combination and returns their names; files that say the same already are kept."""
    combinations = list(itertools.product(*sets.values()))
    if len(combinations) > MOST:
        raise UserError(f"SET asks for {len(combinations)} variants; {MOST} at most.")
    written = []
    try:
        names = []
        for values in combinations:
            path, text = _variant(variant, dict(zip(sets, values, strict=True)))
            if not path.is_file():
                write_text(path, text)
                written.append(path)
            elif read_yaml(path).content != yaml.safe_load(text):
                raise UserError(f"{shown(path)} exists already and says something else. Move it, or rename it.")
            load_variant(model, path.stem)  # a value that cannot be right is found here
            names.append(path.stem)
    except UserError:
        for path in written:
            path.unlink()
        raise
    return names


def _variant(parent: str, values: dict[str, str]) -> tuple[Path, str]:
    name = "_".join([parent, *(f"{key.replace('.', '_')}_{value}" for key, value in values.items())])
    name = re.sub(r"[^A-Za-z0-9_.-]", "-", name)
    places.check_name("the name of a variant of the sweep", name)
    content: dict[str, object] = {"extends": parent}
    for key, value in values.items():
        *outer, last = key.split(".")
        place = content
        for part in outer:
            place = place.setdefault(part, {})  # type: ignore[assignment]
        place[last] = _value(value)
    asked = ", ".join(f"{key} {value}" for key, value in values.items())
    return places.CONFIGS / f"{name}.yaml", (
        f"# {name}: what does {asked} do?   make train CONFIG={name}\n{yaml.safe_dump(content, sort_keys=False)}"
    )


def _value(text: str) -> object:
    """As YAML would read it; 1e-4 is a number."""
    try:
        return float(text) if re.fullmatch(r"[-+]?[0-9.]+[eE][-+]?[0-9]+", text) else yaml.safe_load(text)
    except (ValueError, yaml.YAMLError):
        return text
