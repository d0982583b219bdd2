"""Protects: which runs `make eval` asks, and at which adapter scales."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from core import runs
from core.config import Config, load_model
from core.errors import UserError
from core.records.manifest import Manifest, write_manifest
from core.runs import Run
from core.weights import Base
from evaluation.run.from_config import subject_of
from scripts import eval as command


@pytest.fixture
def config(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Config:
    """The embedded model with a run of the whole data and one of half of it, in a folder of the test."""
    trained = runs.trained_runs
    monkeypatch.setattr(command, "trained_runs", lambda study: trained(study, tmp_path))
    monkeypatch.setattr(command, "base_fingerprint", lambda config: "f")
    for variant in ("lora_r16", "lora_r16_data50"):
        run = Run("pocket", variant, 42, root=tmp_path)
        write_manifest(run.manifest, Manifest("pocket", variant, Base("embedded/model", None, "f")))
    return load_model("pocket")


def test_scales_that_are_typed_are_asked_beside_the_trained_one(config: Config) -> None:
    found = command.wanted_runs(config, "lora_r16_data50", [0.5, 0.0, 1.0])
    assert [(run.variant, run.scale) for run in found] == [("lora_r16_data50", scale) for scale in (1.0, 0.0, 0.5)]


def test_a_whole_model_has_no_scale(config: Config, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    Run("pocket", "lora_r16_data50", 42, root=tmp_path).whole_model.mkdir(parents=True)
    assert [run.scale for run in command.wanted_runs(config, "lora_r16_data50", [0.5, 0.0])] == [1.0]
    assert "is a whole model and has no adapter scale" in capsys.readouterr().out


def test_all_runs_are_asked_where_no_variant_is_typed(config: Config) -> None:
    assert [run.variant for run in command.wanted_runs(config, None)] == ["lora_r16", "lora_r16_data50"]


def test_the_base_alone_can_be_asked_for(config: Config) -> None:
    assert command.wanted_runs(config, "base") == []


def test_a_share_that_was_never_trained_is_named_with_the_command_that_trains_it(config: Config) -> None:
    with pytest.raises(UserError, match=r"make train CONFIG=lora_r16 .*DATA_FRACTION=0\.25"):
        command.wanted_runs(config, "lora_r16_data25")


def test_only_the_measures_that_are_typed_are_asked(config: Config) -> None:
    """An hour of MMLU need not come before the first figure of the task."""
    subject = replace(subject_of(config), only=("mmlu_150", "text_to_sql"))
    assert [measure.name for measure in subject.measures] == ["text_to_sql", "mmlu_150"]


def test_a_measure_that_the_study_has_not_is_named_with_the_nearest(config: Config) -> None:
    subject = replace(subject_of(config), only=("mmlu_15",))
    with pytest.raises(UserError, match="Did you mean mmlu_150"):
        print(subject.measures)
