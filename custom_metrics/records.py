"""A score as one line of a result file."""

from __future__ import annotations

from typing import Any

from custom_metrics.hardness import hardness
from custom_metrics.reasons import explain
from custom_metrics.scoring import RULES, Score


def record(score: Score) -> dict[str, Any]:
    """Verdicts are 0 or 1, and null where the gold itself fails."""
    reason, message = explain(score)
    return {
        "id": score.example.id,
        "db_id": score.example.db_id,
        "hardness": hardness(score.example.gold),
        "group": score.example.group,
        **{rule: _number(score.verdict(rule)) for rule in ("strict", "strict_raw", *RULES[1:])},
        "status": score.predicted.status,
        "reason": reason,
        "message": message,
        "prediction": score.prediction,
    }


def _number(verdict: bool | None) -> int | None:
    return None if verdict is None else int(verdict)
