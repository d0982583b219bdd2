"""What one query may take, and what can be said of it afterwards without its rows."""

from __future__ import annotations

from dataclasses import dataclass

OK = "ok"
STATUSES = (
    OK,
    "syntax_error",
    "no_such_table",
    "no_such_column",
    "other_error",
    "denied",
    "timeout",
    "too_large",
    "no_database",
)


@dataclass(frozen=True)
class Limits:
    """Depth and terms are SQLite's own defaults, so that no honest query is refused."""

    seconds: float = 5.0
    compare_seconds: float = 30.0
    heap_bytes: int = 256 * 1024 * 1024
    value_bytes: int = 1024 * 1024
    sql_bytes: int = 100_000
    expression_depth: int = 1000
    compound_terms: int = 500
    rows: int = 1_000_000
    cells: int = 4_000_000
    result_bytes: int = 64 * 1024 * 1024


@dataclass(frozen=True)
class Outcome:
    """What came of a query: how many rows and what the first look like, or why there are none."""

    status: str
    row_count: int = 0
    columns: tuple[str, ...] = ()
    first_rows: tuple[str, ...] = ()
    message: str = ""

    @property
    def ok(self) -> bool:
        return self.status == OK

    def fields(self) -> tuple[object, ...]:
        return self.status, self.row_count, self.columns, self.first_rows, self.message
