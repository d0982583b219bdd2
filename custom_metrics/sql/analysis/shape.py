"""What a query asks for, taken apart: tables, columns, aggregates, conditions, values, grouping, order, limit."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from typing import Any

import sqlglot
from sqlglot import exp
from sqlglot.dialects.sqlite import SQLite
from sqlglot.errors import SqlglotError

MOST_VALUES = 50  # of an IN that are counted one by one

_PREDICATES = (exp.Predicate, exp.In, exp.Between, exp.Exists)
_VALUES = (exp.Literal, exp.Boolean, exp.Null)
_GENERATOR = SQLite().generator(normalize_functions="upper")

Parts = dict[str, Any]


class Unreadable(Exception):
    """The text is beyond the parser; SQLite itself may still have run it."""


class Shape:
    """The parts of a query. Two queries that ask for the same have the same texts there, whatever their aliases.

    A part is made out when it is first asked for, and the query parsed when a part is not known.
    """

    def __init__(self, sql: str, known: Parts | None = None) -> None:
        self.sql = sql
        self.parts: Parts = dict(known or {})
        self._tree: _Tree | None = None

    def __getitem__(self, part: str) -> Any:
        if part not in self.parts:
            self._tree = self._tree or _Tree(self.sql)
            self.parts[part] = _PARTS[part](self._tree)
        return self.parts[part]


class _Tree:
    """A parsed query without the aliases and qualifiers that are a matter of style."""

    def __init__(self, sql: str) -> None:
        try:
            tree = sqlglot.parse_one(sql, dialect="sqlite")
        except SqlglotError:
            raise Unreadable from None
        if not isinstance(tree, exp.Query):
            raise Unreadable
        nodes = list(tree.walk())  # once for all that is looked for
        if _read_quoted_values(nodes):
            nodes = list(tree.walk())
        _forget_aliases(nodes)
        self.nodes = nodes
        outer: exp.Query = tree
        while isinstance(outer, exp.SetOperation):
            outer = outer.this
        self.columns = outer.selects
        clauses = self.all(exp.Where, exp.Having)
        self.predicates = [leaf for clause in clauses for leaf in _leaves(clause.this)]

    def all(self, *kinds: type[exp.Expr]) -> list[exp.Expr]:
        return [node for node in self.nodes if isinstance(node, kinds)]


def _read_quoted_values(nodes: Iterable[exp.Expr]) -> bool:
    """SQLite takes "USA" for a text where no column has that name, and Spider's queries rely on it.

    Returns whether there was one."""
    found = False
    for column in nodes:
        if not isinstance(column, exp.Column):
            continue
        compared = isinstance(column.parent, (*_PREDICATES, exp.Like)) and column.arg_key != "this"
        if compared and not column.table and column.this.args.get("quoted"):
            column.replace(exp.Literal.string(column.name))
            found = True
    return found


def _forget_aliases(nodes: Iterable[exp.Expr]) -> None:
    """A column is known by its name. Nodes are changed where they are:

    to replace one of many in a list takes time for all of them."""
    for node in nodes:
        if isinstance(node, exp.Column):
            name = node.this if isinstance(node.this, exp.Star) else exp.to_identifier(node.name.lower())
            for part, value in (("this", name), ("table", None), ("db", None), ("catalog", None)):
                node.set(part, value)
        elif isinstance(node, exp.Select):
            if any(isinstance(column, exp.Alias) for column in node.expressions):
                node.set("expressions", [column.unalias() for column in node.expressions])
        elif isinstance(node, exp.Table):
            node.set("alias", None)


def _leaves(condition: exp.Expr | None) -> Iterator[exp.Expr]:
    """The single conditions between AND and OR."""
    if condition is None:
        return
    if isinstance(condition, (exp.And, exp.Or)):
        yield from _leaves(condition.left)
        yield from _leaves(condition.right)
    elif isinstance(condition, exp.Paren):
        yield from _leaves(condition.this)
    else:
        yield condition


def _text(node: exp.Expr) -> str:
    """One spelling for `a = b` and `b = a`, upper and lower case, with brackets and without."""
    if isinstance(node, exp.Column) and isinstance(node.this, exp.Identifier):
        return node.name
    if isinstance(node, exp.Paren):
        return _text(node.this)
    if isinstance(node, exp.EQ):
        sides = (_text(node.left), _text(node.right))
        return " = ".join(sorted(sides, key=lambda side: (side[:1] in "?'0123456789", side)))  # columns before values
    if isinstance(node, exp.Literal):
        return "'" + node.this.replace("'", "''") + "'" if node.is_string else str(node.this)
    if isinstance(node, exp.Placeholder):
        return "?"
    return _GENERATOR.generate(node, copy=False)


def _without_values(predicate: exp.Expr) -> str:
    copy = predicate.copy()
    for node in list(copy.find_all(exp.Select, exp.In)):
        if isinstance(node, exp.Select):  # its own conditions are counted by themselves
            for clause in ("where", "having", "order", "limit"):
                node.set(clause, None)
        elif len(node.expressions) > MOST_VALUES:
            node.set("expressions", [exp.Placeholder()])
    for value in list(copy.find_all(*_VALUES)):
        value.replace(exp.Placeholder())
    return _text(copy)


def _sorted(texts: Iterable[str]) -> tuple[str, ...]:
    return tuple(sorted(texts))


def _tables(tree: _Tree) -> frozenset[str]:
    return frozenset(table.name.lower() for table in tree.all(exp.Table))


def _joins(tree: _Tree) -> frozenset[str]:
    return frozenset(_text(part) for join in tree.all(exp.Join) for part in _leaves(join.args.get("on")))


def _values(tree: _Tree) -> tuple[str, ...]:
    return _sorted(_text(value) for predicate in tree.predicates for value in predicate.find_all(*_VALUES))


def _grouping(tree: _Tree) -> frozenset[str]:
    return frozenset(_text(key) for group in tree.all(exp.Group) for key in group.expressions)


def _limit(tree: _Tree) -> tuple[str, ...]:
    text = " ".join(_text(node) for node in tree.all(exp.Limit, exp.Offset))
    return (text,) if text else ()


_PARTS: dict[str, Callable[[_Tree], Any]] = {
    "tables": _tables,
    "joins": _joins,
    "set_operators": lambda tree: _sorted(type(node).__name__.upper() for node in tree.all(exp.SetOperation)),
    "columns": lambda tree: tuple(map(_text, tree.columns)),
    "aggregates": lambda tree: _sorted(node.key.upper() for node in tree.all(exp.AggFunc)),
    "conditions": lambda tree: frozenset(map(_without_values, tree.predicates)),
    "values": _values,
    "connectives": lambda tree: _sorted(node.key.upper() for node in tree.all(exp.Or, exp.Not)),
    "grouping": _grouping,
    "order": lambda tree: tuple(_text(key) for order in tree.all(exp.Order) for key in order.expressions),
    "limit": _limit,
}
