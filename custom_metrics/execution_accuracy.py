"""Execution accuracy as a DeepEval metric: 1.0 if the predicted query returns what the gold returns, in any row order.

metric = ExecutionAccuracy(Path("spider/database/concert_singer/concert_singer.sqlite"))
metric.measure(LLMTestCase(input=question, actual_output=reply, expected_output=gold))
"""

from __future__ import annotations

from pathlib import Path

from deepeval.test_case import LLMTestCase

from custom_metrics.offline_metric import OfflineMetric
from custom_metrics.sql.difference import describe_agreement, describe_failure
from custom_metrics.sql.extraction import extract_sql
from custom_metrics.sql.sandbox import runner
from custom_metrics.sql.sandbox.limits import Limits


class ExecutionAccuracy(OfflineMetric):
    """Runs `actual_output` and `expected_output` on a database. Never raises for what a model wrote.

    A gold that fails says nothing about the model: the score is then 0.0, `gold_failed` is True, and whoever counts
    leaves the example out of the denominator.
    """

    title = "Execution Accuracy"

    def __init__(
        self,
        database: Path | str | None = None,
        threshold: float = 1.0,
        extract: bool = True,
        limits: Limits | None = None,
    ) -> None:
        """Without `database`, each test case names its own in its metadata, under "database"."""
        super().__init__(threshold)
        self.database = Path(database) if database is not None else None
        self.extract = extract
        self.limits = limits
        self.gold_failed = False

    def judge(self, test_case: LLMTestCase) -> tuple[float, str]:
        verdict, reason = self._verdict(test_case)
        self.gold_failed = verdict is None
        return (1.0 if verdict else 0.0), reason

    def _verdict(self, test_case: LLMTestCase) -> tuple[bool | None, str]:
        reply = test_case.actual_output or ""
        query = extract_sql(reply) if self.extract else reply
        right = test_case.expected_output or ""
        gold, judgement = runner.judge(self._database_of(test_case), right, query, self.limits)
        if not gold.ok:
            return None, f"left out: the gold query cannot be judged by: {describe_failure(gold.status, gold.message)}"
        if judgement.strict:
            return True, describe_agreement(gold.row_count)
        predicted = judgement.predicted
        if not predicted.ok:
            return False, f"the query returned nothing: {describe_failure(predicted.status, predicted.message)}"
        return False, judgement.difference

    def _database_of(self, test_case: LLMTestCase) -> Path:
        if self.database is not None:
            return self.database
        metadata = getattr(test_case, "metadata", None) or getattr(test_case, "additional_metadata", None) or {}
        if "database" not in metadata:
            raise ValueError("ExecutionAccuracy needs a database: give it one, or put it in the test case's metadata.")
        return Path(metadata["database"])
