"""Golds that cannot judge anybody fairly: they fail, return nothing, or depend on how ties are broken.

A gold with `ORDER BY age LIMIT 1` has several right answers where two singers are the youngest; the engine returns one,
and a prediction that returns the other is called wrong. That is checked on the data, not guessed from the text.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Literal

from custom_metrics.sql.analysis.analyst import Analyst
from custom_metrics.sql.difference import describe_failure
from custom_metrics.sql.sandbox.limits import Outcome
from custom_metrics.sql.sandbox.runner import Pool, Worker
from custom_metrics.sql.sandbox.tasks import Task

Kind = Literal["fails", "empty", "tie", "not_audited"]
Gold = tuple[Path, str]  # a query on a database

EMPTY = "returns no row: any query that returns nothing is called right"


@dataclass(frozen=True)
class GoldProblem:
    """Why verdicts on a gold say less than others. `not_audited`: it took too long to find out."""

    kind: Kind
    message: str


def audit(golds: Mapping[Gold, Outcome], analyst: Analyst, pool: Pool) -> dict[Gold, GoldProblem | None]:
    """Returns the problem of each gold, None where there is none. `golds` come with what they returned."""
    found = {gold: _own_problem(outcome) for gold, outcome in golds.items()}
    limited = [gold for gold, problem in found.items() if problem is None and has_limit(gold[1])]
    for _, sql in limited:
        analyst.ask(("probes", sql))

    def look(worker: Worker, gold: Gold) -> None:
        found[gold] = _tie(worker, gold, analyst)

    pool.each(limited, look)
    return found


def has_limit(sql: str) -> bool:
    return "limit" in sql.lower()


def _own_problem(outcome: Outcome) -> GoldProblem | None:
    if not outcome.ok:
        return GoldProblem("fails", describe_failure(outcome.status, outcome.message))
    return GoldProblem("empty", EMPTY) if outcome.row_count == 0 else None


def _tie(worker: Worker, gold: Gold, analyst: Analyst) -> GoldProblem | None:
    database, sql = gold
    probes = analyst.answer(("probes", sql))
    if probes is None:
        return GoldProblem("not_audited", "its limits were not looked at: the query takes too long to take apart")
    if not probes:
        return None
    texts = [text for text, _, _ in probes]
    task = Task("tie", texts, arguments=([(keys, cuts) for _, keys, cuts in probes],))
    message = next(worker.answers(database, [task]))
    return GoldProblem("tie", message) if message else None
