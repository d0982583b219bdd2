"""Protects an evaluation that is ended at any point: the same call brings the rows of one that was left alone."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

import pytest

import evaluation.measures as measures
from core.config import Data
from core.records.result import Answer, Row
from core.runs import base_run
from core.weights import Base
from evaluation.engines.shards import Shard
from evaluation.measures import Context
from evaluation.measures.measure import GeneratedMeasure, Item
from evaluation.run.pipeline import evaluate
from evaluation.run.plan import unanswered
from evaluation.run.subject import Subject
from evaluation.run.worker import Plan, answer
from tests.dying import dies_before_each_change
from tests.evaluation.engines_for_tests import ScriptedEngine


class Lengths(GeneratedMeasure):
    """A measure that needs neither data nor processes."""

    def items(self) -> list[Item]:
        return [Item(str(number), f"question {number}") for number in range(3)]

    def rows(self, items: Sequence[Item], answers: Sequence[Answer]) -> list[Row]:
        return [Row(given.id, float(len(given.texts[0]) > 10)) for given in answers]


def results_of(place: Path) -> dict[str, list[str]]:
    """All files by their lines. The order of the answers, and their hash with it, depends on where it was ended."""
    files = [path for path in place.rglob("*") if path.is_file() and path.suffix != ".lock"]
    lines = {path: [line for line in path.read_text().splitlines() if "answers_hash" not in line] for path in files}
    return {path.relative_to(place).as_posix(): sorted(lines[path]) for path in files}


def test_it_dies_before_any_change_of_the_disk_and_ends_as_one_that_lives(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    """A part of it, then the whole: in the end the same rows, no draft, nothing moved aside."""
    monkeypatch.setattr(measures, "known_measures", lambda: {"lengths": Lengths})
    subject = Subject(Base("model", None, "weights"), "lengths", (), Context(Data()))

    def evaluate_in(place: Path) -> None:
        base = base_run("tiny", place / "runs")
        answer(engine(), Plan(subject, unanswered(subject, [base]), Shard(0, 2)))
        evaluate(subject, [base], lambda plan: answer(engine(), plan))

    def engine() -> ScriptedEngine:
        return ScriptedEngine(lambda request: f"the answer to {request.prompt}")

    evaluate_in(tmp_path / "whole")
    whole, wrong, deaths = results_of(tmp_path / "whole"), {}, 0
    for deaths, place in enumerate(dies_before_each_change(tmp_path, evaluate_in), start=1):
        evaluate_in(place)
        if (found := results_of(place)) != whole:
            wrong[deaths] = [name for name in found.keys() | whole.keys() if found.get(name) != whole.get(name)]
    assert wrong == {}
    assert deaths > 20
