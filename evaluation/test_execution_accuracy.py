"""Execution accuracy of a run's answers as a DeepEval suite, and the gates of its config.

    RUN=runs/pocket/lora_r16/seed42 pytest evaluation/test_execution_accuracy.py
    RUN=runs/pocket/lora_r16/seed42 deepeval test run evaluation/test_execution_accuracy.py

Several runs stand with the system's path separator between them. SPIDER names the folder of the databases, where
the run's config does not. A wrong answer is an expected failure and says why. What turns the suite red: an answer
whose stored verdict is another one than the metric gives now, and a gate that a variant does not pass over all its
seeds. Where nothing is red but gates that these items cannot decide, the exit code is 8.
"""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import suppress

import pytest
from deepeval.evaluate import assert_test
from deepeval.metrics import BaseMetric
from deepeval.test_case import LLMTestCase
from deepeval.utils import get_is_running_deepeval

from core.databases import Databases
from core.records.result import Row
from core.runs import Run
from custom_metrics.execution_accuracy import ExecutionAccuracy
from evaluation.chosen_runs import all_seeds, chosen_runs, config_of, database_folder, one_for_each_variant, writes_sql
from evaluation.compare.sheets import read_sheet
from evaluation.conftest import UNDECIDED
from evaluation.gates import check_gates, check_noise
from evaluation.measures.text_to_sql import HEADLINE
from evaluation.statistics.thresholds import all_of


def answers() -> Iterator[object]:
    for run in filter(writes_sql, chosen_runs()):
        for row in read_sheet(run, HEADLINE).rows:
            yield pytest.param(run, row, id=f"{run.name}: {row.id}")


@pytest.mark.parametrize(("run", "row"), answers())
def test_answer(run: Run, row: Row) -> None:
    metric = ExecutionAccuracy(Databases(database_folder(run)).main(str(row.cluster)))
    details = row.details
    case = LLMTestCase(input=details["question"], actual_output=details["reply"], expected_output=details["gold"])
    metric.measure(case)
    verdict = None if metric.gold_failed else float(metric.is_successful())
    assert verdict == row.value, "the stored verdict is another one: evaluate again (make eval)"
    if metric.gold_failed:
        pytest.skip(str(metric.reason))
    if get_is_running_deepeval():  # its own summary shows what went through its own assertion
        metrics: list[BaseMetric] = [metric]
        with suppress(AssertionError):
            assert_test(case, metrics, run_async=False)
    if not metric.is_successful():
        pytest.xfail(str(metric.reason))


@pytest.mark.parametrize("run", one_for_each_variant(), ids=lambda run: f"{run.variant}, all seeds")
def test_gates(run: Run, pytestconfig: pytest.Config) -> None:
    settings = config_of(run).settings
    gates = settings.gates.by_measure(settings.task, settings.keep)
    noise = settings.gates.noise_floor
    if run.is_base or not (gates or noise is not None):  # a gate says what a training must reach
        pytest.skip(f"the config of {run.name} sets no gates")
    results = check_gates(all_seeds(run), gates)
    if noise is not None:
        results += [check_noise(run, name, noise) for name in (settings.task, *settings.keep)]
    outcome = all_of([result.outcome for result in results])
    if outcome == "inconclusive":
        pytestconfig.stash[UNDECIDED] = pytestconfig.stash.get(UNDECIDED, 0) + 1
    if outcome != "pass":
        messages = [result.message for result in results if result.outcome != "pass"]
        pytest.fail("\n".join([f"gates: {outcome}", *messages]), pytrace=False)
