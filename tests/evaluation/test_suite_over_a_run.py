"""Protects the DeepEval suite: a wrong prediction leaves it green, a gate turns it red, no file is left behind."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

from core.files import write_json, write_jsonl
from core.runs import ROOT, Run

GOLD = "SELECT name FROM singer WHERE age = 30"
ANSWERS = [(GOLD, GOLD), ("SELECT name FROM singer", GOLD), (GOLD, "SELECT nickname FROM singer")]


@pytest.fixture
def run(tmp_path: Path, spider_folder: Path) -> Run:
    run = Run("tiny", "lora", 42, root=tmp_path / "runs")
    rows = [
        {"id": f"dev-{at}", "db_id": "concerts", "question": "Who?", "gold": gold, "raw": raw, "group": None}
        for at, (raw, gold) in enumerate(ANSWERS)
    ]
    write_jsonl(run.predictions("zero_shot"), rows)
    return run


def run_suite(run: Run, gates: dict[str, float], spider: Path, *command: str) -> subprocess.CompletedProcess[str]:
    write_json(run.manifest, {"sqlotl": {"spider": str(spider), "gates": gates}})
    environment = {**os.environ, "RUN": str(run.folder), "PYTHONPATH": str(ROOT), "PYTHONDONTWRITEBYTECODE": "1"}
    suite = str(ROOT / "evaluation" / "test_execution_accuracy.py")
    work = run.root.parent / "work"
    work.mkdir(exist_ok=True)
    result = subprocess.run([*command, suite], cwd=work, env=environment, capture_output=True, text=True, check=False)
    assert list(work.iterdir()) == [], "the suite left files in the working folder"
    return result


@pytest.mark.slow
def test_under_pytest(run: Run, spider_folder: Path) -> None:
    pytest_command = (sys.executable, "-m", "pytest", "-q", "-p", "no:cacheprovider")
    red = run_suite(run, {"min_execution_accuracy": 0.6}, spider_folder, *pytest_command)
    assert red.returncode == 1
    assert "1 failed, 1 passed, 3 skipped, 1 xfailed" in red.stdout
    assert "execution accuracy 50.0% (95% interval 9.5% to 90.5%, 2 questions); fails the gate" in red.stdout


@pytest.mark.slow
def test_under_deepeval(run: Run, spider_folder: Path) -> None:
    deepeval = Path(sys.executable).with_name("deepeval")
    green = run_suite(run, {"min_execution_accuracy": 0.5}, spider_folder, str(deepeval), "test", "run")
    assert green.returncode == 0, green.stdout
    assert "Passed: 1" in green.stdout and "Failed: 1" in green.stdout
