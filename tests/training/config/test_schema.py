"""Protects: every legal pair of model and variant is one that Axolotl itself accepts; what it refuses has a place."""

from __future__ import annotations

import shutil
from collections.abc import Iterator, Sequence
from pathlib import Path

import pytest

from core.config import Config, load_variant, models, places, variants
from core.errors import UserError
from core.files import write_json
from core.runs import ROOT
from training.config import schema
from training.config.schema import check_schema

pytestmark = pytest.mark.slow


@pytest.fixture(scope="module", autouse=True)
def with_examples(tmp_path_factory: pytest.TempPathFactory) -> Iterator[None]:
    """Our configs with the variants of examples/ among them, as `make new` puts them there."""
    folder = tmp_path_factory.mktemp("project") / "axolotl_configs"
    shutil.copytree(ROOT / "axolotl_configs", folder)
    for example in (ROOT / "examples").glob("*.yaml"):
        shutil.copy(example, folder)
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(places, "CONFIGS", folder)
        yield


def pairs() -> list[Config]:
    return [load_variant(model, variant) for model in models() for variant in variants()]


def refused() -> Config:
    return load_variant("pocket", "lora_r16").with_keys(save_steps=7, saves_per_epoch=2, adapter="lorra")


def refused_key() -> Config:
    return load_variant("pocket", "lora_r16").with_keys(lora_r=None, lora_target_linear=3.5)


@pytest.fixture(scope="module")
def kept(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Axolotl's answers to all that these tests ask, in one go: what its import does stays in a process of its own."""
    folder = tmp_path_factory.mktemp("kept")
    schema._ask([*pairs(), refused(), refused_key()], folder)
    return folder


def test_every_pair_of_the_project_is_accepted(kept: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delattr(schema, "_ask")  # the answers are read; nothing more is asked
    for config in pairs():
        check_schema(config, kept)


def test_a_refusal_names_the_file(kept: Path) -> None:
    with pytest.raises(UserError, match=r"Axolotl refuses this config:\s+pocket, lora_r16: "):
        check_schema(refused(), kept)


def test_a_single_key_is_named_with_its_line(kept: Path) -> None:
    with pytest.raises(UserError, match=r"axolotl_configs/lora_r16\.yaml, line \d+: lora_target_linear: "):
        check_schema(refused_key(), kept)


def test_all_variants_of_a_model_are_asked_about_in_one_go_and_once(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    asked: list[int] = []

    def ask(configs: Sequence[Config], kept: Path) -> None:
        asked.append(len(configs))
        for config in configs:
            write_json(schema._file(config, schema._resolved(config), kept), [])

    monkeypatch.setattr(schema, "_ask", ask)
    for variant in ("lora_r16", "lora_r16", "lora_r8"):
        check_schema(load_variant("pocket", variant), tmp_path)
    assert asked == [1 + len(variants())]
