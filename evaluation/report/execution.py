"""What the database answers to the two queries of a failure; the only place where the report runs SQL."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

SHOWN_ROWS = 3
SHOWN_LETTERS = 100


@dataclass(frozen=True)
class Outcome:
    count: int
    rows: list[str]
    error: str = ""


def both_outcomes(data: Path | None, db_id: str, gold: str, predicted: str) -> tuple[Outcome, Outcome] | None:
    """None where the database is not at hand."""
    database = data / "database" / db_id / f"{db_id}.sqlite" if data else None
    if database is None or not database.is_file():
        return None
    return outcome(database, gold), outcome(database, predicted)


def outcome(database: Path, sql: str) -> Outcome:
    from custom_metrics.sql.difference import show_row
    from custom_metrics.sql.sandbox.runner import run

    result = run(database, sql)
    if not result.ok:
        return Outcome(0, [], f"{result.status}: {result.message}" if result.message else result.status)
    return Outcome(result.row_count, [show_row(row)[:SHOWN_LETTERS] for row in result.rows[:SHOWN_ROWS]])
