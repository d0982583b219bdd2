"""The measures by name: the modules of this folder, and every task that lm-evaluation-harness knows."""

from __future__ import annotations

import importlib
import pkgutil
from collections.abc import Callable

from evaluation.measures.measure import Context, Measure

__all__ = ["Context", "Measure", "known_measures", "measure_of", "with_companions"]

Make = Callable[[str, Context], Measure]


def known_measures() -> dict[str, Make]:
    """Returns what the modules of this folder offer; a new module is found by being there."""
    found: dict[str, Make] = {}
    for module in sorted(pkgutil.iter_modules(__path__), key=lambda item: item.name):
        found |= getattr(importlib.import_module(f"{__name__}.{module.name}"), "MEASURES", {})
    return found


def measure_of(name: str, context: Context) -> Measure:
    """Returns the measure of that name; one that no module offers is a task of lm-evaluation-harness."""
    make = known_measures().get(name)
    if make:
        return make(name, context)
    from evaluation.measures.lm_eval_task import LmEvalTask

    return LmEvalTask(name, context)


def with_companions(names: list[str], context: Context) -> list[str]:
    """Returns the measures and those that ask the same items with another prompt, each once."""
    found = [other for name in names for other in (name, *measure_of(name, context).companions)]
    return list(dict.fromkeys(found))
