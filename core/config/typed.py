"""Turns what a YAML file says into our dataclasses; every error names the line, the key and what is needed."""

from __future__ import annotations

from dataclasses import fields, is_dataclass
from typing import Any, TypeVar, get_type_hints

from core.config.yaml_file import YamlFile
from core.errors import UserError, unknown

T = TypeVar("T")

WORDS = {int: "a whole number", float: "a number", bool: "true or false", str: "a word"}


def convert(kind: type[T], raw: Any, file: YamlFile, prefix: str) -> T:
    """Reads a mapping as a dataclass. Its EXTRA, if it has one, is the field that takes keys which are no fields."""
    extra = getattr(kind, "EXTRA", None)
    if not isinstance(raw, dict):
        raise UserError(f"{file.place(prefix)}: {prefix} is {raw!r}; a mapping of keys is needed.")
    hints = get_type_hints(kind)
    names = [item.name for item in fields(kind)]  # type: ignore[arg-type]
    values: dict[str, Any] = {}
    for key, value in raw.items():
        dotted = f"{prefix}.{key}" if prefix else str(key)
        if key in names and key != extra:
            values[key] = _value(hints[key], value, file, dotted)
        elif extra and isinstance(value, dict):
            item = hints[extra].__args__[1]
            values.setdefault(extra, {})[str(key)] = _value(item, value, file, dotted)
        else:
            raise unknown("key", str(key), [name for name in names if name != extra], file.place(dotted))
    return kind(**values)


def _value(hint: Any, value: Any, file: YamlFile, key: str) -> Any:
    if is_dataclass(hint):
        return convert(hint, value, file, key)  # type: ignore[arg-type]
    if hint == dict[str, Any]:  # read by whoever knows its keys
        if not isinstance(value, dict):
            raise UserError(f"{file.place(key)}: {key} is {value!r}; a mapping of keys is needed.")
        return value
    if hint in (tuple[float, ...], tuple[str, ...]):
        item = hint.__args__[0]
        if not isinstance(value, list):
            raise UserError(f"{file.place(key)}: {key} is {value!r}; a list is needed, such as [a, b].")
        return tuple(_value(item, one, file, key) for one in value)
    optional = [kind for kind in getattr(hint, "__args__", (hint,)) if kind is not type(None)]
    if value is None and hint is not optional[0]:
        return None
    return _scalar(optional[0], value, file, key)


def _scalar(kind: type, value: Any, file: YamlFile, key: str) -> Any:
    number = isinstance(value, int | float) and not isinstance(value, bool)
    if kind is float and number:
        return float(value)
    if isinstance(value, kind) and not (kind is int and isinstance(value, bool)):
        return value
    raise UserError(f"{file.place(key)}: {key} is {value!r}; {WORDS[kind]} is needed.")
