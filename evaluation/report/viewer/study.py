"""The viewer's tables for a study: all measures on all runs, and what judges said."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace

from core.errors import UserError
from core.records.comparison import RunSummary
from core.records.judgement import Judged
from core.records.record import read_record, read_rows
from core.records.result import Row
from core.runs import Run
from evaluation.judge.current import is_current, rows_beside
from evaluation.report.study import ReportStudy
from evaluation.report.viewer.collect import Column, Table
from evaluation.words import Words


def tables_of(study: ReportStudy) -> list[Table]:
    """The task first, then its other prompts, then what must be kept, then judges' verdicts."""
    runs = [study.comparison.base, *(run for item in (*study.variants, *study.comparison.scaled) for run in item.runs)]
    names = dict.fromkeys([study.task, *(name for run in runs for name in run.measures)])
    kept = [name for name in names if name in study.comparison.keep]
    ordered = [*(name for name in names if name not in kept), *kept]
    tables = [table for name in ordered if (table := _table(study, name, runs))]
    return [*tables, *_judged(study, tables, {link_name(run): run.name for run in map(study.run, runs)})]


def link_name(run: Run) -> str:
    """`base`, `lora_r16/seed42`, `lora_r16/seed42/scale_0.5`: as folders are called below the study."""
    return run.folder.relative_to(run.root / run.study).as_posix()


def label_of(run: Run, words: Words) -> str:
    """Returns a run's name in the language of the words."""
    if run.is_base:
        return words("table.base")
    name = words("run.seeded", name=run.variant, seed=run.seed)
    return name if run.scale == 1 else words("run.scaled", name=name, scale=words.number(run.scale, 2))


def _table(study: ReportStudy, name: str, runs: list[RunSummary]) -> Table | None:
    measured = [run for run in runs if name in run.measures]
    if not measured:
        return None
    columns = [
        Column(link_name(study.run(run)), label_of(study.run(run), study.words), study.rows(run, name))
        for run in measured
    ]
    return Table(name, study.measure(name), measured[0].measures[name].kind, [c for c in columns if c.rows])


def _judged(study: ReportStudy, tables: Sequence[Table], names: Mapping[str, str]) -> Iterator[Table]:
    """A value of 1 prefers the second model, 0.5 neither. Verdicts on earlier answers do not stand beside those of now.

    Args:
        names: of the runs, as a judge's files call them, by their names in links.
    """
    for path in sorted((study.root / study.name / "judged").glob("*/judged.json")):
        try:
            judged, rows = read_record(Judged, path), read_rows(Row, rows_beside(path))
        except (UserError, OSError):
            continue
        if not is_current(judged, path, study.name, study.root):
            continue
        title = study.words("judged.title", judge=", ".join(judged.judges) or "-", a=judged.a, b=judged.b)
        asked = _asked(tables, {row.id for row in rows})
        sides = [run for run, name in names.items() if name in (judged.a, judged.b)]
        shown = [_with_answers(row, asked, sides) for row in rows]
        yield Table(f"judged/{path.parent.name}", title, "duel", [Column(judged.b, judged.b, shown)])


def _asked(tables: Sequence[Table], ids: set[str]) -> Table | None:
    """Returns the measure whose answers were judged: the first that asks all of the items."""
    return next((t for t in tables if t.columns and ids <= {row.id for row in t.columns[0].rows}), None)


def _with_answers(row: Row, asked: Table | None, sides: Sequence[str]) -> Row:
    """Puts what was asked and both answers beside the verdict."""
    details = dict(row.details)
    for column in asked.columns if asked else ():
        found = next((other.details for other in column.rows if other.id == row.id), {})
        details = {key: found[key] for key in ("question", "gold") if key in found} | details
        if column.run in sides:
            details[column.name] = found.get("reply", "")
    return replace(row, details=details)
