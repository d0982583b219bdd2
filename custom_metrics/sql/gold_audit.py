"""Golds that cannot judge anybody fairly: they fail, return nothing, or depend on how ties are broken.

A gold with `ORDER BY age LIMIT 1` has several right answers where two singers are the youngest; the engine returns one,
and a prediction that returns the other is called wrong. That is checked on the data, not guessed from the text.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import sqlglot
from sqlglot import exp
from sqlglot.errors import SqlglotError

from custom_metrics.sql.difference import show_row
from custom_metrics.sql.sandbox.runner import Limits, Result, run_all

Row = tuple[Any, ...]


@dataclass(frozen=True)
class GoldProblem:
    kind: str  # "fails", "empty" or "tie"
    message: str


@dataclass(frozen=True)
class _Probe:
    """A limited query without its limit, with the keys it is sorted by as last columns."""

    sql: str
    keys: int
    boundaries: tuple[int, ...]  # positions at which the limit cuts


def audit(
    golds: Mapping[tuple[Path, str], Result], limits: Limits | None = None
) -> dict[tuple[Path, str], GoldProblem]:
    """The golds with a problem, of those given by database and text with what they returned."""
    probes = {gold: probes for gold in golds if golds[gold].ok and (probes := list(_probes(gold[1])))}
    texts: dict[Path, list[str]] = defaultdict(list)
    for (database, _), found in probes.items():
        texts[database] += [probe.sql for probe in found]
    results = run_all(texts, limits)
    problems = {}
    for gold, result in golds.items():
        ties = (_tie(probe, results[gold[0]][probe.sql]) for probe in probes.get(gold, ()))
        problem = _own_problem(result) or next((tie for tie in ties if tie), None)
        if problem:
            problems[gold] = problem
    return problems


def _own_problem(result: Result) -> GoldProblem | None:
    if not result.ok:
        return GoldProblem("fails", f"{result.status}: {result.message}")
    if result.row_count == 0:
        return GoldProblem("empty", "returns no row: any query that returns nothing is called right")
    return None


def _tie(probe: _Probe, result: Result) -> GoldProblem | None:
    rows = result.rows if result.ok else []
    for cut in probe.boundaries:
        if not 0 < cut < len(rows):
            continue
        key = _key(rows[cut], probe.keys)
        tied = [row for row in rows if _key(row, probe.keys) == key]
        shown = dict.fromkeys(row[: len(row) - probe.keys] for row in tied)
        if _key(rows[cut - 1], probe.keys) == key and len(shown) > 1:
            first, second, *_ = shown
            by = f"share the sort key {show_row(key)}" if probe.keys else "come in no stated order"
            return GoldProblem(
                "tie", f"{len(tied)} rows {by} at the limit, such as {show_row(first)} and {show_row(second)}"
            )
    return None


def _key(row: Row, keys: int) -> Row:
    return row[len(row) - keys :]


def _probes(sql: str) -> Iterator[_Probe]:
    if "limit" not in sql.lower():
        return
    try:
        tree = sqlglot.parse_one(sql, dialect="sqlite")
    except (SqlglotError, RecursionError):
        return
    for query in tree.find_all(exp.Query):
        count = _number(query.args.get("limit"))
        keys = _sort_keys(query)
        if count is not None and keys is not None:
            offset = _number(query.args.get("offset")) or 0
            yield _Probe(_without_limit(query, keys), len(keys), (offset, offset + count))


def _number(node: exp.Expr | None) -> int | None:
    value = node.expression if node is not None else None
    return int(value.this) if isinstance(value, exp.Literal) and value.is_int else None


def _sort_keys(query: exp.Query) -> list[exp.Expr] | None:
    """The expressions that it is sorted by; None where they cannot be told (sorted by a column of a UNION)."""
    order = query.args.get("order")
    keys = [ordered.this for ordered in order.expressions] if order else []
    if isinstance(query, exp.SetOperation) and keys:
        return None
    return [_meant(key, query.selects) for key in keys]


def _meant(key: exp.Expr, columns: Sequence[exp.Expr]) -> exp.Expr:
    """`ORDER BY 2` and `ORDER BY total` mean a column of the result."""
    if isinstance(key, exp.Literal) and key.is_int and 0 < int(key.this) <= len(columns):
        return columns[int(key.this) - 1].unalias()
    if isinstance(key, exp.Column) and not key.table:
        for column in columns:
            if isinstance(column, exp.Alias) and column.alias.lower() == key.name.lower():
                return column.this
    return key


def _without_limit(query: exp.Query, keys: list[exp.Expr]) -> str:
    probe = query.copy()
    probe.set("limit", None)
    probe.set("offset", None)
    if keys:
        probe = probe.select(*(key.copy() for key in keys), append=True)
    return probe.sql(dialect="sqlite")
