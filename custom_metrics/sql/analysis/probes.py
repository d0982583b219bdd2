"""What has to be run to see whether a query with a limit depends on how ties are broken."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

import sqlglot
from sqlglot import exp
from sqlglot.errors import SqlglotError

Probe = tuple[str, int, tuple[int, ...]]  # a query without its limit, keys it is sorted by, where the limit cuts


def probes(sql: str) -> list[Probe]:
    """Returns one for each limit: its query with the keys that it is sorted by as further columns, at the end."""
    return list(_probes(sql))


def _probes(sql: str) -> Iterator[Probe]:
    try:
        tree = sqlglot.parse_one(sql, dialect="sqlite")
    except SqlglotError:
        return
    for query in tree.find_all(exp.Query):
        count = _number(query.args.get("limit"))
        keys = _sort_keys(query)
        if count is not None and keys is not None:
            offset = _number(query.args.get("offset")) or 0
            yield _without_limit(query, keys), len(keys), (offset, offset + count)


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
        probe = probe.select(*(key.copy() for key in keys), append=True, copy=False)
    return probe.sql(dialect="sqlite", copy=False)
