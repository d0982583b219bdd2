"""Protects: what Axolotl gets is what the YAML says; a typo is an error with file, line and the nearest name."""

from __future__ import annotations

from pathlib import Path

import pytest
import yaml

from core.errors import UserError
from core.runs import Run
from training import overlay
from training.overlay import models, variants
from training.resolve import axolotl_config, load_variant, to_yaml


@pytest.fixture
def configs(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    folder = tmp_path / "configs" / "tiny"
    folder.mkdir(parents=True)
    monkeypatch.setattr(overlay, "CONFIGS", folder.parent)
    (folder / "base.yaml").write_text(
        "base_model: some/model\nlearning_rate: 0.001\nlora_r: 8\nsqlotl:\n  mmlu: {batch_size: 4}\n"
    )
    return folder


def write(configs: Path, text: str) -> None:
    (configs / "mine.yaml").write_text(text)


def test_a_variant_overrides_only_what_it_names(configs: Path) -> None:
    write(configs, "extends: base.yaml\nlora_r: 16\nsqlotl:\n  mmlu: {source: hub}\n")
    config = load_variant("tiny", "mine")
    assert config.axolotl == {"base_model": "some/model", "learning_rate": 0.001, "lora_r": 16}
    assert (config.settings.mmlu.source, config.settings.mmlu.batch_size) == ("hub", 4)


@pytest.mark.parametrize(
    ("text", "sentence"),
    [
        ("extends: base.yaml\nlora_alhpa: 3\n", r"line 2: unknown key 'lora_alhpa'; did you mean lora_alpha"),
        ("extends: base.yaml\nsqlotl:\n  replai: {}\n", r"Unknown key 'replai'.*Did you mean replay"),
        ("extends: base.yaml\nsqlotl:\n  replay: {source: x, ratio: 1.5}\n", "replay.ratio is 1.5"),
        ("extends: base.yaml\nsqlotl:\n  replay: {ratio: 0.5}\n", "no source"),
        ("extends: base.yaml\nsqlotl:\n  data_fraction: lots\n", "data_fraction is 'lots'; float is needed"),
        ("extends: base.yaml\nlora_r: [1\nb: 2\n", r"mine\.yaml, line 3"),
        ("extends: base.yaml\nlora_r: 1\nlora_r: 2\n", r"line 3: the key 'lora_r' stands twice"),
        ("extends: mine.yaml\n", "extends itself"),
        ("extends: bas.yaml\n", r"extends bas\.yaml, but .* does not exist"),
        ("lora_r: 16\n", "no base_model"),
        ("- a\n- b\n", "a mapping of keys is needed, found list"),
    ],
)
def test_a_wrong_file_is_refused_with_a_sentence(configs: Path, text: str, sentence: str) -> None:
    write(configs, text)
    with pytest.raises(UserError, match=sentence):
        load_variant("tiny", "mine")


def test_unknown_names_offer_the_nearest(configs: Path) -> None:
    write(configs, "extends: base.yaml\n")
    with pytest.raises(UserError, match=r"Unknown CONFIG 'mime'.*Did you mean mine"):
        load_variant("tiny", "mime")
    with pytest.raises(UserError, match=r"Unknown MODEL 'tinny'.*Did you mean tiny"):
        load_variant("tinny", "mine")


def test_the_resolved_file_holds_axolotls_keys_only_and_no_machine_path(configs: Path) -> None:
    write(configs, "extends: base.yaml\nplugins: [axolotl.integrations.liger.LigerPlugin]\n")
    run = Run("tiny", "mine", 7)
    folder = overlay.ROOT / "data" / "chat" / "x"
    text = to_yaml(
        axolotl_config(load_variant("tiny", "mine"), run, folder / "train.jsonl", folder / "validation.jsonl")
    )
    resolved = yaml.safe_load(text)
    assert "sqlotl" not in resolved and str(overlay.ROOT) not in text
    assert resolved["seed"] == 7
    assert resolved["plugins"] == ["axolotl.integrations.liger.LigerPlugin", "training.plugin.SqlotlPlugin"]
    assert resolved["datasets"][0]["roles_to_train"] == ["assistant"]


def test_every_config_of_the_project_is_right() -> None:
    pairs = [(model, variant) for model in models() for variant in variants(model)]
    assert pairs
    for model, variant in pairs:
        assert load_variant(model, variant).base_model


def test_every_variant_opens_with_the_command_that_runs_it() -> None:
    for model in models():
        for variant in variants(model):
            first = (overlay.CONFIGS / model / f"{variant}.yaml").read_text().split("\n", 1)[0]
            assert first.startswith(f"# {variant}: ") and f"make train CONFIG={variant}" in first, (model, variant)


@pytest.mark.slow
def test_the_kept_key_names_are_those_of_the_installed_axolotl() -> None:
    from training.keys import keys_of_installed_axolotl, known_keys

    assert sorted(known_keys()) == keys_of_installed_axolotl()
