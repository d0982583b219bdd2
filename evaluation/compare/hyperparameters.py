"""The hyperparameters that an experiment changes, read from a run's manifest."""

from __future__ import annotations

from typing import Any

from core.records.manifest import Manifest, read_manifest

from core.errors import UserError
from core.runs import Run

# Shown in the report's table, in this order: Axolotl's own keys.
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


def manifest_of(run: Run) -> Manifest | None:
    """Returns None when there is none or it cannot be read: a comparison goes on without."""
    try:
        return read_manifest(run.manifest)
    except UserError:
        return None


def hyperparameters_of(run: Run) -> dict[str, float | str | None]:
    manifest = manifest_of(run)
    if manifest is None:
        return dict.fromkeys(("learning_rate", "epochs", "rank", "target_modules", "replay_ratio", "data_fraction"))
    config, settings = manifest.config, manifest.settings
    return {
        "learning_rate": _number(config.get("learning_rate")),
        "epochs": _number(config.get("num_epochs")),
        "rank": _number(config.get("lora_r")),
        "target_modules": _modules(config, settings.linear_layers),
        "replay_ratio": settings.replay.ratio,
        "data_fraction": settings.data_fraction,
    }


def _modules(config: dict[str, Any], linear_layers: int | None) -> float | None:
    """Returns the number of target modules; how many linear layers a block has is the model file's to say."""
    if config.get("lora_target_linear"):
        return float(linear_layers) if linear_layers else None
    modules = config.get("lora_target_modules")
    return float(len(modules)) if isinstance(modules, list) else None


def _number(value: Any) -> float | None:
    try:
        return float(value)
    except (TypeError, ValueError):
        return None
