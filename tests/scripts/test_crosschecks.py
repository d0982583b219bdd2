"""Protects the cross-checks: they find where another program says something else, and say so in their exit code."""

from __future__ import annotations

import json
import sys
from dataclasses import replace
from pathlib import Path

import pytest

from core.errors import UserError
from core.records.crosscheck import CrossCheck
from core.records.record import read_record, read_rows
from core.records.result import Row
from core.runs import base_run
from preprocess.spider import load_spider
from scripts.crosschecks import harness, official_sql
from tests.evaluation.factory import MMLU, ZERO, World, edit_rows, write_study

SPIDER = Path(__file__).parents[2] / "embedded" / "spider"


def run(module: object, monkeypatch: pytest.MonkeyPatch, *words: str) -> int:
    monkeypatch.setattr(sys, "argv", ["check", *words])
    return int(module.main())  # type: ignore[attr-defined]


@pytest.fixture
def root(tmp_path: Path) -> Path:
    """The base of a study on the first questions of the embedded data, with right queries; one is marked as wrong."""
    write_study(World(tmp_path / "runs", sql_n=20, sql_right=20), {})
    files = base_run("pocket", tmp_path / "runs").result(ZERO)
    golds = [example.query for example in load_spider(SPIDER).dev]
    rows = [
        replace(row, details={**row.details, "prediction": gold}, others={**row.others, "test_suite": float(at != 3)})
        for at, (row, gold) in enumerate(zip(read_rows(Row, files.rows), golds, strict=False))
    ]
    edit_rows(files, rows)
    asked = base_run("pocket", tmp_path / "runs").result(MMLU)
    edit_rows(asked, [_most_likely(row) for row in read_rows(Row, asked.rows)])
    return tmp_path


def _most_likely(row: Row) -> Row:
    """The option that is given is the one of the highest log-probability; of equal ones the first."""
    options = row.details["log_probabilities"]
    return replace(row, details={**row.details, "given": options.index(max(options))})


@pytest.fixture
def checkout(tmp_path: Path) -> Path:
    """Stands for the official code: whatever equals the gold is right."""
    folder = tmp_path / "official"
    folder.mkdir()
    text = (
        "def eval_exec_match(db, predicted, gold, plug_value, keep_distinct, progress):\n    return predicted == gold\n"
    )
    (folder / "exec_eval.py").write_text(text)
    return folder


def test_another_verdict_on_a_query_is_named(root: Path, checkout: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    words = ["--runs", str(root / "runs"), "--model", "pocket", "--run", "base", "--measure", ZERO]
    words += ["--spider", str(SPIDER), "--official", str(checkout), "--python", sys.executable]
    assert run(official_sql, monkeypatch, *words, "--out", str(root / "out.json")) == 1
    found = read_record(CrossCheck, root / "out.json")
    assert (found.asked, found.agreed, found.differ) == (20, 19, ["dev-00003"])
    assert found.figures == {"ours": 0.95, "theirs": 1.0}


def test_a_folder_without_the_official_code_is_a_sentence(root: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    words = ["--runs", str(root / "runs"), "--model", "pocket", "--run", "base", "--measure", ZERO]
    words += ["--spider", str(SPIDER), "--official", str(root), "--python", sys.executable]
    with pytest.raises(UserError, match=r"exec_eval\.py does not exist"):
        run(official_sql, monkeypatch, *words, "--out", str(root / "out.json"))


def samples(root: Path, change: str = "") -> Path:
    """Writes what lm-eval would have written: the same log-probabilities, of one question turned round."""
    rows = read_rows(Row, base_run("pocket", root / "runs").result(MMLU).rows)
    lines = []
    for row in rows:
        logprobs = row.details["log_probabilities"]
        logprobs = logprobs[1:] + logprobs[:1] if row.id == change else logprobs
        lines.append(json.dumps({"doc": {"id": row.id}, "filtered_resps": [[value, False] for value in logprobs]}))
    folder = root / "lm_eval" / "model"
    folder.mkdir(parents=True)
    (folder / "samples_mmlu_150_stem_2026.jsonl").write_text("\n".join(lines) + "\n")
    return root / "lm_eval"


@pytest.mark.parametrize(("change", "agreed"), [("", 150), ("everyday_science/test/0", 149)])
def test_another_answer_of_the_harness_is_named(
    root: Path, monkeypatch: pytest.MonkeyPatch, change: str, agreed: int
) -> None:
    words = ["--runs", str(root / "runs"), "--model", "pocket", "--run", "base", "--measure", MMLU]
    words += ["--samples", str(samples(root, change)), "--out", str(root / "out.json")]
    assert run(harness, monkeypatch, *words) == int(agreed < 150)
    found = read_record(CrossCheck, root / "out.json")
    assert (found.asked, found.agreed, found.differ) == (150, agreed, [change] if change else [])
    assert (found.figures["largest_difference"] > 0) == bool(change)


@pytest.mark.slow
def test_an_adapter_that_differs_by_a_bit_is_named(tmp_path: Path) -> None:
    import torch
    from safetensors.torch import save_file

    from scripts.crosschecks.plain_axolotl import compared

    first = {"a": torch.ones(2, 3), "b": torch.zeros(4)}
    save_file(first, tmp_path / "ours.safetensors")
    save_file({**first, "b": torch.tensor([0.0, 0.0, 0.0, 1e-6])}, tmp_path / "theirs.safetensors")
    agree, largest = compared(tmp_path / "ours.safetensors", tmp_path / "theirs.safetensors")
    assert agree == {"a": True, "b": False} and largest == pytest.approx(1e-6)
