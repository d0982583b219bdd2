"""Protects: every legal pair of model and variant is one that Axolotl itself accepts; what it refuses has a place."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from core.config import load_variant, models, variants
from core.errors import UserError
from training.config import schema
from training.config.schema import check_schema

pytestmark = pytest.mark.slow


def test_every_pair_of_the_project_is_accepted(tmp_path: Path) -> None:
    """Asked in one go, in a process of its own: what Axolotl's import does to streams stays there."""
    pairs = [load_variant(model, variant) for model in models() for variant in variants()]
    schema._ask(pairs, tmp_path)
    for config in pairs:
        check_schema(config, tmp_path)  # reads the answers; asks nothing more


def test_a_refusal_names_the_file_and_is_asked_for_once(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    asked: list[Any] = []

    really = schema._ask

    def ask(configs: list[Any], kept: Path) -> None:
        asked.append(len(configs))
        really(configs, kept)

    monkeypatch.setattr(schema, "_ask", ask)
    config = load_variant("pocket", "lora_r16").with_keys(save_steps=7, saves_per_epoch=2, adapter="lorra")
    for _ in range(2):
        with pytest.raises(UserError, match=r"Axolotl refuses this config:\s+pocket, lora_r16: "):
            check_schema(config, tmp_path)
    check_schema(load_variant("pocket", "lora_r8"), tmp_path)
    assert asked == [1 + len(variants())], "the model's other variants are asked about in the same go"


def test_a_single_key_is_named_with_its_line(tmp_path: Path) -> None:
    config = load_variant("pocket", "lora_r16").with_keys(lora_r=None, lora_target_linear=3.5)
    with pytest.raises(UserError, match=r"axolotl_configs/lora_r16\.yaml, line \d+: lora_target_linear: "):
        check_schema(config, tmp_path)
