"""Why a prediction is wrong: one code and one sentence, from what it returned and from how it differs from the gold."""

from __future__ import annotations

from core.text import inert
from custom_metrics.sql.difference import describe_failure
from custom_metrics.sql.sandbox.limits import Outcome
from custom_metrics.sql.sandbox.tasks import Judgement

NOT_ANALYSED = "not_analysed"
REASONS = {
    "unparsable": "does not parse",
    "invented_table": "invented table",
    "invented_column": "invented column",
    "invented_function": "invented function",
    "other_error": "fails when run",
    "denied": "not a reading query",
    "timeout": "takes too long",
    "too_large": "too large",
    "no_database": "database cannot be opened",
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
    NOT_ANALYSED: "not analysed",
    "gold_fails": "the gold itself fails",
}

_BY_STATUS = {"syntax_error": "unparsable", "no_such_table": "invented_table", "no_such_column": "invented_column"}

Reason = tuple[str, str]


def needs_analysis(gold: Outcome, judgement: Judgement) -> bool:
    """Says whether the rows alone do not tell the reason, so that the queries have to be taken apart."""
    wrong = gold.ok and judgement.predicted.ok and not judgement.strict
    return wrong and not judgement.bird and not judgement.only_permuted


def explain(gold: Outcome, judgement: Judgement, analysed: Reason | None) -> Reason:
    """Returns both empty for a right answer. `analysed` is how the queries differ, None if that was not found out."""
    predicted = judgement.predicted
    if not gold.ok:
        return "gold_fails", f"the gold query cannot be judged by: {describe_failure(gold.status, gold.message)}"
    if judgement.strict:
        return "", ""
    if not predicted.ok:
        code = "invented_function" if "no such function" in predicted.message else predicted.status
        return _BY_STATUS.get(code, code), describe_failure(predicted.status, predicted.message)
    code, detail = _of_rows(gold, judgement) or analysed or (NOT_ANALYSED, "")
    if not code:
        code = _of_counts(gold.row_count, predicted.row_count)
    return code, inert("; ".join(filter(None, (detail, judgement.difference))))


def _of_rows(gold: Outcome, judgement: Judgement) -> Reason | None:
    if judgement.bird:
        more = judgement.predicted.row_count > gold.row_count
        return ("extra_rows", "the same rows, too often") if more else ("missing_rows", "the same rows, too seldom")
    return ("column_order", "the same columns in another order") if judgement.only_permuted else None


def _of_counts(gold: int, predicted: int) -> str:
    return "wrong_rows" if predicted == gold else "extra_rows" if predicted > gold else "missing_rows"
