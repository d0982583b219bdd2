"""Protects: what is in force is what the files say, in their order, and each value is known by its file."""

from __future__ import annotations

import pytest

from core.config import load_model, load_variant
from core.errors import UserError
from tests.core.config.configs import Configs, configs

__all__ = ["configs"]


def test_a_variant_overrides_only_what_it_names(configs: Configs) -> None:
    configs.write("mine.yaml", "lora_r: 16\nsqlotl:\n  replay: {ratio: 0.25}\n")
    config = load_variant("tiny", "mine")
    assert config.axolotl == {"base_model": "some/model", "learning_rate": 0.001, "lora_r": 16}
    assert (config.settings.replay.ratio, config.settings.generation.max_new_tokens) == (0.25, 4)


def test_a_models_own_values_for_a_variant_hold_for_what_extends_it(configs: Configs) -> None:
    configs.write("high.yaml", "learning_rate: 0.002\n")
    configs.write("overrides/tiny/high.yaml", "learning_rate: 0.01\n")
    configs.write("higher_rank.yaml", "extends: high\nlora_r: 64\n")
    configs.write("own_rate.yaml", "extends: high.yaml\nlearning_rate: 0.5\n")
    assert load_variant("tiny", "high").axolotl["learning_rate"] == 0.01
    assert load_variant("tiny", "higher_rank").axolotl["learning_rate"] == 0.01
    assert load_variant("tiny", "own_rate").axolotl["learning_rate"] == 0.5


def test_every_key_is_known_by_the_file_that_it_came_from(configs: Configs) -> None:
    configs.write("mine.yaml", "lora_r: 16\nsqlotl:\n  gates: {min_gain: 0.1, mmlu_150: {min: 0.4}}\n")
    configs.write("overrides/tiny/mine.yaml", "learning_rate: 0.5\n")
    origins = {key: place.rsplit("configs/")[-1] for key, place in load_variant("tiny", "mine").origins.items()}
    assert origins == {
        "base_model": "models/tiny.yaml",
        "learning_rate": "overrides/tiny/mine.yaml",
        "lora_r": "mine.yaml",
        "sqlotl.data": "models/tiny.yaml",
        "sqlotl.generation.max_new_tokens": "models/tiny.yaml",
        "sqlotl.gates.min_gain": "mine.yaml",
        "sqlotl.gates.mmlu_150.min": "mine.yaml",
        "data.spider": "data/small.yaml",
    }


def test_other_data_is_a_study_of_its_own(configs: Configs) -> None:
    configs.write("data/mine.yaml", "extends: small\nsplit: validation\n")
    assert load_model("tiny").study == load_model("tiny", "small").study == "tiny"
    other = load_model("tiny", "mine")
    assert other.study == "tiny@mine"
    assert (other.settings.data.name, other.settings.data.spider, other.settings.data.split) == (
        "mine",
        "some/spider",
        "validation",
    )


def test_data_of_another_task_says_what_is_trained_for_and_what_is_kept(configs: Configs) -> None:
    configs.write("mine.yaml", "sqlotl: {gates: {min_gain: 0.1}}\n")
    configs.write("data/mine.yaml", "task: instructions\nkeep: [mmlu_600]\ninstructions: {recipe: {sources: [1]}}\n")
    for config in (load_model("tiny", "mine"), load_variant("tiny", "mine", "mine")):
        assert (config.settings.task, config.settings.keep) == ("instructions", ("mmlu_600",))
        assert config.settings.data.instructions.recipe == {"sources": [1]}
    assert load_model("tiny").settings.task == "text_to_sql"


def test_an_empty_sqlotl_takes_nothing_away(configs: Configs) -> None:
    configs.write("mine.yaml", "sqlotl:\n  # gates: {min_gain: 0.1}\n")
    assert load_variant("tiny", "mine").settings.generation.max_new_tokens == 4


def test_the_weights_of_a_model_may_lie_elsewhere(configs: Configs) -> None:
    config = load_model("tiny", base="/some/where")
    assert (config.base_model, config.revision) == ("/some/where", None)


@pytest.mark.parametrize("text", ["learning_rate: 1e-4\n", "learning_rate: 0.0001\n", "learning_rate: 1.0E-04\n"])
def test_a_rate_is_a_number_however_it_is_written(configs: Configs, text: str) -> None:
    configs.write("mine.yaml", text)
    assert load_variant("tiny", "mine").axolotl["learning_rate"] == 0.0001


def test_unknown_names_offer_the_nearest(configs: Configs) -> None:
    configs.write("mine.yaml", "")
    with pytest.raises(UserError, match=r"Unknown CONFIG 'mime'.*Did you mean mine"):
        load_variant("tiny", "mime")
    with pytest.raises(UserError, match=r"Unknown MODEL 'tinny'.*Did you mean tiny"):
        load_variant("tinny", "mine")
    with pytest.raises(UserError, match=r"Unknown DATA 'smal'.*Did you mean small"):
        load_variant("tiny", "mine", "smal")


@pytest.mark.parametrize("name", ["../x", "/etc/passwd", "a b", "x;y", "$(id)", "\x1b[2J", "a" * 200, "", "_hidden"])
def test_a_name_never_leaves_its_folder(configs: Configs, name: str) -> None:
    for load in (load_model, lambda name: load_variant("tiny", name), lambda name: load_model("tiny", name)):
        with pytest.raises(UserError, match=r"cannot be a name|Unknown"):
            if name:
                load(name)
            else:
                load("no such name")
