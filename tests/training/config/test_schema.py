"""Protects: every legal pair of model and variant is one that Axolotl itself accepts; what it refuses has a place."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from core.config import load_variant, models, variants
from core.errors import UserError
from training.config import schema
from training.config.schema import check_schema
from training.config.schema_worker import problems

pytestmark = pytest.mark.slow


@pytest.mark.parametrize("model", models())
def test_every_pair_of_the_project_is_accepted(model: str) -> None:
    for variant in variants():
        config = load_variant(model, variant)
        found = problems(schema._resolved(config), schema._on_gpu(config))
        assert not found, (variant, found)


def test_a_refusal_names_the_file_and_is_asked_for_once(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    asked: list[Any] = []

    def ask(configs: list[Any], kept: Path) -> None:
        asked.append(len(configs))
        for config in configs:
            found = problems(schema._resolved(config), schema._on_gpu(config))
            schema.write_json(schema._file(config, schema._resolved(config), kept), found)

    monkeypatch.setattr(schema, "_ask", ask)
    config = load_variant("pocket", "lora_r16").with_keys(save_steps=7, saves_per_epoch=2, adapter="lorra")
    for _ in range(2):
        with pytest.raises(UserError, match=r"Axolotl refuses this config:\s+pocket, lora_r16: "):
            check_schema(config, tmp_path)
    check_schema(load_variant("pocket", "lora_r8"), tmp_path)
    assert asked == [1 + len(variants())], "the model's other variants are asked about in the same go"


def test_a_single_key_is_named_with_its_line(tmp_path: Path) -> None:
    config = load_variant("pocket", "lora_r16").with_keys(lora_r=None, lora_target_linear=3.5)
    schema.write_json(
        schema._file(config, schema._resolved(config), tmp_path), problems(schema._resolved(config), False)
    )
    with pytest.raises(UserError, match=r"axolotl_configs/lora_r16\.yaml, line \d+: lora_target_linear: "):
        check_schema(config, tmp_path)
