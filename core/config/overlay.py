"""Lays files over one another: model, variant and what it extends, and the model's own values for each of these."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any

from core.config.places import model_file, override_file, variant_file
from core.config.yaml_file import Mapping, YamlFile, read_yaml
from core.errors import UserError
from core.names import is_name
from core.runs import shown

EXTENDS = "extends"
OURS = "sqlotl"


def variant_layers(model: str, variant: str) -> list[tuple[str, YamlFile]]:
    """Returns (kind, file) from the most basic to the most particular; a later file wins."""
    layers = [("model", file) for file in chain(model_file(model))]
    for file in chain(variant_file(variant)):
        layers.append(("variant", file))
        override = override_file(model, file.path.stem)
        if override.is_file():
            own = read_yaml(override)
            if EXTENDS in own.content:
                raise UserError(
                    f"{own.place(EXTENDS)}: this file is laid over the variant {file.path.stem} by its name alone; "
                    f"remove `{EXTENDS}:`."
                )
            layers.append(("override", own))
    return layers


def chain(path: Path) -> list[YamlFile]:
    """Returns the file and all that it extends, the most basic first, each without its `extends:`."""
    files: list[YamlFile] = []
    while True:
        if any(path == file.path for file in files):
            names = " -> ".join(shown(file.path) for file in reversed(files))
            raise UserError(f"{shown(path)} extends itself through {names}.")
        file = read_yaml(path)
        parent = file.content.pop(EXTENDS, None)
        if file.content.get(OURS, ...) is None:
            del file.content[OURS]  # `sqlotl:` with nothing below it says nothing; it does not take anything away
        files.insert(0, file)
        if parent is None:
            return files
        path = _parent(file, parent)


def _parent(file: YamlFile, name: Any) -> Path:
    """Returns the file that is meant: a name in the same folder, with or without `.yaml`."""
    stem = str(name).removesuffix(".yaml")
    if not is_name(stem.removeprefix("_")):
        raise UserError(f"{file.place(EXTENDS)}: '{name}' is not the name of a file in {shown(file.path.parent)}/.")
    path = file.path.parent / f"{stem}.yaml"
    if not path.is_file():
        raise UserError(f"{file.place(EXTENDS)}: extends {name}, but {shown(path)} does not exist.")
    return path


def merge(below: Mapping, above: Mapping) -> Mapping:
    """Returns both; `above` wins. Mappings are merged key by key, everything else (lists too) is replaced whole."""
    merged = dict(below)
    for key, value in above.items():
        old = merged.get(key)
        merged[key] = merge(old, value) if isinstance(old, dict) and isinstance(value, dict) else value
    return merged


def merge_files(files: list[YamlFile]) -> tuple[Mapping, dict[str, str]]:
    """Returns what the files say together, and for each key, down to the innermost, the file that it came from."""
    merged: Mapping = {}
    origins: dict[str, str] = {}
    for file in files:
        merged = merge(merged, file.content)
        now = dict(_leaves(merged))
        origins = {key: place for key, place in origins.items() if key in now}
        origins.update((key, shown(file.path)) for key, _ in _leaves(file.content) if key in now)
    return merged, origins


def _leaves(content: Mapping, prefix: str = "") -> Iterator[tuple[str, Any]]:
    for key, value in content.items():
        if isinstance(value, dict) and value:
            yield from _leaves(value, f"{prefix}{key}.")
        else:
            yield f"{prefix}{key}", value
