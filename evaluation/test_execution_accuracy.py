"""Execution accuracy of a run's predictions as a DeepEval suite.

    RUN=runs/pocket/lora_r16/seed42 pytest evaluation/test_execution_accuracy.py
    RUN=runs/pocket/lora_r16/seed42 deepeval test run evaluation/test_execution_accuracy.py

Without RUN, the newest run is taken. SPIDER names the folder of the databases, where the manifest names none.
A wrong prediction is an expected failure and says why; what turns the suite red is a gate that the run does not pass.
"""

from __future__ import annotations

import os
from contextlib import suppress
from functools import cache
from pathlib import Path
from typing import Any

import pytest
from deepeval.evaluate import assert_test
from deepeval.metrics import BaseMetric
from deepeval.test_case import LLMTestCase
from deepeval.utils import get_is_running_deepeval

from core.databases import Databases
from core.files import read_json, read_jsonl
from core.runs import ROOT, RUNS, Run, base_run
from custom_metrics.execution_accuracy import ExecutionAccuracy
from evaluation.gates import CONDITION, GATES, check_gate, read_gates
from evaluation.run_folder import chosen_run
from evaluation.sql_scores import score_run


@cache
def database_folder() -> Path:
    run = chosen_run(CONDITION)
    manifest = read_json(run.manifest) if run and run.manifest.is_file() else {}
    named = os.environ.get("SPIDER") or manifest.get("sqlotl", {}).get("spider") or "embedded/spider"
    return ROOT / named / "database"


def predictions() -> list[dict[str, Any]]:
    run = chosen_run(CONDITION)
    return read_jsonl(run.predictions(CONDITION)) if run else []


@pytest.fixture(scope="module")
def run() -> Run:
    chosen = chosen_run(CONDITION)
    if chosen is None:
        pytest.skip(f"no run with predictions in {RUNS}: train and evaluate first, or name one with RUN=<folder>")
    return chosen


@pytest.mark.parametrize("row", predictions(), ids=lambda row: row["id"])
def test_prediction(row: dict[str, Any]) -> None:
    metric = ExecutionAccuracy(Databases(database_folder()).main(row["db_id"]))
    case = LLMTestCase(input=row.get("question", ""), actual_output=row["raw"], expected_output=row["gold"])
    metric.measure(case)
    if metric.gold_failed:
        pytest.skip(str(metric.reason))
    if get_is_running_deepeval():  # its own summary shows what went through its own assertion
        metrics: list[BaseMetric] = [metric]
        with suppress(AssertionError):
            assert_test(case, metrics, run_async=False)
    if not metric.is_successful():
        pytest.xfail(str(metric.reason))


@pytest.mark.parametrize("name", GATES)
def test_gate(name: str, run: Run) -> None:
    gates = read_gates(run)
    if name not in gates:
        pytest.skip(f"{run.manifest} sets no {name}")
    for scored in (run, base_run(run.model, run.root)):
        if scored.predictions(CONDITION).is_file():
            score_run(scored, CONDITION, database_folder())
    result = check_gate(run, name, gates[name])
    if not result.passed:
        pytest.fail(result.message, pytrace=False)
