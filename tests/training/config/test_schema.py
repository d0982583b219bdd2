"""Protects: every legal pair of model and variant is one that Axolotl itself accepts; what it refuses has a place."""

from __future__ import annotations

import shutil
from collections.abc import Iterator, Sequence
from pathlib import Path

import pytest

from core.config import Config, load_variant, models, places, variants
from core.errors import UserError
from core.hashing import hash_value
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
def said() -> dict[str, list[schema.Problem]]:
    """Axolotl's answers to all that these tests ask, in one go: what its import does stays in a process of its own."""
    configs = [*pairs(), refused(), refused_key()]
    return {key(config): problems for config, problems in zip(configs, schema._ask(configs), strict=True)}


@pytest.fixture
def asked(said: dict[str, list[schema.Problem]], monkeypatch: pytest.MonkeyPatch) -> list[int]:
    """Answers from those; how many configs were asked about each time."""
    counts: list[int] = []

    def ask(configs: Sequence[Config]) -> list[list[schema.Problem]]:
        counts.append(len(configs))
        return [said[key(config)] for config in configs]

    monkeypatch.setattr(schema, "_ask", ask)
    return counts


def key(config: Config) -> str:
    return hash_value([schema._resolved(config), config.model])


def test_every_pair_of_the_project_is_accepted(asked: list[int], tmp_path: Path) -> None:
    for config in pairs():
        check_schema(config, tmp_path)


def test_a_refusal_names_the_file_and_is_asked_about_again(asked: list[int], tmp_path: Path) -> None:
    """What was missing may have been installed since."""
    for _ in range(2):
        with pytest.raises(UserError, match=r"Axolotl refuses this config:\s+pocket, lora_r16: "):
            check_schema(refused(), tmp_path)
    assert len(asked) == 2


def test_a_single_key_is_named_with_its_line(asked: list[int], tmp_path: Path) -> None:
    with pytest.raises(UserError, match=r"axolotl_configs/lora_r16\.yaml, line \d+: lora_target_linear: "):
        check_schema(refused_key(), tmp_path)


def test_all_variants_of_a_model_are_asked_about_in_one_go_and_once(asked: list[int], tmp_path: Path) -> None:
    for variant in ("lora_r16", "lora_r16", "lora_r8"):
        check_schema(load_variant("pocket", variant), tmp_path)
    assert asked == [1 + len(variants())]
