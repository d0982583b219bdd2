"""Protects: a typo, a misplaced key or a value that cannot be meant is a sentence with file and line."""

from __future__ import annotations

from pathlib import Path

import pytest

from core.config import load_model, load_variant, models, variants
from core.config.places import CONFIGS
from core.errors import UserError
from tests.core.config.configs import MODEL, Configs, configs

__all__ = ["configs"]


@pytest.mark.parametrize(
    ("text", "sentence"),
    [
        ("lora_r: 4\nlora_alhpa: 3\n", r"mine\.yaml, line 2: unknown key 'lora_alhpa'; did you mean lora_alpha"),
        ("sqlotl:\n  replai: {}\n", r"Unknown key 'replai' in .*line 2.*Did you mean replay"),
        ("sqlotl:\n  replay: {ratio: 1.5}\n", r"line 2: sqlotl\.replay\.ratio is 1\.5"),
        ("sqlotl:\n  data_fraction: lots\n", r"line 2: sqlotl\.data_fraction is 'lots'; a number is needed"),
        ("sqlotl:\n  data_fraction: 0\n", "a share above 0"),
        ("sqlotl:\n  adapter_scales: 0.5\n", "a list is needed"),
        ("sqlotl:\n  adapter_scales: [0.5, -1]\n", "adapter_scales is -1"),
        ("sqlotl:\n  keep: [text_to_sql]\n", "which is the task"),
        ("sqlotl: 3\n", "a mapping of keys is needed"),
        ("lora_r: [1\nb: 2\n", r"mine\.yaml, line \d"),
        ("lora_r: 1\nlora_r: 2\n", r"line 2: the key 'lora_r' stands twice"),
        ("extends: mine\n", "extends itself"),
        ("extends: min\n", r"line 1: extends min, but .* does not exist"),
        ("extends: ../models/tiny\n", "is not the name of a file"),
        ("extends: [a]\n", "is not the name of a file"),
        ("- a\n- b\n", "a mapping of keys is needed, found list"),
        ("? {a: 1}\n: 2\n", r"mine\.yaml"),
        ("datasets: []\n", r"line 1: 'datasets' is set for each run"),
        ("output_dir: /tmp\n", r"'output_dir' is set for each run"),
        ("base_model: x\n", r"'base_model' belongs into axolotl_configs/models"),
        ("lora_r: 1\nspider: x\n", r"line 2: 'spider' is about the data and belongs into axolotl_configs/data"),
        ("sqlotl:\n  mmlu: hub\n", r"line 2: 'mmlu' is about the data"),
        (
            "sqlotl:\n  generation: {max_new_tokens: 1}\n",
            r"line 2: 'generation' says how the model is evaluated; it belongs",
        ),
        ("sqlotl:\n  dtype: float32\n", r"it belongs into axolotl_configs/models/<model>\.yaml"),
        (
            "sqlotl:\n  margin: 3\n",
            r"'margin' says how all variants are compared; it belongs",
        ),
        ("sqlotl:\n  data: small\n", "which data is the default"),
        ("sqlotl:\n  strengths: [0.5]\n", "Unknown key 'strengths'"),
    ],
)
def test_a_wrong_variant_is_refused_with_a_sentence(configs: Configs, text: str, sentence: str) -> None:
    configs.write("mine.yaml", text)
    with pytest.raises(UserError, match=sentence):
        load_variant("tiny", "mine")


def test_all_wrong_keys_are_named_at_once(configs: Configs) -> None:
    configs.write("mine.yaml", "lora_rr: 1\nsqlotl:\n  dtype: float32\n  spider: x\n")
    with pytest.raises(UserError, match=r"line 1: [\s\S]*line 3: [\s\S]*line 4: "):
        load_variant("tiny", "mine")


@pytest.mark.parametrize("where", ["mine.yaml", "models/tiny.yaml"])
@pytest.mark.parametrize(
    ("gates", "sentence"),
    [
        ("{min_execution_accuracy: 60}", "min_execution_accuracy is 60; a share such as 0.65, not 65, is needed"),
        ("{min_gain: -2}", "min_gain is -2"),
        ("{max_forgetting: .nan}", "max_forgetting is nan"),
        ("{noise_floor: true}", "noise_floor is True; a number is needed"),
        ("{mmlu_150: {max_loss: 5}}", r"gates\.mmlu_150\.max_loss is 5"),
        ("{mmlu_150: {maximum: 0.5}}", "Unknown key 'maximum'"),
        ("{mmlu_150: {}}", "asks for nothing"),
        ("{max_forgeting: 0.05}", "Unknown key 'max_forgeting'.*Did you mean max_forgetting"),
    ],
)
def test_a_gate_that_cannot_be_meant_is_refused(configs: Configs, where: str, gates: str, sentence: str) -> None:
    configs.write("mine.yaml", "lora_r: 4\n")
    own = f"  gates: {gates}\n"
    configs.write(where, f"{MODEL}{own}" if where.startswith("models") else f"sqlotl:\n{own}")
    with pytest.raises(UserError, match=sentence):
        load_variant("tiny", "mine")


