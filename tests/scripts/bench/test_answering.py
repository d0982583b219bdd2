"""Protects: the benchmark's sides answer the same prompts, and a difference between them is found and shown."""

from __future__ import annotations

from pathlib import Path

import pytest

from core.config import Data
from evaluation.engines.local import LocalEngine
from scripts import bench_generate
from scripts.bench.answering import SIDES
from scripts.bench.common import items
from scripts.bench.random_model import write_random
from scripts.bench.records import Outcome, Request
from tests.evaluation.engines.models import write_model


def request(base: Path, spider: Path, side: str) -> Request:
    return Request(side, str(base), None, Data(spider=str(spider)), "text_to_sql", 2, 6, 2)


def test_all_sides_answer_alike(tmp_path: Path, spider_folder: Path) -> None:
    base = write_model(tmp_path / "model")
    outcomes = {side: SIDES[side](request(base, spider_folder, side)) for side in bench_generate.TEXT_SIDES}
    assert len(outcomes["plain loop"].tokens) == 2
    assert outcomes["plain loop"].tokens == outcomes["lm-eval hf"].tokens == outcomes["sqlotl"].tokens
    ours = outcomes["sqlotl"]
    assert 0 < ours.in_forward <= 1 and 0 < ours.read < ours.in_prompts + 12 and ours.floor > 0


def test_a_difference_is_shown_with_how_close_it_was(capsys: pytest.CaptureFixture[str]) -> None:
    theirs = Outcome(2, 4.0, 8.0, tokens={"a": [1, 2, 3], "b": [5]}, gaps={"a": [9.0, 0.5, 9.0], "b": [1.0]})
    ours = Outcome(2, 1.0, 1.0, tokens={"a": [1, 7, 3], "b": [5]}, in_forward=0.9, floor=0.5)
    bench_generate.show_texts("questions", {"plain loop": [theirs], "sqlotl": [ours]})
    shown = capsys.readouterr().out
    assert "same tokens as plain loop: 1 of 2" in shown
    assert "a: token 2 is another; its two best logits differ by 0.5" in shown
    assert "4.0" in shown and "8.0" in shown


def test_questions_are_drawn_over_all_databases(spider_folder: Path) -> None:
    names = [item.cluster for item in items(request(Path(), spider_folder, ""))]
    assert sorted(map(str, names)) == ["concerts", "shop"]


def test_the_random_model_is_one_that_the_engine_answers(tmp_path: Path) -> None:
    write_random(tmp_path, layers=1, width=256)
    engine = LocalEngine(str(tmp_path), dtype="bfloat16", device="cpu")
    assert engine.fallback is None and engine.window == 131072
