"""Protects: what Axolotl gets is what the YAML says, each key with its file; and what a machine cannot do is said."""

from __future__ import annotations

from pathlib import Path

import pytest
import yaml

from core.config import Config, Settings, load_variant
from core.errors import UserError
from core.runs import ROOT, Run
from training.config import attention
from training.config.attention import with_attention_of_this_machine
from training.config.resolved import annotated, annotated_settings, axolotl_config, to_yaml
from training.config.weightless import what_weighs

CHAT = ROOT / "data" / "chat" / "x"


def resolved(config: Config, **keys: object) -> dict[str, object]:
    run = Run("tiny", "mine", 7)
    return axolotl_config(config.with_keys(**keys), run, CHAT / "train.jsonl", CHAT / "validation.jsonl")


def test_the_resolved_file_holds_no_settings_of_ours_and_no_machine_path() -> None:
    config = load_variant("pocket", "lora_r16")
    found = resolved(config, plugins=["axolotl.integrations.liger.LigerPlugin"])
    text = to_yaml(found)
    assert "sqlotl" not in found and str(ROOT) not in text
    assert found["seed"] == 7
    assert found["plugins"] == ["axolotl.integrations.liger.LigerPlugin", "training.plugin.SqlotlPlugin"]
    assert yaml.safe_load(text)["datasets"][0]["roles_to_train"] == ["assistant"]


def test_the_printed_config_is_the_same_yaml_and_names_the_file_of_each_key() -> None:
    config = load_variant("pocket", "lora_r16_replay")
    found = resolved(config)
    printed = annotated(found, config.origins) + annotated_settings(config)
    assert yaml.safe_load(printed) == found
    lines = {line.split(":")[0]: line for line in printed.splitlines()}
    assert lines["learning_rate"].endswith("# axolotl_configs/overrides/pocket/lora_r16_replay.yaml")
    assert lines["base_model"].endswith("# axolotl_configs/models/pocket.yaml")
    assert lines["seed"].endswith("# the run")
    assert "replay.ratio: 0.25" in printed and "data.spider: embedded/spider" in printed


def flash(**keys: object) -> Config:
    keys = {"base_model": "x", "attn_implementation": "flash_attention_2", **keys}
    return Config(keys, Settings(), origins={"sample_packing": "axolotl_configs/models/m.yaml"})


def test_without_flash_attention_sdpa_is_used_and_said(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(attention, "has_flash_attention", lambda: False)
    changed = with_attention_of_this_machine(flash(sample_packing=True))
    assert changed.axolotl["attn_implementation"] == "sdpa" and changed.axolotl["sample_packing"] is False
    assert "flash-attn is not installed" in " ".join(capsys.readouterr().out.split())


def test_without_flash_attention_a_variant_that_packs_is_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(attention, "has_flash_attention", lambda: False)
    config = Config(
        flash(sample_packing=True).axolotl, Settings(), origins={"sample_packing": "axolotl_configs/a.yaml"}
    )
    with pytest.raises(UserError, match=r"a\.yaml: sample_packing needs flash-attn"):
        with_attention_of_this_machine(config)


def test_with_flash_attention_nothing_changes(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(attention, "has_flash_attention", lambda: True)
    config = flash(sample_packing=True)
    assert with_attention_of_this_machine(config) is config


def test_what_cannot_change_the_weights_does_not_weigh() -> None:
    config = {"learning_rate": 1, "logging_steps": 3, "save_steps": 2, "eval_steps": 2, "wandb_project": "x"}
    assert what_weighs(config) == {"learning_rate": 1}
    best = {**config, "load_best_model_at_end": True}
    assert what_weighs(best) == {"learning_rate": 1, "save_steps": 2, "eval_steps": 2, "load_best_model_at_end": True}


def test_the_paths_of_a_run_are_those_of_the_project(tmp_path: Path) -> None:
    run = Run("tiny", "mine", 7, root=tmp_path)
    found = axolotl_config(load_variant("pocket", "lora_r16"), run, CHAT / "t.jsonl", CHAT / "v.jsonl")
    assert found["output_dir"] == str(tmp_path / "tiny" / "mine" / "seed7" / "axolotl")
    assert found["datasets"][0]["path"] == "data/chat/x/t.jsonl"
