"""A comparison on disk: computed again only when something that it was computed from has changed."""

from __future__ import annotations

import types
from dataclasses import asdict, fields, is_dataclass
from functools import lru_cache
from pathlib import Path
from typing import Any, Union, get_args, get_origin, get_type_hints

from core.errors import UserError
from core.files import read_json, write_json
from core.hashing import hash_tree, hash_value
from evaluation.compare.results import Comparison

CODE = Path(__file__).resolve().parents[1]


def comparison_file(model: str, root: Path) -> Path:
    return root / model / "comparison.json"


def inputs_hash(model: str, root: Path, margin: float) -> str:
    """Of every result file of the model and of the code that compares them."""
    patterns = ("base/sql/*", "base/mmlu/*", "*/seed*/manifest.json", "*/seed*/sql/*", "*/seed*/mmlu/*")
    dial = ("*/seed*/strength_*/sql/*", "*/seed*/strength_*/mmlu/*")
    code = hash_tree(CODE, ("statistics/*.py", "compare/*.py", "tradeoff.py", "knobs.py"))
    return hash_value([hash_tree(root / model, patterns + dial), code, margin])


def load(model: str, root: Path, inputs: str) -> Comparison | None:
    """The stored comparison if it was made from exactly these inputs."""
    path = comparison_file(model, root)
    if not path.exists():
        return None
    try:
        value = read_json(path)
    except UserError:
        return None
    return rebuild(Comparison, value) if value.get("inputs") == inputs else None


def save(comparison: Comparison, root: Path) -> None:
    write_json(comparison_file(comparison.model, root), asdict(comparison))


@lru_cache
def _hints(kind: type) -> dict[str, Any]:
    return get_type_hints(kind)


def rebuild(kind: Any, value: Any) -> Any:
    """The dataclass that `asdict` took apart."""
    if value is None:
        return None
    if is_dataclass(kind) and isinstance(kind, type):
        hints = _hints(kind)
        return kind(**{item.name: rebuild(hints[item.name], value[item.name]) for item in fields(kind)})
    origin, parts = get_origin(kind), get_args(kind)
    if origin is list:
        return [rebuild(parts[0], item) for item in value]
    if origin is dict:
        return {key: rebuild(parts[1], item) for key, item in value.items()}
    if origin in (Union, types.UnionType):
        inner = [part for part in parts if part is not type(None)]
        return rebuild(inner[0], value) if len(inner) == 1 else value
    return value
