"""The base, evaluated twice: its flips are noise, stand in a folder of their own, and no smaller change is real."""

from __future__ import annotations

from io import StringIO
from pathlib import Path

import pytest
from rich.console import Console

from core.config import Data
from core.runs import base_run
from core.weights import Base
from evaluation.engines.schedule import Limits
from evaluation.measures import Context
from evaluation.report.terminal import print_comparison
from evaluation.run.pipeline import evaluate
from evaluation.run.subject import Subject
from evaluation.run.worker import Plan, answer
from evaluation.words import MINUS, words
from tests.evaluation.engines_for_tests import ScriptedEngine
from tests.evaluation.factory import (
    MMLU,
    ZERO,
    Behaviour,
    World,
    compare_at,
    right_first,
    spread_out,
    write_results,
    write_study,
)


def test_the_second_evaluation_lies_beside_the_first(tmp_path: Path, spider_folder: Path) -> None:
    subject = Subject(Base("model", None, "w"), ZERO, (), Context(Data(spider=str(spider_folder))))
    base = base_run("tiny", tmp_path)
    engine = ScriptedEngine(lambda _: "SELECT title FROM concert")

    def compute(plan: Plan) -> None:
        answer(engine, plan)

    for run in (base, base.again):
        assert evaluate(subject, [run], compute).made == 2
    assert base.again.result(ZERO).rows.read_bytes() == base.result(ZERO).rows.read_bytes()
    assert base.again.folder == base.folder / "again" and base.again.name == "base, repeated"
    assert evaluate(subject, [base.again], compute).made == 0


def test_other_batches_are_smaller_ones() -> None:
    assert Limits(64, 2048, 3, 100).divided(4) == Limits(16, 512, 1, 25)


@pytest.mark.parametrize(("lost_again", "kind"), [(None, "lost"), (0, "lost"), (12, "cannot_tell")])
def test_no_change_that_the_base_shows_by_itself_is_called_real(
    tmp_path: Path, lost_again: int | None, kind: str
) -> None:
    """The variant lost 12 of 150 answers. So did the base, asked again, in one of the cases."""
    write_study(World(tmp_path), {"lora": Behaviour(sql_won=150, mmlu_lost=12)})
    base = base_run("pocket", tmp_path)
    if lost_again is not None:
        kept = spread_out(130, 150)
        kept[kept.nonzero()[0][:lost_again]] = 0
        write_results(base.again, right_first(20, 200), right_first(40, 200), kept, 0.0, "base-weights")
    comparison = compare_at(tmp_path)
    assert comparison.variants[0].differences[MMLU].answer.kind == kind
    console = Console(record=True, width=120, file=StringIO())
    print_comparison(console, comparison, words("en"))
    shown = " ".join(console.export_text().split())
    assert ("base, repeated" in shown) is (lost_again is not None)
    assert ("make eval REPEAT=2" in shown) is (lost_again is None)
    if lost_again:
        assert f"{MINUS}12 +0" in shown and "changed by up to 8.0 points" in shown
