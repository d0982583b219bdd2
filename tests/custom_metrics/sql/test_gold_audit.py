"""Protects the audit of golds: ties are found on the data, and only where they change the answer."""

from __future__ import annotations

from pathlib import Path

import pytest

from custom_metrics.sql.analysis.analyst import shared_analyst
from custom_metrics.sql.gold_audit import audit
from custom_metrics.sql.sandbox.limits import Outcome
from custom_metrics.sql.sandbox.runner import run, shared_pool
from custom_metrics.sql.sandbox.tasks import Task

# Ada 30, Ben 41, Cleo 30
CASES = [
    ("SELECT name FROM singer ORDER BY age LIMIT 1", "tie"),
    ("SELECT name FROM singer ORDER BY age LIMIT 2", None),
    ("SELECT name FROM singer ORDER BY age DESC LIMIT 1", None),
    ("SELECT name FROM singer ORDER BY age DESC LIMIT 2", "tie"),
    ("SELECT age FROM singer ORDER BY age LIMIT 1", None),
    ("SELECT name FROM singer LIMIT 1", "tie"),
    ("SELECT name FROM singer ORDER BY age LIMIT 1 OFFSET 1", "tie"),
    ("SELECT name, age AS years FROM singer ORDER BY years LIMIT 1", "tie"),
    ("SELECT name, age FROM singer ORDER BY 2 LIMIT 1", "tie"),
    ("SELECT age FROM singer GROUP BY age ORDER BY count(*) DESC LIMIT 1", None),
    ("SELECT singer_id FROM concert GROUP BY singer_id ORDER BY count(*) DESC LIMIT 1", None),
    ("SELECT title FROM concert WHERE singer_id = (SELECT singer_id FROM singer ORDER BY age LIMIT 1)", "tie"),
    ("SELECT name FROM singer ORDER BY age LIMIT 10", None),
    ("SELECT name FROM singer WHERE age > 99", "empty"),
    ("SELECT nickname FROM singer", "fails"),
    ("SELECT name FROM singer", None),
]

TIED = "SELECT 1, 7 UNION ALL SELECT 2, 7"


@pytest.mark.parametrize(("gold", "kind"), CASES)
def test_problem(spider_folder: Path, gold: str, kind: str | None) -> None:
    database = spider_folder / "database" / "concerts" / "concerts.sqlite"
    result = run(database, gold)
    outcome = Outcome(result.status, result.row_count, message=result.message)
    problem = audit({(database, gold): outcome}, shared_analyst(), shared_pool())[database, gold]
    assert (problem.kind if problem else None) == kind


def test_a_gold_that_cannot_be_taken_apart_is_said_to_be_unaudited(spider_folder: Path) -> None:
    database = spider_folder / "database" / "concerts" / "concerts.sqlite"
    chain = "SELECT a.name FROM singer a " + " ".join(f"JOIN singer t{n}" for n in range(40)) + " LIMIT 1"
    problem = audit({(database, chain): Outcome("ok", 1)}, shared_analyst(), shared_pool())[database, chain]
    assert problem is not None and problem.kind == "not_audited"


@pytest.mark.parametrize(
    ("short", "is_asked"), [("SELECT 1, 7 UNION ALL SELECT 2, 8", False), (TIED, True), ("SELECT nothing", True)]
)
def test_all_rows_are_asked_for_only_if_the_last_one_before_the_cut_is_tied(
    spider_folder: Path, short: str, is_asked: bool
) -> None:
    database = spider_folder / "database" / "concerts" / "concerts.sqlite"
    task = Task("tie", [short, TIED], arguments=([(1, [0, 1])],))
    with shared_pool().worker() as worker:
        message = next(worker.answers(database, [task]))
    assert message == ("2 rows share the sort key (7) at the limit, such as (1) and (2)" if is_asked else "")
