"""A score as one line of a result file, and the counts over all of them."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Any, ClassVar

from custom_metrics.sql.hardness import LEVELS, hardness
from custom_metrics.sql.scoring import RULES, Score

COUNTED = (*RULES, "strict_raw")


@dataclass(frozen=True)
class SqlScore:
    """What was found out about one answer. Verdicts are 0 or 1, and None where the gold itself fails."""

    RECORD: ClassVar[str] = "sql_score"
    FORMAT: ClassVar[int] = 1
    REMEDY: ClassVar[str] = "Score again: make score."

    id: str
    db_id: str
    hardness: str
    group: str | None
    strict: int | None
    test_suite: int | None
    bird: int | None
    strict_raw: int | None
    status: str
    reason: str
    message: str
    prediction: str
    gold_problem: str | None = None  # why the gold says less than others: fails, empty, tie, not_audited
    note: str = ""  # what a verdict does not stand on

    def verdict(self, rule: str) -> int | None:
        return {
            "strict": self.strict,
            "test_suite": self.test_suite,
            "bird": self.bird,
            "strict_raw": self.strict_raw,
        }[rule]


def record(score: Score) -> SqlScore:
    return SqlScore(
        id=score.example.id,
        db_id=score.example.db_id,
        hardness=hardness(score.example.query),
        group=score.example.group,
        strict=_number(score.strict),
        test_suite=_number(score.test_suite),
        bird=_number(score.bird),
        strict_raw=_number(score.strict_raw),
        status=score.predicted.status,
        reason=score.reason,
        message=score.message,
        prediction=score.prediction,
        gold_problem=score.gold_problem.kind if score.gold_problem else None,
        note=score.note,
    )


def _number(verdict: bool | None) -> int | None:
    return None if verdict is None else int(verdict)


def summarize(records: Sequence[SqlScore]) -> dict[str, Any]:
    """Returns the counts of a condition. An example whose gold fails is left out of every one."""
    judged = [row for row in records if row.strict is not None]
    return {
        "n": len(judged),
        "left_out": len(records) - len(judged),
        "judged": {rule: sum(row.verdict(rule) is not None for row in judged) for rule in COUNTED},
        "correct": {rule: sum(row.verdict(rule) or 0 for row in judged) for rule in COUNTED},
        "by_hardness": {level: _tally(row for row in judged if row.hardness == level) for level in LEVELS},
        "by_group": {
            group: _tally(row for row in judged if row.group == group)
            for group in sorted({row.group for row in judged if row.group})
        },
        "status": dict(Counter(row.status for row in judged).most_common()),
        "reasons": dict(Counter(row.reason for row in judged if row.reason).most_common()),
        "gold_problems": {kind: _tally(row for row in judged if row.gold_problem == kind) for kind in ("empty", "tie")},
        "without_gold_problems": _tally(row for row in judged if row.gold_problem not in ("empty", "tie")),
    }


def _tally(rows: Iterable[SqlScore]) -> dict[str, int]:
    verdicts = [row.strict or 0 for row in rows]
    return {"n": len(verdicts), "correct": sum(verdicts)}


def disagreements(rows: Iterable[SqlScore]) -> list[SqlScore]:
    """Returns the answers on which the three rules do not agree."""
    return [row for row in rows if len({row.verdict(rule) for rule in RULES}) > 1]
