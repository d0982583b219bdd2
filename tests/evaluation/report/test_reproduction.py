"""What the report prints under "Reproduce" are commands that exist, with what this study was made of."""

from __future__ import annotations

import shlex
from dataclasses import replace
from pathlib import Path

import pytest

from core.commands import SPEAKS
from core.config import Data
from core.records.estimate import Noise
from core.records.record import write_record
from evaluation.measures import Context
from evaluation.report.document import Callout, Paragraph
from evaluation.report.sections.answer import notice
from evaluation.report.sections.appendix import reproduce
from evaluation.report.sections.reproduction import commands
from evaluation.report.study import ReportStudy
from evaluation.words.data import words_for
from preprocess.known import KnownData
from scripts.cli.read import GOALS, PREFIX, TYPED, arguments
from tests.evaluation.factory import Behaviour, World, compare_at, write_study
from tests.evaluation.report.test_judges import JUDGED


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


def test_scales_repeats_limits_and_judges_are_told(root: Path) -> None:
    """What is shown must come out again: the other scales, the repeated base, the sample, and what a judge said."""
    found = compare_at(root)
    scaled = [replace(found.variants[0], scale=scale) for scale in (0.5, 0.25)]
    folder = root / "pocket" / "judged"
    write_record(folder / "base--a" / "judged.json", JUDGED)
    write_record(folder / "base--b" / "judged.json", replace(JUDGED, b="other", built_in=True, limit=None))
    lines = commands(study(root, scaled=scaled, noise={"mmlu_150": Noise(150, 1, 1, 0.0, 0.5)}, limit=10))
    assert lines[3:] == [
        "make eval LIMIT=10 REPEAT=2",
        "make eval CONFIG=lora_r16 SCALE='0.25 0.5' LIMIT=10",
        "make judge A=base B=lora BASE_URL=<address> JUDGE=/models/small-judge LIMIT=30",
        "make judge A=base B=other",
        "make report LIMIT=10",
    ]


def test_a_config_that_has_changed_since_is_told_on_the_first_screen_and_beside_the_commands(root: Path) -> None:
    one = replace(study(root), changed=frozenset({"lora_r16"}))
    for blocks in (notice(one), reproduce(one)):
        texts = " ".join(block.text for block in blocks if isinstance(block, Callout | Paragraph))
        assert "The config of lora_r16 has changed since" in texts and "lora_r16_data50" not in texts
    assert not notice(study(root))


def test_make_understands_each_of_them(root: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    scaled = [replace(compare_at(root).variants[0], scale=0.5)]
    for line in commands(study(root, scaled=scaled)):
        _, goal, *variables = shlex.split(line)
        monkeypatch.setenv(SPEAKS, "make")
        monkeypatch.setenv(GOALS, goal)
        monkeypatch.setenv(TYPED, " ".join(part.split("=", 1)[0] for part in variables))
        for part in variables:
            name, text = part.split("=", 1)
            monkeypatch.setenv(PREFIX + name, text)
        arguments(goal, [])
