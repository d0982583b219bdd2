"""Refuses values of ours that are of the right kind and cannot be meant: a share of 60, a scale below 0."""

from __future__ import annotations

import math
from collections.abc import Iterator

from core.config.gates import Gate, Gates
from core.config.settings import Data, Settings
from core.config.yaml_file import YamlFile
from core.errors import UserError
from core.names import is_name

DTYPES = ("float32", "bfloat16", "float16")
REMOVABLE = ("duplicates", "near_duplicates", "conflicts", "leaks")
ACTIONS = ("off", "continue", "warn", "stop")
SPLITS = ("dev", "validation")

Problem = tuple[str, str]  # the key, and what is wrong


def check_settings(settings: Settings, file: YamlFile) -> None:
    """Checks what one file says by itself; `settings` holds defaults where it says nothing."""
    _refuse(file, "sqlotl.", _settings(settings))


def check_data(data: Data, file: YamlFile) -> None:
    _refuse(file, "", _data(data))


def _refuse(file: YamlFile, prefix: str, problems: Iterator[Problem]) -> None:
    found = [f"{file.place(prefix + key)}: {prefix}{key} {what}" for key, what in problems]
    if found:
        raise UserError("\n  ".join(found))


def _settings(settings: Settings) -> Iterator[Problem]:
    yield from _within("data_fraction", settings.data_fraction, 0, 1, "a share above 0 and up to 1", above=True)
    if not 0 <= settings.replay.ratio < 1:
        yield "replay.ratio", f"is {settings.replay.ratio}; a share from 0 to below 1 is needed."
    for scale in settings.adapter_scales:
        yield from _within("adapter_scales", scale, 0, 10, "numbers from 0 (the base) to about 1.5")
    if settings.dtype not in DTYPES:
        yield "dtype", f"is '{settings.dtype}'; one of {', '.join(DTYPES)} is needed."
    for key, count in (
        ("generation.max_new_tokens", settings.generation.max_new_tokens),
        ("linear_layers", settings.linear_layers or 1),
        ("examples", 1 if settings.examples is None else settings.examples),
    ):
        if count < 1:
            yield key, f"is {count}; 1 or more is needed."
    if settings.retention.action not in ACTIONS:
        yield "retention.action", f"is '{settings.retention.action}'; one of {', '.join(ACTIONS)} is needed."
    for key, count in (
        ("retention.examples", settings.retention.examples),
        ("retention.general", settings.retention.general),
    ):
        if count < 0:
            yield key, f"is {count}; 0 or more is needed."
    yield from _within("retention.max_rise", settings.retention.max_rise, 0, math.inf, "numbers from 0")
    if not 0 <= settings.save_minutes < math.inf:
        yield "save_minutes", f"is {settings.save_minutes}; a number of minutes is needed, or 0."
    if settings.processes < 0:
        yield "processes", f"is {settings.processes}; 0 (one for each GPU) or more is needed."
    for key, name in (("task", settings.task), *(("keep", name) for name in settings.keep)):
        if not is_name(name):
            yield key, f"names '{name}'; the name of a measure or of an lm-eval task is needed."
    if settings.task in settings.keep:
        yield "keep", f"names '{settings.task}', which is the task: it is trained for, and not only kept."
    yield from _within("margin", settings.margin, 0, 100, "numbers of points from 0 to 100")
    yield from _within("free_below", settings.free_below or 0, 0, 100, "numbers of points from 0 to 100")
    for key, weight in vars(settings.weights).items():
        yield from _within(f"weights.{key}", weight, 0, math.inf, "numbers from 0")
    yield from _gates(settings.gates)


def _gates(gates: Gates) -> Iterator[Problem]:
    named = {key: value for key, value in vars(gates).items() if key != "measures"}
    for name, gate in gates.measures.items():
        named |= {f"{name}.{key}": value for key, value in vars(gate).items()}
        if gate == Gate():
            yield f"gates.{name}", "asks for nothing; it takes min, min_gain and max_loss."
    for key, value in named.items():
        if value is not None:
            yield from _within(f"gates.{key}", value, -1, 1, "a share such as 0.65, not 65,")


def _data(data: Data) -> Iterator[Problem]:
    if data.split not in SPLITS:
        yield "split", f"is '{data.split}'; one of {', '.join(SPLITS)} is needed."
    for key, name in (("task", data.task or "none"), *(("keep", name) for name in data.keep)):
        if not is_name(name):
            yield key, f"names '{name}'; the name of a measure or of an lm-eval task is needed."
    for kind in data.remove:
        if kind not in REMOVABLE:
            yield "remove", f"names '{kind}'; {', '.join(REMOVABLE)} are known."
    if data.instructions.revision and not data.instructions.source:
        yield "instructions.revision", "is set, but there is no source."


def _within(key: str, value: float, low: float, high: float, needed: str, above: bool = False) -> Iterator[Problem]:
    if not math.isfinite(value) or not low <= value <= high or (above and value == low):
        yield key, f"is {value:g}; {needed} {'are' if needed.startswith('numbers') else 'is'} needed."
