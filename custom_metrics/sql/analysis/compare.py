"""How does a query differ from its gold? One code and a sentence for the first part in which they differ.

The order of the checks matters: a query that reads the wrong tables usually has other columns and conditions too, and
those follow from it. A part that no check comes to is not made out.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable

from custom_metrics.sql.analysis.shape import Parts, Shape, Unreadable

Reason = tuple[str, str]

SHOWN, LONGEST = 12, 300


def compare(gold_sql: str, predicted_sql: str, known: Parts | None) -> tuple[str, str, Parts | None]:
    """Returns how the queries differ, and what is known by then of the gold's parts, as `known` the next time.

    Code and sentence are empty where no difference is seen, or where one of the two is beyond the parser.
    """
    gold, predicted = Shape(gold_sql, known), Shape(predicted_sql)
    try:
        code, sentence = next((reason for check in _CHECKS if (reason := check(gold, predicted))), ("", ""))
    except Unreadable:
        return "", "", None
    return code, sentence, gold.parts


def _differs(code: str, part: str) -> Callable[[Shape, Shape], Reason | None]:
    def check(gold: Shape, predicted: Shape) -> Reason | None:
        extra, missing = more_and_less(predicted[part], gold[part])
        return (code, _said(extra, missing)) if extra or missing else None

    return check


def _conditions(gold: Shape, predicted: Shape) -> Reason | None:
    extra, missing = more_and_less(predicted["conditions"], gold["conditions"])
    if not extra and not missing:
        return None
    code = "wrong_condition" if extra and missing else "extra_condition" if extra else "missing_condition"
    return code, _said(extra, missing)


def _order(gold: Shape, predicted: Shape) -> Reason | None:
    if gold["order"] == predicted["order"]:
        return None
    return "wrong_order", f"ordered by {_listed(predicted['order'])} instead of {_listed(gold['order'])}"


def more_and_less(one: Iterable[str], other: Iterable[str]) -> tuple[list[str], list[str]]:
    """What the first has beyond the second, and the other way round; each as often as it differs."""
    left, right = Counter(one), Counter(other)
    return sorted((left - right).elements()), sorted((right - left).elements())


def _said(extra: list[str], missing: list[str]) -> str:
    if extra and missing:
        return f"has {_listed(extra)} instead of {_listed(missing)}"
    return f"has {_listed(extra)} in addition" if extra else f"lacks {_listed(missing)}"


def _listed(things: Iterable[str]) -> str:
    """Some of the things, on one line of a reasonable length."""
    listed = list(things)
    text = ", ".join(listed[:SHOWN]) + (f" and {len(listed) - SHOWN} more" if len(listed) > SHOWN else "")
    return (text if len(text) <= LONGEST else text[: LONGEST - 3] + "...") or "nothing"


_CHECKS: tuple[Callable[[Shape, Shape], Reason | None], ...] = (
    _differs("wrong_join", "tables"),
    _differs("wrong_set_operation", "set_operators"),
    _differs("wrong_aggregate", "aggregates"),
    _differs("wrong_columns", "columns"),
    _conditions,
    _differs("wrong_value", "values"),
    _differs("wrong_condition", "connectives"),
    _differs("wrong_grouping", "grouping"),
    _differs("wrong_limit", "limit"),
    _order,
    _differs("wrong_join", "joins"),
)
