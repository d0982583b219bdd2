"""Why a prediction is wrong."""

from __future__ import annotations

from custom_metrics.difference import describe_difference, describe_failure
from custom_metrics.scoring import Score

_BY_STATUS = {
    "syntax_error": "unparsable",
    "no_such_table": "invented_table",
    "no_such_column": "invented_column",
}


def explain(score: Score) -> tuple[str, str]:
    """A short code and a sentence; both empty for a right answer."""
    if not score.gold.ok:
        return "gold_fails", f"the gold query cannot be judged by: {describe_failure(score.gold)}"
    if score.strict:
        return "", ""
    if not score.predicted.ok:
        return _BY_STATUS.get(score.predicted.status, score.predicted.status), describe_failure(score.predicted)
    return "wrong_result", describe_difference(score.gold.rows, score.predicted.rows)
