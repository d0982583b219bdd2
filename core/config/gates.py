"""Gates: what a run must reach, as data in a model file or a variant, so that a build fails for a written reason.

    sqlotl:
      gates:
        min_execution_accuracy: 0.60     # of the task
        min_gain: 0.10                   # of the task, over the base
        max_forgetting: 0.05             # of every measure that is kept
        mmlu_150: {min: 0.40, max_loss: 0.02}   # of any measure by its name

All are shares: 0.60 is 60%, a gain of 0.10 is ten points.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from typing import ClassVar


@dataclass(frozen=True)
class Gate:
    """What one measure must reach; None: nothing is asked."""

    min: float | None = None  # the value itself
    min_gain: float | None = None  # over the base
    max_loss: float | None = None  # below the base

    def __bool__(self) -> bool:
        return self != Gate()


@dataclass(frozen=True)
class Gates:
    EXTRA: ClassVar[str] = "measures"  # takes every key that is none of the others: the name of a measure

    min_execution_accuracy: float | None = None  # of the task
    min_gain: float | None = None  # of the task, over the base
    max_loss: float | None = None  # of the task, below the base
    max_forgetting: float | None = None  # of each kept measure, below the base
    noise_floor: float | None = None  # the most by which the base may differ from itself, evaluated twice
    measures: dict[str, Gate] = field(default_factory=dict)  # by the name of the measure

    def by_measure(self, task: str, keep: Sequence[str]) -> dict[str, Gate]:
        """Returns the gate of every measure that has one. What stands under a measure's own name wins."""
        found = {task: Gate(self.min_execution_accuracy, self.min_gain, self.max_loss)}
        found |= {name: Gate(max_loss=self.max_forgetting) for name in keep}
        for name, own in self.measures.items():
            below = found.get(name, Gate())
            stated = {key: value for key, value in vars(own).items() if value is not None}
            found[name] = replace(below, **stated)
        return {name: gate for name, gate in found.items() if gate}
