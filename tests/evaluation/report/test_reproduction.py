"""What the report prints under "Reproduce" are commands that exist, with what this study was made of."""

from __future__ import annotations

import shlex
from dataclasses import replace
from pathlib import Path

import pytest

from core.commands import SPEAKS
from core.config import Data
from evaluation.measures import Context
from evaluation.report.sections.reproduction import commands
from evaluation.report.study import ReportStudy
from evaluation.words.data import words_for
from preprocess.known import KnownData
from scripts.cli.read import GOALS, PREFIX, TYPED, arguments
from tests.evaluation.factory import Behaviour, World, compare_at, write_study


def study(root: Path, **changes: object) -> ReportStudy:
    context = Context(data=Data(name="embedded"))
    return ReportStudy(replace(compare_at(root), **changes), words_for(context), root, context)  # type: ignore[arg-type]


@pytest.fixture
def root(tmp_path: Path) -> Path:
    variants = {"lora_r16": Behaviour(150), "lora_r16_data50": Behaviour(90, data_fraction=0.5)}
    write_study(World(tmp_path), variants, seeds=(1, 2))
    return tmp_path


def test_shares_of_the_data_and_seeds_are_told(root: Path) -> None:
    assert commands(study(root)) == [
        "make setup",
        "make train CONFIG=lora_r16 SEED='1 2'",
        "make train CONFIG=lora_r16 DATA_FRACTION=0.5 SEED='1 2'",
        "make eval",
        "make report",
    ]


def test_a_model_and_data_of_its_own_are_told(root: Path) -> None:
    found = commands(study(root, study="llama3_8b@mine"))
    assert all("MODEL=llama3_8b DATA=mine" in line for line in found if not line.startswith("make setup"))


def test_the_real_data_is_taken_first(root: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    one = study(root)
    monkeypatch.setattr(
        ReportStudy, "data_used", [KnownData("spider", "original", 1, 1, "a"), KnownData("mmlu", "original", 1, 1, "b")]
    )
    assert commands(one)[1] == "make data SPIDER=<folder or zip> MMLU=hub"


def test_make_understands_each_of_them(root: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    for line in commands(study(root)):
        _, goal, *variables = shlex.split(line)
        monkeypatch.setenv(SPEAKS, "make")
        monkeypatch.setenv(GOALS, goal)
        monkeypatch.setenv(TYPED, " ".join(part.split("=", 1)[0] for part in variables))
        for part in variables:
            name, text = part.split("=", 1)
            monkeypatch.setenv(PREFIX + name, text)
        arguments(goal, [])
