"""Protects: which runs `make eval` asks, and at which adapter scales."""

from __future__ import annotations

from pathlib import Path

import pytest

from core import runs
from core.config import Config, load_model
from core.errors import UserError
from core.records.manifest import Manifest, write_manifest
from core.runs import Run
from core.weights import Base
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


def test_all_runs_are_asked_where_no_variant_is_typed(config: Config) -> None:
    assert [run.variant for run in command.wanted_runs(config, None)] == ["lora_r16", "lora_r16_data50"]


def test_a_share_that_was_never_trained_is_named_with_the_command_that_trains_it(config: Config) -> None:
    with pytest.raises(UserError, match=r"make train CONFIG=lora_r16 .*DATA_FRACTION=0\.25"):
        command.wanted_runs(config, "lora_r16_data25")
