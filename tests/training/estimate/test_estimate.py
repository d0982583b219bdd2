"""Protects the estimate: counts are exact, the rest is of the right size, and what cannot fit is refused."""

from __future__ import annotations

from pathlib import Path

import pytest

from core.config import load_variant
from core.errors import UserError
from core.runs import ROOT
from training.estimate import estimate as module
from training.estimate.calibration import Timing, add_timing, rate_for, read_timings, this_machine
from training.estimate.estimate import Estimate, padded_tokens, refuse_what_cannot_fit
from training.estimate.memory import memory_by_part
from training.estimate.sizes import Sizes, is_covered, read_sizes, steps_of, trainable_parameters


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


def test_what_cannot_fit_is_refused_with_what_to_change(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setattr(module, "gpu_count", lambda: 1)
    monkeypatch.setattr(module, "gpu_memory", lambda: [24_000_000_000])
    cost = Estimate(10, 1000, 1000, LARGE, {"weights": 16_000_000_000, "activations": 20_000_000_000}, 1, None, 1000)
    with pytest.raises(UserError, match=r"largest part are the activations. Lower micro_batch_size"):
        refuse_what_cannot_fit(cost, tmp_path)
    with pytest.raises(UserError, match="are free"):
        refuse_what_cannot_fit(Estimate(10, 1000, 1000, LARGE, {}, 1, None, 10**18), tmp_path)


def timing(base: str, parameters: int, rate: float) -> Timing:
    return Timing(this_machine(), base, parameters, 2, rate, 30.0)


def test_time_comes_from_trainings_on_this_machine(tmp_path: Path) -> None:
    path = tmp_path / "calibration.jsonl"
    assert rate_for("x", 10, read_timings(path)) is None
    add_timing(timing("x", 1000, 500.0), path)
    add_timing(timing("x", 1000, 600.0), path)
    add_timing(Timing("another machine", "x", 1000, 1, 1.0, 1.0), path)
    near = rate_for("x", 1000, read_timings(path))
    far = rate_for("y", 2000, read_timings(path))
    assert near and far
    assert (near.tokens_per_second, far.tokens_per_second) == (550.0, 250.0)
    assert far.factor > near.factor > 1


def test_a_broken_file_of_timings_stops_nothing(tmp_path: Path) -> None:
    path = tmp_path / "calibration.jsonl"
    path.write_text("{broken\n")
    assert read_timings(path) == []