def test_gates_of_a_variant_are_added_to_those_of_its_model(configs: Configs) -> None:
    configs.write("models/tiny.yaml", MODEL + "  gates: {min_gain: 0.1, max_forgetting: 0.05, mmlu_150: {min: 0.3}}\n")
    configs.write(
        "mine.yaml", "sqlotl:\n  keep: [mmlu_150, arc_easy]\n  gates: {min_gain: 0.2, arc_easy: {max_loss: 0.1}}\n"
    )
    settings = load_variant("tiny", "mine").settings
    gates = settings.gates.by_measure(settings.task, settings.keep)
    assert {
        name: {key: value for key, value in vars(gate).items() if value is not None} for name, gate in gates.items()
    } == {
        "text_to_sql": {"min_gain": 0.2},
        "mmlu_150": {"min": 0.3, "max_loss": 0.05},
        "arc_easy": {"max_loss": 0.1},
    }


@pytest.mark.parametrize(
    ("text", "sentence"),
    [
        ("spider: 3\n", "spider is 3; a word is needed"),
        ("spyder: x\n", "Unknown key 'spyder'.*Did you mean spider"),
        ("split: test\n", "one of dev, validation is needed"),
        ("remove: [duplicate]\n", "remove names 'duplicate'; duplicates, near_duplicates"),
        ("name: x\n", "the name of its file"),
        ("instructions: {revision: abc}\n", "there is no source"),
        ("instructions: {recipe: mine.yaml}\n", "instructions.recipe is 'mine.yaml'; a mapping of keys is needed"),
        ("task: ../x\n", "the name of a measure"),
        ("task: instructions\nkeep: [instructions]\n", "which is the task"),
    ],
)
def test_a_wrong_data_file_is_refused_with_a_sentence(configs: Configs, text: str, sentence: str) -> None:
    configs.write("data/small.yaml", text)
    with pytest.raises(UserError, match=sentence):
        load_model("tiny")


def test_a_model_without_a_base_is_refused(configs: Configs) -> None:
    configs.write("models/tiny.yaml", "lora_r: 4\n")
    with pytest.raises(UserError, match="no base_model"):
        load_model("tiny")


def test_a_base_below_the_users_folder_is_written_out(configs: Configs) -> None:
    """No shell reads the file that Axolotl gets."""
    configs.write("models/tiny.yaml", "base_model: ~/models/x\nsqlotl: {data: small}\n")
    assert load_model("tiny").base_model == str(Path.home() / "models" / "x")


def test_broken_text_is_one_sentence(configs: Configs) -> None:
    (configs.folder / "mine.yaml").write_bytes(b"lora_r: \xff\n")
    with pytest.raises(UserError, match="not UTF-8"):
        load_variant("tiny", "mine")
    configs.write("mine.yaml", "a: " + "[" * 3000)
    with pytest.raises(UserError, match=r"mine\.yaml"):
        load_variant("tiny", "mine")


def test_every_pair_of_the_project_is_right() -> None:
    pairs = [(model, variant) for model in models() for variant in variants()]
    assert pairs
    for model, variant in pairs:
        assert load_variant(model, variant).base_model


def test_every_variant_opens_with_the_command_that_runs_it() -> None:
    for variant in variants():
        first = (CONFIGS / f"{variant}.yaml").read_text().split("\n", 1)[0]
        assert first.startswith(f"# {variant}: ") and f"make train CONFIG={variant}" in first, variant


@pytest.mark.parametrize(
    ("text", "sentence"),
    [
        ("learning_rate: fast", "learning_rate is 'fast'; a number is needed"),
        ("learning_rate: -0.1", "a number above 0 is needed"),
        ("learning_rate: .inf", "a finite number is needed"),
        ("lora_r: -3", "lora_r is -3; a number above 0 is needed"),
        ("lora_r: 16.5", r"lora_r is 16\.5; a whole number is needed"),
        ("optimizer: adamx", "optimizer is 'adamx'; did you mean "),
        ("lr_scheduler: cosin", "did you mean cosine"),
        ("sample_packing: yes please", "sample_packing is 'yes please'; true or false is needed"),
        ("bf16: maybe", "bf16 is 'maybe'; "),
        ("warmup_ratio: 3", "a share from 0 to below 1"),
        ("micro_batch_size: 0", "a number above 0"),
        ("deepspeed: nothere.json", "there is no such file"),
        ("plugins: one", "plugins is 'one'; a list is needed"),
        ("lora_dropout: true", "lora_dropout is True; a number is needed"),
    ],
)
def test_a_value_that_cannot_be_right_is_found_with_its_line(configs: Configs, text: str, sentence: str) -> None:
    configs.write("mine.yaml", f"# mine\n{text}\n")
    with pytest.raises(UserError, match=rf"mine\.yaml, line 2: .*{sentence}"):
        load_variant("tiny", "mine")


def test_all_wrong_values_of_a_file_are_named_at_once(configs: Configs) -> None:
    configs.write("mine.yaml", "learning_rate: fast\nlora_r: -3\noptimizer: adamx\nlora_rr: 2\n")
    with pytest.raises(UserError) as caught:
        load_variant("tiny", "mine")
    assert str(caught.value).count("mine.yaml, line") == 4


@pytest.mark.slow
def test_the_kept_keys_are_those_of_the_installed_axolotl() -> None:
    from core.config.axolotl_keys import keys_of_installed_axolotl
    from core.config.axolotl_values import known_keys

    assert known_keys() == keys_of_installed_axolotl()
