"""Protects the DeepEval metric: one for the same result in any row order, zero otherwise, and it never raises."""

from __future__ import annotations

import asyncio
import os
import signal
import time
from pathlib import Path

import pytest

deepeval = pytest.importorskip("deepeval")

from deepeval.metrics import BaseMetric  # noqa: E402
from deepeval.test_case import LLMTestCase  # noqa: E402

from custom_metrics.execution_accuracy import ExecutionAccuracy  # noqa: E402
from custom_metrics.sql.sandbox.runner import shared_pool  # noqa: E402


@pytest.fixture
def metric(spider_folder: Path) -> ExecutionAccuracy:
    return ExecutionAccuracy(spider_folder / "database" / "concerts" / "concerts.sqlite")


def case(predicted: str | None, gold: str = "SELECT name FROM singer") -> LLMTestCase:
    return LLMTestCase(input="Who sings?", actual_output=predicted, expected_output=gold)


def test_the_same_rows_in_another_order(metric: ExecutionAccuracy) -> None:
    assert isinstance(metric, BaseMetric)
    assert metric.measure(case("SELECT name FROM singer ORDER BY age DESC")) == 1.0
    assert metric.is_successful()
    assert asyncio.run(metric.a_measure(case("SELECT name FROM singer"))) == 1.0


def test_another_result_and_the_reason(metric: ExecutionAccuracy) -> None:
    assert metric.measure(case("SELECT name FROM singer WHERE age > 30")) == 0.0
    assert not metric.is_successful()
    assert metric.reason == "returned 1 row, gold returned 3 rows; first difference: ('Ada') is missing"


@pytest.mark.parametrize(
    "predicted", ["SELEC", "DROP TABLE singer", "SELECT x FROM singer", "", None, "\x00", "\ud800"]
)
def test_a_failing_prediction_scores_zero_and_never_raises(metric: ExecutionAccuracy, predicted: str | None) -> None:
    assert metric.measure(case(predicted)) == 0.0
    assert not metric.gold_failed
    assert metric.reason


def test_a_reason_holds_nothing_that_a_terminal_obeys(metric: ExecutionAccuracy) -> None:
    for predicted in (
        "SELECT \x1b[31m FROM singer",
        'SELECT "\x1b[31m" FROM singers',
        "SELECT '\x1b[31m\u202e' FROM singer",
    ):
        metric.measure(case(predicted))
        assert "\x1b" not in str(metric.reason) and "\u202e" not in str(metric.reason)


def test_a_killed_worker_is_replaced(metric: ExecutionAccuracy) -> None:
    for _ in range(3):
        assert metric.measure(case("SELECT name FROM singer")) == 1.0
        for worker in shared_pool()._all:
            os.kill(int(worker.process.id or 0), signal.SIGKILL)
    assert metric.measure(case("SELECT name FROM singer")) == 1.0


def test_a_thousand_cases_take_seconds(metric: ExecutionAccuracy) -> None:
    start = time.process_time()
    for number in range(1000):
        assert metric.measure(case(f"SELECT name FROM singer WHERE {number} = {number}")) == 1.0
    assert time.process_time() - start < 3


def test_a_failing_gold_is_not_the_models_fault(metric: ExecutionAccuracy) -> None:
    assert metric.measure(case("SELECT name FROM singer", gold="SELECT nickname FROM singer")) == 0.0
    assert metric.gold_failed
    assert "left out" in str(metric.reason)


def test_raw_text_is_judged_raw_on_request(spider_folder: Path) -> None:
    raw = ExecutionAccuracy(spider_folder / "database" / "concerts" / "concerts.sqlite", extract=False)
    assert raw.measure(case("```sql\nSELECT name FROM singer\n```")) == 0.0


def test_a_missing_database_is_said(tmp_path: Path) -> None:
    metric = ExecutionAccuracy(tmp_path / "none.sqlite")
    assert metric.measure(case("SELECT 1")) == 0.0
    assert "cannot be opened" in str(metric.reason)
