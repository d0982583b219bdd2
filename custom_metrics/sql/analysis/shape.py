"""What a query asks for, taken apart: tables, columns, aggregates, conditions, values, grouping, order, limit."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass
from functools import lru_cache

import sqlglot
from sqlglot import exp
from sqlglot.dialects.sqlite import SQLite
from sqlglot.errors import SqlglotError

_PREDICATES = (exp.Predicate, exp.In, exp.Between, exp.Exists)
MOST_VALUES = 50  # of an IN that are counted one by one
_GENERATOR = SQLite().generator(normalize_functions="upper")
_VALUES = (exp.Literal, exp.Boolean, exp.Null)


@dataclass(frozen=True)
class Shape:
    """Written so that two queries which ask for the same part have the same text there, whatever their aliases."""

    tables: frozenset[str]
    joins: frozenset[str]
    set_operators: tuple[str, ...]
    columns: tuple[str, ...]
    aggregates: tuple[str, ...]
    conditions: frozenset[str]  # without their values
    values: tuple[str, ...]
    connectives: tuple[str, ...]
    grouping: frozenset[str]
    order: tuple[str, ...]
    limit: str
    distinct: int


@lru_cache(maxsize=4096)
def shape_of(sql: str) -> Shape | None:
    """Returns None if the text is beyond the parser, which SQLite itself may still have run."""
    try:
        tree = sqlglot.parse_one(sql, dialect="sqlite")
    except SqlglotError:
        return None
    if not isinstance(tree, exp.Query):
        return None
    nodes = list(tree.walk())  # once for all that is looked for
    if _read_quoted_values(nodes):
        nodes = list(tree.walk())
    _forget_aliases(nodes)
    outer = tree
    while isinstance(outer, exp.SetOperation):
        outer = outer.this

    def all_of(*kinds: type[exp.Expr]) -> list[exp.Expr]:
        return [node for node in nodes if isinstance(node, kinds)]

    joins = {_text(part) for join in all_of(exp.Join) for part in _leaves(join.args.get("on"))}
    predicates = [leaf for clause in all_of(exp.Where, exp.Having) for leaf in _leaves(clause.this)]
    return Shape(
        tables=frozenset(table.name.lower() for table in all_of(exp.Table)),
        joins=frozenset(joins),
        set_operators=_sorted(type(node).__name__.upper() for node in all_of(exp.SetOperation)),
        columns=tuple(_text(column) for column in outer.selects),
        aggregates=_sorted(node.key.upper() for node in all_of(exp.AggFunc)),
        conditions=frozenset(_without_values(predicate) for predicate in predicates),
        values=_sorted(_text(value) for predicate in predicates for value in predicate.find_all(*_VALUES)),
        connectives=_sorted(node.key.upper() for node in all_of(exp.Or, exp.Not)),
        grouping=frozenset(_text(key) for group in all_of(exp.Group) for key in group.expressions),
        order=tuple(_text(key) for order in all_of(exp.Order) for key in order.expressions),
        limit=" ".join(_text(node) for node in all_of(exp.Limit, exp.Offset)),
        distinct=len(all_of(exp.Distinct)),
    )


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
    """Aliases and qualifiers are a matter of style; a column is known by its name. Nodes are changed where they are:

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


def _leaves(condition: exp.Expr | None) -> Iterable[exp.Expr]:
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


def _without_values(predicate: exp.Expr) -> str:
    copy = predicate.copy()
    for query in list(copy.find_all(exp.Select)):  # its own conditions are counted by themselves
        for clause in ("where", "having", "order", "limit"):
            query.set(clause, None)
    for long in [node for node in copy.find_all(exp.In) if len(node.expressions) > MOST_VALUES]:
        long.set("expressions", [exp.Placeholder()])
    for value in list(copy.find_all(*_VALUES)):
        value.replace(exp.Placeholder())
    return _text(copy)


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
    return _GENERATOR.generate(node, copy=False)


def _sorted(texts: Iterable[str]) -> tuple[str, ...]:
    return tuple(sorted(texts))


def more_and_less(one: Iterable[str], other: Iterable[str]) -> tuple[list[str], list[str]]:
    """What the first has beyond the second, and the other way round; each as often as it differs."""
    left, right = Counter(one), Counter(other)
    return sorted((left - right).elements()), sorted((right - left).elements())
