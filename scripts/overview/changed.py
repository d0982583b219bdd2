"""Which variants of a study were trained from another config than theirs is now."""

from __future__ import annotations

from core.runs import trained_runs
from scripts.overview.results import Results
from scripts.overview.state import state_of


def changed_variants(results: Results) -> frozenset[str]:
    """Returns their names. A packed study comes from another machine, whose configs are not known here."""
    if results.opened:
        return frozenset()
    runs = trained_runs(results.config.study, results.root)
    return frozenset(run.variant for run in runs if state_of(run).outdated)
