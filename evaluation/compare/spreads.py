"""Mean and standard deviation over the seeds of a variant, in total and by group."""

from __future__ import annotations

from collections.abc import Sequence

from core.records.comparison import RunSummary
from core.records.estimate import SeedSpread
from evaluation.statistics.proportions import over_seeds


def spreads_of(runs: Sequence[RunSummary]) -> dict[str, SeedSpread]:
    names = dict.fromkeys(name for run in runs for name in run.measures)
    values = {
        name: [run.measures[name].means["value"].value for run in runs if _has_value(run, name)] for name in names
    }
    return {name: over_seeds(found) for name, found in values.items() if found}


def group_spreads_of(runs: Sequence[RunSummary]) -> dict[str, dict[str, dict[str, SeedSpread]]]:
    """Mean and standard deviation over seeds by measure, kind of group and group."""
    values: dict[str, dict[str, dict[str, list[float]]]] = {}
    for run in runs:
        for name, measured in run.measures.items():
            for kind, tallies in measured.groups.items():
                for group, tally in tallies.items():
                    values.setdefault(name, {}).setdefault(kind, {}).setdefault(group, []).append(tally.mean)
    return {
        name: {kind: {group: over_seeds(v) for group, v in groups.items()} for kind, groups in kinds.items()}
        for name, kinds in values.items()
    }


def _has_value(run: RunSummary, name: str) -> bool:
    return name in run.measures and "value" in run.measures[name].means
