"""One model as it was measured: means with intervals, groups, counts, and whether it is still a working model."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field

import numpy as np

from core.errors import UserError
from core.records.comparison import MeasureSummary, Problem, RunSummary, Tally
from core.records.estimate import Estimate
from core.runs import Run
from evaluation.compare.refusal import problem_of
from evaluation.compare.sheets import VALUE, Array, Sheet, read_sheet
from evaluation.measures import Context, measure_of
from evaluation.statistics.estimate import ALPHA
from evaluation.statistics.evidence import evidence
from evaluation.statistics.interval import interval
from evaluation.statistics.proportions import accuracy


@dataclass
class Measured:
    """A run's sheets by measure; what could not be read is absent and named in `problems`."""

    run: Run
    context: Context
    sheets: dict[str, Sheet] = field(default_factory=dict)
    problems: list[Problem] = field(default_factory=list)
    base: Measured | None = None  # what the run is compared with; None: it is the base itself

    def summary(self) -> RunSummary:
        return RunSummary(
            name=self.run.name,
            variant=self.run.variant,
            seed=self.run.seed,
            scale=self.run.scale,
            folder=self.run.folder.relative_to(self.run.root).as_posix(),
            measures={name: summarize(sheet, self.context) for name, sheet in self.sheets.items()},
            collapsed=self.collapsed(),
        )

    def collapsed(self) -> list[str]:
        """Codes of what makes this no working model; a code counts only where every prompt of a measure shows it."""
        found: dict[str, list[str]] = {}
        for name, sheet in self.sheets.items():
            family = next((n for n in self.sheets if name in measure_of(n, self.context).companions), name)
            base = self.base.sheets.get(name) if self.base else None
            codes = self._codes(sheet, base)
            found[family] = [code for code in found[family] if code in codes] if family in found else codes
        return list(dict.fromkeys(code for codes in found.values() for code in codes))

    def _codes(self, sheet: Sheet, base: Sheet | None) -> list[str]:
        """Without their texts not all rows can be looked at again: what was found then stands in the receipt."""
        if sheet.receipt.lean:
            return sheet.receipt.lean.collapsed
        return measure_of(sheet.measure, self.context).collapsed(sheet.rows, base.rows if base else None)


def read_run(run: Run, measures: Sequence[str], context: Context, base: Measured | None = None) -> Measured:
    measured = Measured(run, context, base=base)
    for name in measures:
        try:
            measured.sheets[name] = read_sheet(run, name, context.limit)
        except UserError as error:
            measured.problems.append(problem_of(error))
    return measured


def summarize(sheet: Sheet, context: Context) -> MeasureSummary:
    measure = measure_of(sheet.measure, context)
    names = [VALUE, *measure.others]
    return MeasureSummary(
        measure=sheet.measure,
        kind=sheet.receipt.kind,
        source=sheet.source.as_posix(),
        n=sheet.receipt.n,
        left_out=sheet.receipt.left_out,
        means={name: mean for name in names if (mean := mean_of(sheet.values(name), sheet.clusters)) is not None},
        groups={kind: _tallies(sheet, kind) for kind in sheet.group_kinds},
        counts=measure.counts(sheet.rows),
        shots=measure.shots,
        chance=measure.chance,
    )


def mean_of(values: Array, clusters: Sequence[str] | None = None) -> Estimate | None:
    """Returns the mean of values[item(, seed)] with its interval, which holds for other clusters and other seeds.

    None where nothing counts. Right and wrong get Wilson's interval, or what clusters make of it; scores Student's.
    """
    table = values[:, None] if values.ndim == 1 else values
    kept: Array = np.asarray(~np.isnan(table).any(axis=1))
    table = table[kept]
    if table.size == 0 or not np.isfinite(table).all():
        return None
    labels = None if clusters is None else np.asarray(clusters)[kept].tolist()
    if np.isin(table, (0.0, 1.0)).all():
        return accuracy(table, labels)
    found = evidence(np.zeros(len(table)), table, labels)
    if found is None:
        return Estimate(float(table.mean()), float(table.mean()), float(table.mean()))
    low, high = interval(found, ALPHA)
    return Estimate(float(found.mean), float(low), float(high))


def _tallies(sheet: Sheet, kind: str) -> dict[str, Tally]:
    values = sheet.values()
    names = np.array([row.groups.get(kind, "") for row in sheet.rows])
    found = {}
    for name in dict.fromkeys(names.tolist()):
        kept = values[(names == name) & ~np.isnan(values)]
        if name and kept.size:
            found[name] = Tally(int(kept.size), float(kept.mean()))
    return found
