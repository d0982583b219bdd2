"""Protects a run's SQL scores and gates: the files have the agreed shape, stale ones are made anew, gates say why."""

from __future__ import annotations

from pathlib import Path

import pytest
from evaluation.run_folder import newest_run, run_of_folder
from evaluation.sql_scores import score_run

from core.errors import UserError
from core.files import read_json, read_jsonl, write_json, write_jsonl
from core.runs import Run, base_run
from evaluation.gates import check_gate, read_gates

GOLD = "SELECT name FROM singer WHERE age = 30"
RIGHT, WRONG = GOLD, "SELECT name FROM singer"


def predict(run: Run, raws: list[str]) -> None:
    rows = [
        {"id": f"dev-{at}", "db_id": "concerts", "question": "Who?", "gold": GOLD, "raw": raw, "group": "dev_free"}
        for at, raw in enumerate(raws)
    ]
    write_jsonl(run.predictions("zero_shot"), rows)
    receipt = {"questions_hash": "q", "prompt_hash": "p", "fingerprint": "f", "settings": {}, "complete": True}
    write_json(run.predictions_receipt("zero_shot"), receipt)


@pytest.fixture
def run(tmp_path: Path, spider_folder: Path) -> Run:
    run = Run("tiny", "lora", 42, root=tmp_path / "runs")
    predict(run, [RIGHT, RIGHT, RIGHT, WRONG])
    predict(base_run("tiny", run.root), [WRONG, WRONG, RIGHT, WRONG])
    for each in (run, base_run("tiny", run.root)):
        score_run(each, "zero_shot", spider_folder / "database")
    gates = {"min_execution_accuracy": 0.7, "min_gain": None, "max_forgetting": 0.05}
    write_json(run.manifest, {"sqlotl": {"gates": gates}})
    return run


def test_scores_and_examples(run: Run) -> None:
    summary = read_json(run.sql_scores)["conditions"]["zero_shot"]
    assert (summary["n"], summary["left_out"], summary["correct"]["strict"]) == (4, 0, 3)
    assert summary["by_group"] == {"dev_free": {"n": 4, "correct": 3}}
    assert (summary["questions_hash"], summary["prompt_hash"], summary["fingerprint"]) == ("q", "p", "f")
    rows = read_jsonl(run.sql_examples("zero_shot"))
    assert [row["strict"] for row in rows] == [1, 1, 1, 0]
    assert rows[3]["reason"] == "missing_condition"


def test_unchanged_predictions_are_not_scored_again(run: Run, spider_folder: Path) -> None:
    before = run.sql_examples("zero_shot").stat().st_mtime_ns
    first = score_run(run, "zero_shot", spider_folder / "database")
    assert run.sql_examples("zero_shot").stat().st_mtime_ns == before
    predict(run, [WRONG])
    second = score_run(run, "zero_shot", spider_folder / "database")
    assert (first["n"], second["n"]) == (4, 1)


def test_a_prediction_without_its_gold_is_named(run: Run, spider_folder: Path) -> None:
    write_jsonl(run.predictions("zero_shot"), [{"id": "1", "db_id": "concerts", "raw": ""}])
    with pytest.raises(UserError, match="line 1: the key 'gold' is missing"):
        score_run(run, "zero_shot", spider_folder / "database")


def test_gates_show_figure_interval_and_gate(run: Run) -> None:
    assert read_gates(run) == {"min_execution_accuracy": 0.7, "max_forgetting": 0.05}
    result = check_gate(run, "min_execution_accuracy", 0.7)
    assert result.passed
    assert "execution accuracy 75.0% (95% interval 30.1% to 95.4%, 4 questions)" in result.message
    assert "at least 70.0%" in result.message
    assert not check_gate(run, "min_execution_accuracy", 0.8).passed
    assert check_gate(run, "min_gain", 0.5).passed and not check_gate(run, "min_gain", 0.6).passed


def test_forgetting_is_what_the_base_knew_and_the_run_does_not(run: Run) -> None:
    missing = check_gate(run, "max_forgetting", 0.05)
    assert not missing.passed and "Evaluate first" in missing.message
    for each, right in ((run, 6), (base_run("tiny", run.root), 8)):
        rows = [{"id": str(at), "correct": int(at < right)} for at in range(10)]
        write_jsonl(each.mmlu_samples("mmlu_150"), rows)
    assert not check_gate(run, "max_forgetting", 0.1).passed
    assert check_gate(run, "max_forgetting", 0.2).passed


@pytest.mark.parametrize("gates", [{"min_execution_accuracy": 65}, {"min_acuracy": 0.5}, {"min_gain": "much"}])
def test_a_gate_that_cannot_be_meant_is_refused(run: Run, gates: dict[str, object]) -> None:
    write_json(run.manifest, {"sqlotl": {"gates": gates}})
    with pytest.raises(UserError, match=r"sqlotl\.gates"):
        read_gates(run)


def test_a_folder_names_a_run(run: Run) -> None:
    assert run_of_folder(run.folder) == run
    assert run_of_folder(base_run("tiny", run.root).folder) == base_run("tiny", run.root)
    assert newest_run(run.root, "zero_shot") == run
    assert newest_run(run.root, "three_shot") is None
    with pytest.raises(UserError, match="not a run's own folder"):
        run_of_folder(run.root)
