"""Why a prediction is wrong: one code and one sentence, from what it returned and from how it differs from the gold.

The first difference in the order of the checks names the reason: a query that reads the wrong tables usually has other
columns and conditions too, and those follow from it.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable

from custom_metrics.sql import matching
from custom_metrics.sql.difference import describe_difference, describe_failure
from custom_metrics.sql.query_shape import Shape, more_and_less, shape_of
from custom_metrics.sql.scoring import Score

REASONS = {
    "unparsable": "does not parse",
    "invented_table": "invented table",
    "invented_column": "invented column",
    "invented_function": "invented function",
    "other_error": "fails when run",
    "denied": "not a reading query",
    "timeout": "takes too long",
    "too_large": "too large",
    "column_order": "columns in another order",
    "wrong_join": "wrong tables or join",
    "wrong_set_operation": "wrong UNION, INTERSECT or EXCEPT",
    "wrong_aggregate": "wrong aggregate",
    "wrong_columns": "wrong columns",
    "missing_condition": "missing condition",
    "extra_condition": "extra condition",
    "wrong_condition": "wrong condition",
    "wrong_value": "wrong value",
    "wrong_grouping": "wrong grouping",
    "wrong_order": "wrong order",
    "wrong_limit": "wrong limit",
    "extra_rows": "extra rows",
    "missing_rows": "missing rows",
    "wrong_rows": "other rows",
    "gold_fails": "the gold itself fails",
}

_BY_STATUS = {"syntax_error": "unparsable", "no_such_table": "invented_table", "no_such_column": "invented_column"}

Reason = tuple[str, str]


def explain(score: Score) -> Reason:
    """Both empty for a right answer."""
    if not score.gold.ok:
        return "gold_fails", f"the gold query cannot be judged by: {describe_failure(score.gold)}"
    if score.strict:
        return "", ""
    predicted = score.predicted
    if not predicted.ok:
        code = "invented_function" if "no such function" in predicted.message else predicted.status
        return _BY_STATUS.get(code, code), describe_failure(predicted)
    gold_rows, rows = score.gold.rows, predicted.rows
    code, detail = _from_rows(gold_rows, rows) or _from_queries(score) or _from_counts(len(gold_rows), len(rows))
    return code, "; ".join(filter(None, (detail, describe_difference(gold_rows, rows))))


def _from_rows(gold: list[matching.Row], predicted: list[matching.Row]) -> Reason | None:
    if matching.bird(gold, predicted):
        more = len(predicted) > len(gold)
        return ("extra_rows", "the same rows, too often") if more else ("missing_rows", "the same rows, too seldom")
    if matching.test_suite(gold, predicted, ordered=False):
        return "column_order", "the same columns in another order"
    return None


def _from_counts(gold: int, predicted: int) -> Reason:
    if predicted != gold:
        return ("extra_rows" if predicted > gold else "missing_rows"), ""
    return "wrong_rows", ""


def _from_queries(score: Score) -> Reason | None:
    gold, predicted = shape_of(score.example.query), shape_of(score.prediction)
    if gold is None or predicted is None:
        return None
    return next((reason for check in _CHECKS if (reason := check(gold, predicted))), None)


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
    return ", ".join(things) or "nothing"


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
