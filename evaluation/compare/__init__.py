"""Result files to a verdict: what each variant gained and lost, how sure one may be, and what could not be compared."""

from __future__ import annotations

from dataclasses import replace

from core.errors import UserError, unknown
from core.records.comparison import Comparison, Verdict
from core.records.record import write_record
from core.runs import base_run, results_of_older_format
from evaluation.compare.model import Study, compare
from evaluation.compare.stored import inputs_hash, load, save

__all__ = ["Study", "compare_study"]


def compare_study(study: Study) -> Comparison:
    """Compares every finished run with its base; writes `comparison.json` and each run's `verdict.json`."""
    folder = study.root / study.name
    if not folder.is_dir():
        known = (path.name for path in study.root.glob("*") if path.is_dir())
        raise unknown("study", study.name, known, where=str(study.root))
    if not (base_run(study.name, study.root).folder / "measures").is_dir() and study.context.limit is None:
        older = results_of_older_format(study.name, study.root)
        reason = f"{older[0]} was written by an earlier version. " if older else ""
        raise UserError(f"{reason}The base of {study.name} was not evaluated. Run `make eval`.")
    inputs = inputs_hash(study)
    stored = load(study, inputs)
    if stored:
        return stored
    found, verdicts = compare(study)
    comparison = replace(found, inputs=inputs)
    if study.context.limit is None:
        for run, effects in verdicts.items():
            verdict = Verdict(study.name, run.variant, run.seed, study.margin, effects.differences)
            write_record(run.verdict, verdict)
    save(comparison, study)
    return comparison
