"""Golds that cannot judge anybody fairly: they fail, return nothing, or depend on how ties are broken.

A gold with `ORDER BY age LIMIT 1` has several right answers where two singers are the youngest; the engine returns one,
and a prediction that returns the other is called wrong. That is checked on the data, not guessed from the text.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Literal

from custom_metrics.sql.analysis.analyst import Analyst
from custom_metrics.sql.difference import describe_failure
from custom_metrics.sql.jobs import jobs_on, largest_first
from custom_metrics.sql.sandbox.asking import Worker
from custom_metrics.sql.sandbox.limits import Outcome
from custom_metrics.sql.sandbox.runner import Pool
from custom_metrics.sql.sandbox.tasks import Task

Kind = Literal["fails", "empty", "tie", "not_audited"]
Gold = tuple[Path, str]  # a query on a database
Probe = tuple[str, int, Sequence[int]]  # as `probes` of probes.py returns it

EMPTY = "returns no row: any query that returns nothing is called right"


@dataclass(frozen=True)
class GoldProblem:
    """Why verdicts on a gold say less than others. `not_audited`: it took too long to find out."""

    kind: Kind
    message: str


def audit(golds: Mapping[Gold, Outcome], analyst: Analyst, pool: Pool) -> dict[Gold, GoldProblem | None]:
    """Returns the problem of each gold, None where there is none. `golds` come with what they returned."""
    found = {gold: _own_problem(outcome) for gold, outcome in golds.items()}
    limited: dict[Path, list[str]] = {}
    for (database, sql), problem in found.items():
        if problem is None and has_limit(sql):
            analyst.ask(("probes", sql))
            limited.setdefault(database, []).append(sql)

    def look(worker: Worker, job: tuple[Path, Sequence[str]]) -> None:
        database, queries = job
        for sql, problem in _ties(worker, database, queries, analyst):
            found[database, sql] = problem

    jobs = (job for database in largest_first(limited) for job in jobs_on(database, limited[database]))
    pool.each(jobs, look)
    return found


def has_limit(sql: str) -> bool:
    return "limit" in sql.lower()


def _own_problem(outcome: Outcome) -> GoldProblem | None:
    if not outcome.ok:
        return GoldProblem("fails", describe_failure(outcome.status, outcome.message))
    return GoldProblem("empty", EMPTY) if outcome.row_count == 0 else None


def _ties(
    worker: Worker, database: Path, queries: Sequence[str], analyst: Analyst
) -> Iterator[tuple[str, GoldProblem | None]]:
    tasks: dict[str, Task] = {}
    for sql in queries:
        probes = analyst.answer(("probes", sql))
        if probes is None:
            yield sql, GoldProblem("not_audited", "its limits were not looked at: it takes too long to take apart")
        elif probes:
            tasks[sql] = _task(probes)
    for sql, message in zip(tasks, worker.answers(database, list(tasks.values())), strict=True):
        yield sql, GoldProblem("tie", message) if message else None


def _task(probes: Sequence[Probe]) -> Task:
    """Each query is asked for up to the row after its last cut; all of it, only where that row is tied."""
    texts = [text for whole, _, cuts in probes for text in (f"{whole} LIMIT {max(cuts) + 1}", whole)]
    return Task("tie", texts, arguments=([(keys, cuts) for _, keys, cuts in probes],))
