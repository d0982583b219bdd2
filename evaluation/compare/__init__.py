"""Result files to a verdict: what each variant gained and lost, how sure one may be, and what could not be compared."""

from __future__ import annotations

from dataclasses import replace

from core.commands import command_line
from core.errors import UserError, nearest, unknown
from core.records.comparison import Comparison, Verdict
from core.records.record import write_record
from core.runs import base_run, results_of_older_format, shown, split_study
from evaluation.compare.model import Study, compare
from evaluation.compare.stored import inputs_hash, load, save

__all__ = ["Study", "compare_study"]


def compare_study(study: Study) -> Comparison:
    """Compares every finished run with its base; writes `comparison.json` and each run's `verdict.json`."""
    if not base_run(study.name, study.root).result("any", study.context.limit).folder.parent.is_dir():
        raise _not_evaluated(study)
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


def _not_evaluated(study: Study) -> UserError:
    """Says what is missing, what may have been meant instead, and the command that makes it."""
    limit, known = study.context.limit, [path.name for path in study.root.glob("[!.]*") if path.is_dir()]
    model, data = split_study(study.name)
    command = command_line("eval", MODEL=model, DATA=data, LIMIT=limit)
    if study.name not in known and nearest(study.name, known):
        return UserError(f"{unknown('study', study.name, known, where=shown(study.root))} Or evaluate it: {command}")
    older = results_of_older_format(study.name, study.root) if limit is None else []
    reason = f"{older[0]} was written by an earlier version. " if older else ""
    sample = f" on a sample of {limit} items" if limit else ""
    return UserError(f"{reason}The base of {study.name} was not evaluated{sample}. Next: {command}")
