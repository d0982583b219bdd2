"""Reads one YAML file strictly: an error names the line, and every key is known by the line on which it stands."""

from __future__ import annotations

import re
from collections.abc import Hashable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import yaml

from core.errors import UserError
from core.files import read_text
from core.runs import shown

Mapping = dict[str, Any]


@dataclass(frozen=True)
class YamlFile:
    path: Path
    content: Mapping
    lines: dict[str, int]  # "sqlotl.gates.min_gain" -> the line of that key

    def place(self, key: str) -> str:
        """Returns `axolotl_configs/mine.yaml, line 3`: where a key stands, or else the key above it."""
        while key not in self.lines and "." in key:
            key = key.rpartition(".")[0]
        line = self.lines.get(key)
        return f"{shown(self.path)}, line {line}" if line else shown(self.path)


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


# PyYAML takes `1e-4` for a word, because YAML 1.1 wants `1.0e-4`. Nobody means a word by it.
_StrictLoader.add_implicit_resolver(
    "tag:yaml.org,2002:float", re.compile(r"[-+]?(?:\d+\.?\d*|\.\d+)[eE][-+]?\d+$"), list("-+0123456789.")
)


def read_yaml(path: Path) -> YamlFile:
    try:
        # A StrictLoader is a SafeLoader: nothing but plain data comes out.
        loader = _StrictLoader(read_text(path))
        node = loader.get_single_node()
        content = loader.construct_document(node) if node else {}
    except (yaml.YAMLError, ValueError, RecursionError) as error:
        mark = getattr(error, "problem_mark", None)
        line = f", line {mark.line + 1}" if mark else ""
        problem = getattr(error, "problem", None) or getattr(error, "reason", None) or "not valid YAML"
        raise UserError(f"{shown(path)}{line}: {problem}.") from None
    if content is None:
        content = {}
    if not isinstance(content, dict):
        raise UserError(f"{shown(path)}: a mapping of keys is needed, found {type(content).__name__}.")
    return YamlFile(path, content, dict(_lines(node)) if node else {})


def _lines(node: yaml.Node, prefix: str = "") -> Iterator[tuple[str, int]]:
    if not isinstance(node, yaml.MappingNode):
        return
    for key, value in node.value:
        name = f"{prefix}{key.value}"
        yield name, key.start_mark.line + 1
        yield from _lines(value, f"{name}.")
