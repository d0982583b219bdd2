"""The knobs that an experiment turns, read from a run's manifest."""

from __future__ import annotations

from typing import Any

from core.errors import UserError
from core.files import read_json
from core.runs import Run

ALL_LINEAR = 7  # q, k, v, o, gate, up, down

# Shown in the report's table of hyperparameters, in this order: Axolotl's own keys.
SHOWN = (
    "learning_rate",
    "lr_scheduler",
    "warmup_steps",
    "warmup_ratio",
    "optimizer",
    "weight_decay",
    "num_epochs",
    "max_steps",
    "micro_batch_size",
    "gradient_accumulation_steps",
    "sequence_len",
    "sample_packing",
    "adapter",
    "lora_r",
    "lora_alpha",
    "lora_dropout",
    "lora_target_modules",
    "lora_target_linear",
    "peft_use_rslora",
    "peft_use_dora",
    "neftune_noise_alpha",
    "loraplus_lr_ratio",
    "load_in_4bit",
    "load_in_8bit",
    "bf16",
    "deepspeed",
)


def manifest_of(run: Run) -> dict[str, Any]:
    """Empty when there is none or it cannot be read: a report goes on without."""
    try:
        manifest = read_json(run.manifest)
    except UserError:
        return {}
    return manifest if isinstance(manifest, dict) else {}


def knobs_of(run: Run) -> dict[str, float | str | None]:
    manifest = manifest_of(run)
    config, ours = manifest.get("config") or {}, manifest.get("sqlotl") or {}
    return {
        "learning_rate": _number(config.get("learning_rate")),
        "epochs": _number(config.get("num_epochs")),
        "rank": _number(config.get("lora_r")),
        "target_modules": _modules(config),
        "replay_ratio": _number((ours.get("replay") or {}).get("ratio")) or 0.0,
        "data_fraction": _number(ours.get("data_fraction")) or 1.0,
    }


def _modules(config: dict[str, Any]) -> float | None:
    if config.get("lora_target_linear"):
        return float(ALL_LINEAR)
    modules = config.get("lora_target_modules")
    return float(len(modules)) if isinstance(modules, list) else None


def _number(value: Any) -> float | None:
    try:
        return float(value)
    except (TypeError, ValueError):
        return None
