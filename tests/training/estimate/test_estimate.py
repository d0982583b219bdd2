"""Protects the estimate: counts are exact, the rest is of the right size, and what cannot fit is refused."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from core.config import load_variant
from core.errors import UserError
from core.runs import ROOT
from training.estimate import estimate as module
from training.estimate.calibration import Timing, add_timing, rate_for, read_timings, this_machine
from training.estimate.estimate import Estimate, padded_tokens, refuse_what_cannot_fit
from training.estimate.memory import memory_by_part
from training.estimate.sizes import (
    Sizes,
    evaluations_of,
    is_covered,
    read_sizes,
    steps_of,
    trainable_parameters,
)
from training.estimate.trial import try_out
from training.tokens.report import TokenReport


@pytest.mark.parametrize(
    ("keys", "examples", "processes", "steps"),
    [
        ({"micro_batch_size": 4, "num_epochs": 2}, 1656, 2, 414),
        ({"micro_batch_size": 4, "num_epochs": 1.5}, 2208, 2, 414),
        ({"micro_batch_size": 2, "gradient_accumulation_steps": 8, "num_epochs": 3}, 100, 1, 21),
        ({"micro_batch_size": 4, "num_epochs": 2, "max_steps": 30}, 1656, 2, 30),
    ],
)
def test_steps_are_counted_as_the_trainer_counts_them(
    keys: dict[str, float], examples: int, processes: int, steps: int
) -> None:
    assert steps_of(keys, examples, processes) == steps


def test_trainable_parameters_are_those_of_the_adapter() -> None:
    shapes = {
        "model.embed_tokens.weight": [100, 8],
        "model.layers.0.self_attn.q_proj.weight": [8, 8],
        "model.layers.0.mlp.up_proj.weight": [32, 8],
        "model.layers.0.input_layernorm.weight": [8],
    }
    assert trainable_parameters(shapes, {"lora_r": 4, "lora_target_linear": True}) == 4 * (16 + 40)
    assert trainable_parameters(shapes, {"lora_r": 4, "lora_target_modules": ["up_proj"]}) == 4 * 40
    assert trainable_parameters(shapes, {"lora_r": 4, "lora_target_linear": True, "peft_use_dora": True}) == 224 + 40
    assert is_covered("transformer.h.3.mlp.c_proj.weight", {"lora_target_modules": ["mlp.c_proj"]})
    assert not is_covered("transformer.h.3.attn.c_proj.weight", {"lora_target_modules": ["mlp.c_proj"]})


def test_the_embedded_model_has_its_true_size() -> None:
    sizes = read_sizes(ROOT / "embedded" / "model", load_variant("pocket", "lora_r16").axolotl)
    assert sizes is not None and 1_000_000 < sizes.parameters < 10_000_000
    assert 0.01 < sizes.trainable / sizes.parameters < 0.5


def test_padding_is_counted_by_batches() -> None:
    total, largest = padded_tokens([3, 5, 8, 16], 4, 8)
    assert (total, largest) == (64, 64)
    assert padded_tokens([3, 5], 1, 8) == (16, 8)


LARGE = Sizes(8_000_000_000, 40_000_000, 32, 4096, 14336, 32, 128_000)


def test_an_8b_model_in_four_bits_fits_on_24_gigabytes_and_in_sixteen_does_not() -> None:
    keys = {
        "bf16": True,
        "gradient_checkpointing": True,
        "liger_fused_linear_cross_entropy": True,
        "micro_batch_size": 1,
    }
    four = memory_by_part(LARGE, {**keys, "load_in_4bit": True}, 2048, 300, True, True)
    assert sum(four.values()) < 15e9
    assert sum(memory_by_part(LARGE, keys, 2048, 300, True, True).values()) > 16e9


QWEN = Sizes(630_167_424, 8_798_208, 24, 896, 4864, 14, 151_936)
GEMMA = Sizes(268_098_176, 268_098_176, 18, 640, 2048, 4, 262_144)
ON_A_CPU: dict[str, Any] = {"bf16": True, "micro_batch_size": 1, "optimizer": "adamw_torch"}
LORA = {**ON_A_CPU, "adapter": "lora", "lora_dropout": 0.05}
FULL = {**ON_A_CPU, "attn_implementation": "eager"}


@pytest.mark.parametrize(
    ("sizes", "keys", "tokens", "trained", "gigabytes"),
    [(QWEN, LORA, 504, 100, 5.39), (GEMMA, FULL, 616, 68, 8.87), (GEMMA, FULL, 616, 68, 9.79)],
    ids=["LoRA", "full, 3 steps", "full, 63 steps with checkpoints"],
)
def test_memory_is_within_15_percent_of_measured_peaks(
    sizes: Sizes, keys: dict[str, Any], tokens: int, trained: int, gigabytes: float
) -> None:
    """Peaks of whole trainings on two cores. The second and the third had no part in the fit."""
    parts = memory_by_part(sizes, keys, tokens, trained, on_gpu=False, plain_head=True)
    assert sum(parts.values()) == pytest.approx(gigabytes * 1e9, rel=0.15)


def test_what_cannot_fit_is_refused_with_what_to_change(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setattr(module, "gpu_count", lambda: 1)
    monkeypatch.setattr(module, "gpu_memory", lambda: [24_000_000_000])
    cost = Estimate(10, 1000, 1000, LARGE, {"weights": 16_000_000_000, "activations": 20_000_000_000}, 1, 1, None, 1000)
    with pytest.raises(UserError, match=r"largest part are the activations. Lower micro_batch_size"):
        refuse_what_cannot_fit(cost, tmp_path)
    with pytest.raises(UserError, match="are free"):
        refuse_what_cannot_fit(Estimate(10, 1000, 1000, LARGE, {}, 1, 1, None, 10**18), tmp_path)


def timing(base: str, rate: float, trainable: int = 100, processes: int = 2, trial: bool = False) -> Timing:
    return Timing(this_machine(), base, trainable, processes, rate, 30.0, 5.0, trial=trial)


def test_time_comes_from_trainings_on_this_machine(tmp_path: Path) -> None:
    path = tmp_path / "calibration.jsonl"
    assert rate_for("x", 100, 2, read_timings(path)) is None
    add_timing(timing("x", 500.0), path)
    add_timing(timing("x", 600.0), path)
    add_timing(Timing("another machine", "x", 100, 2, 1.0, 1.0), path)
    found = rate_for("x", 100, 2, read_timings(path))
    assert found and found.tokens_per_second == 550.0
    assert found.seconds(5500, evaluations=2) == 30.0 + 10.0 + 2 * 5.0
    assert found.in_words(100) == "about 1:40 (1:20 to 2:05)"
    assert found.source == "2 trainings of this model here"
    assert rate_for("y", 100, 2, read_timings(path)) is None, "another model tells nothing sure"


def test_the_most_alike_training_counts() -> None:
    timings = [timing("x", 500.0), timing("x", 900.0, processes=1), timing("x", 400.0, trainable=400)]
    rates = [rate_for("x", trainable, processes, timings) for trainable, processes in ((100, 2), (100, 1), (350, 2))]
    assert [rate.tokens_per_second for rate in rates if rate] == [500.0, 900.0, 400.0]
    assert rates[0] and rates[2] and rates[2].factor > rates[0].factor > 1


def test_a_trial_counts_until_there_is_a_training() -> None:
    tried = rate_for("x", 100, 2, [timing("x", 300.0, trial=True)])
    trained = rate_for("x", 100, 2, [timing("x", 300.0, trial=True), timing("x", 500.0, trainable=400)])
    assert tried and trained and (tried.tokens_per_second, trained.tokens_per_second) == (300.0, 500.0)
    assert "a trial" in tried.source and "1 training " in trained.source


@pytest.mark.parametrize(
    ("keys", "times"),
    [
        ({"eval_strategy": "epoch", "num_epochs": 2}, 3),
        ({"eval_strategy": "no", "num_epochs": 2}, 0),
        ({"evals_per_epoch": 4, "num_epochs": 2}, 9),
        ({"eval_strategy": "steps", "eval_steps": 25}, 5),
        ({"eval_steps": 0.25}, 5),
    ],
)
def test_evaluations_are_counted_as_the_trainer_counts_them(keys: dict[str, Any], times: int) -> None:
    assert evaluations_of(keys, 100) == times


@pytest.mark.slow
def test_a_trial_times_the_model_as_it_will_be_trained(tmp_path: Path) -> None:
    config = load_variant("pocket", "lora_r16")
    sizes = read_sizes(ROOT / "embedded" / "model", config.axolotl)
    assert sizes is not None
    report = TokenReport(examples=3, tokens=600, trained=60, longest=250, lengths=[150, 200, 250])
    found = try_out(config, report, sizes, 100, tmp_path / "calibration.jsonl", seconds=0.5)
    assert found and found.trial and found.processes == 2 and found.trainable == sizes.trainable
    assert found.tokens_per_second > 100 and found.start_seconds > 1
    assert read_timings(tmp_path / "calibration.jsonl") == [found]


def test_a_broken_line_of_timings_stops_nothing(tmp_path: Path) -> None:
    path = tmp_path / "calibration.jsonl"
    path.write_text("{broken\n")
    add_timing(timing("x", 500.0), path)
    assert read_timings(path) == [timing("x", 500.0)]
