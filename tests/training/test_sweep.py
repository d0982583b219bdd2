"""Protects: a sweep's files say what was asked, never overwrite a user's own, and are all right or none is written."""

from __future__ import annotations

import pytest

from core.config import load_variant
from core.errors import UserError
from tests.core.config.configs import Configs, configs
from training.sweep import read_sets, write_variants

__all__ = ["configs"]


def test_every_combination_becomes_a_variant(configs: Configs) -> None:
    configs.write("lora.yaml", "lora_r: 16\n")
    sets = read_sets(["learning_rate=1e-4,2e-4 sqlotl.replay.ratio=0.1,0.2"])
    names = write_variants("tiny", "lora", sets)
    assert len(names) == 4 and names[0] == "lora_learning_rate_1e-4_sqlotl_replay_ratio_0.1"
    last = load_variant("tiny", names[-1])
    assert (last.axolotl["learning_rate"], last.settings.replay.ratio, last.axolotl["lora_r"]) == (0.0002, 0.2, 16)
    assert (configs.folder / f"{names[0]}.yaml").read_text().startswith(f"# {names[0]}: ")
    assert write_variants("tiny", "lora", sets) == names


def test_a_wrong_value_writes_nothing(configs: Configs) -> None:
    configs.write("lora.yaml", "lora_r: 16\n")
    with pytest.raises(UserError, match="optimizer is 'adamx'"):
        write_variants("tiny", "lora", read_sets(["optimizer=adamw_torch,adamx"]))
    assert sorted(path.name for path in configs.folder.glob("*.yaml")) == ["lora.yaml"]


def test_a_file_that_says_something_else_is_kept(configs: Configs) -> None:
    configs.write("lora.yaml", "lora_r: 16\n")
    configs.write("lora_lora_r_8.yaml", "lora_r: 9\n")
    with pytest.raises(UserError, match="says something else"):
        write_variants("tiny", "lora", read_sets(["lora_r=4,8"]))
    assert (configs.folder / "lora_lora_r_8.yaml").read_text() == "lora_r: 9\n"
    assert not (configs.folder / "lora_lora_r_4.yaml").exists()


@pytest.mark.parametrize("text", ["lora_r", "lora_r=", "=3", "lora_r=1 lora_r=2", "a b=1", "$(x)=1"])
def test_what_is_not_understood_is_refused(text: str) -> None:
    with pytest.raises(UserError, match="SET"):
        read_sets([text])
