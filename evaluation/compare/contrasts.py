"""Which differences are looked at: each measure against itself, and the task against the base's other prompts."""

from __future__ import annotations

from dataclasses import dataclass

from core.records.estimate import Kind
from evaluation.compare.sheets import VALUE
from evaluation.measures import Context, measure_of


@dataclass(frozen=True)
class Contrast:
    """Tuned on one measure minus base on one; `value` names which value of the rows."""

    measure: str
    baseline: str
    value: str
    kind: Kind

    @property
    def key(self) -> str:
        """`sums`, `sums.raw`, `sums/sums_with_examples`."""
        across = "" if self.measure == self.baseline else f"/{self.baseline}"
        return self.measure + across + ("" if self.value == VALUE else f".{self.value}")


def contrasts_of(task: str, keep: list[str], context: Context) -> list[Contrast]:
    """Returns the task's contrasts first: its headline is the first of all."""
    found = []
    prompts = [task, *measure_of(task, context).companions]
    for name in [*prompts, *keep]:
        measure = measure_of(name, context)
        found.append(Contrast(name, name, VALUE, measure.kind))
        found += [Contrast(name, name, other, measure.others[other]) for other in measure.compared]
    kind = measure_of(task, context).kind
    found += [Contrast(task, other, VALUE, kind) for other in prompts[1:]]
    return found
