"""Protects the DeepEval suite: a wrong answer leaves it green, a gate turns it red, no file is left behind."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

from core.config import Data
from core.records.result import Answer, Row
from core.runs import ROOT, Run
from evaluation.measures import Context, measure_of
from tests.evaluation.factory import ZERO, write_result

REPLIES = ["SELECT title FROM concert", "SELECT price FROM item"]  # right, wrong


@pytest.fixture
def run(tmp_path: Path, spider_folder: Path) -> Run:
    run = Run("pocket", "lora_r16", 42, root=tmp_path / "runs")
    measure = measure_of(ZERO, Context(Data(spider=str(spider_folder))))
    items = measure.chosen()  # type: ignore[attr-defined]
    answers = {item.id: Answer(item.id, [text]) for item, text in zip(items, REPLIES, strict=True)}
    write_result(run.result(ZERO), ZERO, measure.grade(answers), "weights")
    return run


def run_suite(run: Run, spider: Path, *command: str, **variables: str) -> subprocess.CompletedProcess[str]:
    environment = {**os.environ, "RUN": str(run.folder), "SPIDER": str(spider), "PYTHONPATH": str(ROOT), **variables}
    suite = str(ROOT / "evaluation" / "test_execution_accuracy.py")
    work = run.root.parent / "work"
    work.mkdir(exist_ok=True)
    result = subprocess.run([*command, suite], cwd=work, env=environment, capture_output=True, text=True, check=False)
    assert list(work.iterdir()) == [], "the suite left files in the working folder"
    return result


PYTEST = (sys.executable, "-m", "pytest", "-q", "-p", "no:cacheprovider")


@pytest.mark.slow
def test_under_pytest(run: Run, spider_folder: Path) -> None:
    green = run_suite(run, spider_folder, *PYTEST)
    assert green.returncode == 0, green.stdout
    assert "1 passed, 1 skipped, 1 xfailed" in green.stdout
    assert "\nAnswers: 1 answer right, 1 wrong, as the rows say\n" in green.stdout


@pytest.mark.slow
def test_under_deepeval(run: Run, spider_folder: Path) -> None:
    deepeval = Path(sys.executable).with_name("deepeval")
    green = run_suite(run, spider_folder, str(deepeval), "test", "run")
    assert green.returncode == 0, green.stdout
    assert "Passed: 1" in green.stdout and "Failed: 1" in green.stdout


def test_a_run_that_was_not_evaluated_is_an_error_and_not_a_pass(tmp_path: Path, spider_folder: Path) -> None:
    run = Run("pocket", "lora_r16", 7, root=tmp_path / "runs")
    run.folder.mkdir(parents=True)
    red = run_suite(run, spider_folder, *PYTEST)
    assert red.returncode != 0
    assert "was not measured" in red.stderr + red.stdout
    none = run_suite(run, spider_folder, *PYTEST, RUN="")
    assert none.returncode != 0 and "Which run?" in none.stderr + none.stdout


def test_a_run_that_was_never_asked_for_queries_has_only_its_gates_checked(tmp_path: Path, spider_folder: Path) -> None:
    """Data may be made for another task: `instruct` is, and its runs have no answers in SQL."""
    run = Run("pocket@instruct", "lora_r16", 42, root=tmp_path / "runs")
    write_result(run.result("instructions"), "instructions", [Row("1", 1.0)], "weights")
    green = run_suite(run, spider_folder, *PYTEST)
    assert green.returncode == 0, green.stdout + green.stderr
    assert "2 skipped" in green.stdout
