"""A gold query as Spider's `sql` field: nested lists of numbers for clauses, operators and columns.

Covers the SQL of this data set; anything else is refused rather than guessed. Column numbers are those of tables.json.
"""

from __future__ import annotations

from typing import Any

import sqlglot
from sqlglot import exp

from workshop.helpers import BuildError

AGGREGATES: dict[type[exp.Expr], int] = {exp.Max: 1, exp.Min: 2, exp.Count: 3, exp.Sum: 4, exp.Avg: 5}
BETWEEN, IN = 1, 8
COMPARISONS: dict[type[exp.Expr], int] = {
    exp.EQ: 2,
    exp.GT: 3,
    exp.LT: 4,
    exp.GTE: 5,
    exp.LTE: 6,
    exp.NEQ: 7,
    exp.Like: 9,
}
SETS: dict[type[exp.Expr], str] = {exp.Intersect: "intersect", exp.Except: "except", exp.Union: "union"}

ColumnUnit = list[Any]  # [aggregate, column number, distinct]


def spider_structure(query: str, tables: dict[str, Any]) -> dict[str, Any]:
    return _Reader(tables).query(sqlglot.parse_one(query, dialect="sqlite"))


class _Reader:
    def __init__(self, tables: dict[str, Any]) -> None:
        self.tables: list[str] = tables["table_names_original"]
        self.columns = {
            (self.tables[table], name): number
            for number, (table, name) in enumerate(tables["column_names_original"])
            if table >= 0
        }

    def query(self, tree: exp.Expr) -> dict[str, Any]:
        if type(tree) in SETS:
            return {**self.query(tree.this), SETS[type(tree)]: self.query(tree.expression)}
        joins = tree.args.get("joins") or []
        self.scope = [tree.args["from_"].this.name, *(join.this.name for join in joins)]
        limit = tree.args.get("limit")
        return {
            "from": {
                "table_units": [["table_unit", self.tables.index(name)] for name in self.scope],
                "conds": self.joined([self.condition(join.args["on"]) for join in joins], "and"),
            },
            "select": [bool(tree.args.get("distinct")), [self.selected(item) for item in tree.expressions]],
            "groupBy": [self.column(key) for key in self.clause(tree, "group")],
            "orderBy": self.order(tree),
            "having": self.test(tree, "having"),
            "limit": int(limit.expression.name) if limit else None,
            "where": self.test(tree, "where"),
            **dict.fromkeys(SETS.values()),
        }

    def clause(self, tree: exp.Expr, name: str) -> list[exp.Expr]:
        clause = tree.args.get(name)
        return clause.expressions if clause else []

    def test(self, tree: exp.Expr, name: str) -> list[Any]:
        clause = tree.args.get(name)
        return self.condition(clause.this) if clause else []

    def order(self, tree: exp.Expr) -> list[Any]:
        keys = self.clause(tree, "order")
        return ["desc" if keys[0].args.get("desc") else "asc", [self.unit(key.this) for key in keys]] if keys else []

    def selected(self, item: exp.Expr) -> list[Any]:
        """In SELECT the aggregate stands outside the column; everywhere else it stands inside."""
        aggregate, column, distinct = self.column(item)
        return [aggregate, [0, [0, column, distinct], None]]

    def unit(self, item: exp.Expr) -> list[Any]:
        return [0, self.column(item), None]

    def column(self, item: exp.Expr) -> ColumnUnit:
        aggregate = AGGREGATES.get(type(item), 0)
        inner = item.this if aggregate else item
        distinct = isinstance(inner, exp.Distinct)
        if distinct:
            inner = inner.expressions[0]
        return [aggregate, 0 if isinstance(inner, exp.Star) else self.number(inner), distinct]

    def number(self, column: exp.Expr) -> int:
        if not isinstance(column, exp.Column):
            raise BuildError(
                f"'{column.sql()}' is not a column. Write the query with columns, aggregates and values only."
            )
        owners = [column.table] if column.table else self.scope
        return next(self.columns[owner, column.name] for owner in owners if (owner, column.name) in self.columns)

    def condition(self, test: exp.Expr) -> list[Any]:
        for kind, word in ((exp.And, "and"), (exp.Or, "or")):
            if isinstance(test, kind):
                return self.joined([self.condition(test.this), self.condition(test.expression)], word)
        negative = isinstance(test, exp.Not)
        if negative:
            test = test.this
        unit = self.unit(test.this)
        if isinstance(test, exp.In):
            return [[negative, IN, unit, self.inner(test.args["query"].this), None]]
        if isinstance(test, exp.Between):
            return [[negative, BETWEEN, unit, self.value(test.args["low"]), self.value(test.args["high"])]]
        if type(test) not in COMPARISONS:
            raise BuildError(f"'{test.sql()}' is not a comparison that Spider numbers. Write it another way.")
        return [[negative, COMPARISONS[type(test)], unit, self.value(test.expression), None]]

    def joined(self, conditions: list[list[Any]], word: str) -> list[Any]:
        flat: list[Any] = []
        for condition in conditions:
            flat += [word, *condition] if flat else condition
        return flat

    def value(self, value: exp.Expr) -> Any:
        if isinstance(value, exp.Subquery):
            return self.inner(value.this)
        if isinstance(value, exp.Column):
            return self.column(value)
        return f'"{value.name}"' if value.is_string else float(value.name)

    def inner(self, tree: exp.Expr) -> dict[str, Any]:
        """A query inside a query sees its own tables; the outer one's come back afterwards."""
        outer = self.scope
        result = self.query(tree)
        self.scope = outer
        return result
