"""What stands under the one key `sqlotl:` of a config: everything that is ours and not Axolotl's."""

from __future__ import annotations

import json
from dataclasses import asdict, dataclass, field, fields, is_dataclass
from typing import Any, TypeVar, get_type_hints

from core.errors import UserError, unknown

T = TypeVar("T")


@dataclass(frozen=True)
class Replay:
    """General chat examples mixed into the training file."""

    source: str = ""
    ratio: float = 0.0  # their share of all rows of the file


@dataclass(frozen=True)
class Generation:
    batch_size: int = 32
    max_new_tokens: int = 128


@dataclass(frozen=True)
class Mmlu:
    source: str = "embedded/mmlu"  # a folder in Hendrycks's CSV layout, or `hub`
    batch_size: int = 16


@dataclass(frozen=True)
class Gates:
    """What a run must reach; `pytest evaluation/test_execution_accuracy.py` turns red when it does not."""

    min_execution_accuracy: float | None = None
    min_gain: float | None = None
    max_forgetting: float | None = None


@dataclass(frozen=True)
class Settings:
    spider: str = "embedded/spider"  # a folder in Spider's layout
    data_fraction: float = 1.0  # of the training questions
    replay: Replay = field(default_factory=Replay)
    processes: int = 1  # training processes on this machine; 0 = one for each GPU
    requires_gpu: bool = False
    dtype: str = "float32"  # at evaluation
    generation: Generation = field(default_factory=Generation)
    mmlu: Mmlu = field(default_factory=Mmlu)
    gates: Gates = field(default_factory=Gates)
    strengths: tuple[float, ...] = ()  # further adapter strengths to evaluate

    def as_dict(self) -> dict[str, Any]:
        return json.loads(json.dumps(asdict(self)))  # as it comes back from a file: lists, not tuples


def parse_settings(raw: Any, where: str) -> Settings:
    settings = _parse(Settings, raw or {}, f"{where}: sqlotl")
    if not 0 < settings.data_fraction <= 1:
        raise UserError(
            f"{where}: sqlotl.data_fraction is {settings.data_fraction}; a share above 0 and up to 1 is needed."
        )
    if not 0 <= settings.replay.ratio < 1:
        raise UserError(
            f"{where}: sqlotl.replay.ratio is {settings.replay.ratio}; a share from 0 to below 1 is needed."
        )
    if settings.replay.ratio and not settings.replay.source:
        raise UserError(f"{where}: sqlotl.replay has a ratio but no source; name a chat JSONL file.")
    return settings


def _parse(kind: type[T], raw: Any, where: str) -> T:
    if not isinstance(raw, dict):
        raise UserError(f"{where}: a mapping of keys is needed, found {raw!r}.")
    hints = get_type_hints(kind)
    names = [f.name for f in fields(kind)]  # type: ignore[arg-type]
    values = {}
    for key, value in raw.items():
        if key not in names:
            raise unknown("key", str(key), names, where)
        values[key] = _convert(hints[key], value, f"{where}.{key}")
    return kind(**values)


def _convert(hint: Any, value: Any, where: str) -> Any:
    if is_dataclass(hint):
        return _parse(hint, value, where)  # type: ignore[arg-type]
    if hint == tuple[float, ...]:
        if not isinstance(value, list) or not all(_is_number(item) for item in value):
            raise UserError(f"{where} is {value!r}; a list of numbers is needed.")
        return tuple(float(item) for item in value)
    if hint is bool or hint is str:
        good = isinstance(value, hint)
    elif hint is int:
        good = isinstance(value, int) and not isinstance(value, bool)
    else:  # float, or float | None
        good = _is_number(value) or (value is None and hint is not float)
    if not good:
        name = getattr(hint, "__name__", str(hint))
        raise UserError(f"{where} is {value!r}; {name} is needed.")
    return float(value) if hint is not int and _is_number(value) else value


def _is_number(value: Any) -> bool:
    return isinstance(value, int | float) and not isinstance(value, bool)
