"""How does a query differ from its gold? One code and a sentence for the first part in which they differ.

The order of the checks matters: a query that reads the wrong tables usually has other columns and conditions too, and
those follow from it.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import fields
from typing import Any

from custom_metrics.sql.analysis.shape import Shape, more_and_less, shape_of

Reason = tuple[str, str]
Fields = tuple[Any, ...]  # of a `Shape`

SHOWN, LONGEST = 12, 300


def compare(gold_sql: str, predicted_sql: str, known: Fields | None) -> tuple[str, str, Fields | None]:
    """Returns how the queries differ, and the gold's shape, by which the next call need not parse it.

    Code and sentence are empty where no difference is seen, or where one of the two is beyond the parser.
    """
    gold, predicted = Shape(*known) if known else shape_of(gold_sql), shape_of(predicted_sql)
    if gold is None or predicted is None:
        return "", "", None
    code, sentence = next((reason for check in _CHECKS if (reason := check(gold, predicted))), ("", ""))
    return code, sentence, tuple(getattr(gold, field.name) for field in fields(gold))


def _differs(code: str, part: Callable[[Shape], Iterable[str]]) -> Callable[[Shape, Shape], Reason | None]:
    def check(gold: Shape, predicted: Shape) -> Reason | None:
        extra, missing = more_and_less(part(predicted), part(gold))
        return (code, _said(extra, missing)) if extra or missing else None

    return check


def _conditions(gold: Shape, predicted: Shape) -> Reason | None:
    extra, missing = more_and_less(predicted.conditions, gold.conditions)
    if not extra and not missing:
        return None
    code = "wrong_condition" if extra and missing else "extra_condition" if extra else "missing_condition"
    return code, _said(extra, missing)


def _order(gold: Shape, predicted: Shape) -> Reason | None:
    if gold.order == predicted.order:
        return None
    return "wrong_order", f"ordered by {_listed(predicted.order)} instead of {_listed(gold.order)}"


def _said(extra: list[str], missing: list[str]) -> str:
    if extra and missing:
        return f"has {_listed(extra)} instead of {_listed(missing)}"
    return f"has {_listed(extra)} too much" if extra else f"lacks {_listed(missing)}"


def _listed(things: Iterable[str]) -> str:
    """Some of the things, on one line of a reasonable length."""
    listed = list(things)
    text = ", ".join(listed[:SHOWN]) + (f" and {len(listed) - SHOWN} more" if len(listed) > SHOWN else "")
    return (text if len(text) <= LONGEST else text[: LONGEST - 3] + "...") or "nothing"


_CHECKS: tuple[Callable[[Shape, Shape], Reason | None], ...] = (
    _differs("wrong_join", lambda shape: shape.tables),
    _differs("wrong_set_operation", lambda shape: shape.set_operators),
    _differs("wrong_aggregate", lambda shape: shape.aggregates),
    _differs("wrong_columns", lambda shape: shape.columns),
    _conditions,
    _differs("wrong_value", lambda shape: shape.values),
    _differs("wrong_condition", lambda shape: shape.connectives),
    _differs("wrong_grouping", lambda shape: shape.grouping),
    _differs("wrong_limit", lambda shape: [shape.limit] if shape.limit else []),
    _order,
    _differs("wrong_join", lambda shape: shape.joins),
)
