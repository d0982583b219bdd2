"""A score as one line of a result file, and the counts over all of them."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from typing import Any

from custom_metrics.sql.hardness import LEVELS, hardness
from custom_metrics.sql.reasons import explain
from custom_metrics.sql.scoring import RULES, Score

COUNTED = (*RULES, "strict_raw")
Record = dict[str, Any]


def record(score: Score) -> Record:
    """Verdicts are 0 or 1, and null where the gold itself fails."""
    reason, message = explain(score)
    return {
        "id": score.example.id,
        "db_id": score.example.db_id,
        "hardness": hardness(score.example.query),
        "group": score.example.group,
        **{rule: _number(score.verdict(rule)) for rule in COUNTED},
        "status": score.predicted.status,
        "reason": reason,
        "message": message,
        "prediction": score.prediction,
    }


def _number(verdict: bool | None) -> int | None:
    return None if verdict is None else int(verdict)


def summarize(records: Sequence[Record]) -> dict[str, Any]:
    """The counts of a condition. An example whose gold fails is left out of every one."""
    judged = [row for row in records if row["strict"] is not None]
    return {
        "n": len(judged),
        "left_out": len(records) - len(judged),
        "correct": {rule: sum(row[rule] or 0 for row in judged) for rule in COUNTED},
        "by_hardness": {level: _tally(row for row in judged if row["hardness"] == level) for level in LEVELS},
        "by_group": {
            group: _tally(row for row in judged if row["group"] == group)
            for group in sorted({row["group"] for row in judged if row["group"]})
        },
        "status": dict(Counter(row["status"] for row in judged).most_common()),
        "reasons": dict(Counter(row["reason"] for row in judged if row["reason"]).most_common()),
    }


def _tally(rows: Iterable[Record]) -> dict[str, int]:
    verdicts = [row["strict"] for row in rows]
    return {"n": len(verdicts), "correct": sum(verdicts)}
