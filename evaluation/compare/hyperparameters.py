"""The hyperparameters that an experiment changes, read from a run's manifest."""

from __future__ import annotations

import json
import math
from collections.abc import Callable
from typing import Any

from core.errors import UserError
from core.records.manifest import Manifest, read_manifest
from core.runs import Run

# What "the effect of a hyperparameter" is the effect of: one step.
DOUBLING: Callable[[float], float] = math.log2
STEPS: dict[str, Callable[[float], float]] = {
    "learning_rate": DOUBLING,
    "epochs": DOUBLING,
    "rank": DOUBLING,
    "target_modules": lambda count: count,
    "replay_ratio": lambda share: 10 * share,
    "data_fraction": DOUBLING,
}

# Which keys of the config say a hyperparameter. All other keys must agree where its effect is estimated.
KEYS = {
    "learning_rate": {"learning_rate"},
    "epochs": {"num_epochs"},
    "rank": {"lora_r"},
    "target_modules": {"lora_target_modules", "lora_target_linear"},
}

# Keys that say where files lie, how often something is logged or saved, or which luck was drawn.
NO_HYPERPARAMETERS = (
    *("seed", "data_seed", "output_dir", "logging_dir", "datasets", "test_datasets", "dataset_prepared_path"),
    *("logging_steps", "save_steps", "save_strategy", "saves_per_epoch", "save_total_limit"),
    *("eval_steps", "eval_strategy", "evals_per_epoch", "eval_batch_size"),
)

# Keys that say how a step is computed, and change what comes out by rounding alone: a GPU takes its examples in other
# batches.
HOW_COMPUTED = (
    *("micro_batch_size", "gradient_accumulation_steps", "gradient_checkpointing", "attn_implementation"),
    *("flash_attention", "tf32", "lora_mlp_kernel", "lora_qkv_kernel", "lora_o_kernel"),
    *("dataset_num_proc", "dataloader_num_workers", "dataloader_pin_memory", "dataloader_prefetch_factor"),
)
FUSED = ("liger_", "axolotl.integrations.liger.")  # kernels, and the plugin that brings them

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


def strata_of(run: Run) -> dict[str, str]:
    """Returns, for each hyperparameter, all else that the run was trained with but the seed; empty if unknown."""
    manifest = manifest_of(run)
    if manifest is None:
        return {}
    settings = {
        "replay_ratio": manifest.settings.replay.ratio,
        "data_fraction": manifest.settings.data_fraction,
        "examples": manifest.settings.examples,
        "examples_per_step": manifest.training.examples_per_step if manifest.training else None,
        "data": manifest.settings.data.name,
        "scale": run.scale,
    }
    config = {key: value for key, value in manifest.config.items() if _decides(key)}
    config["plugins"] = [name for name in config.get("plugins") or () if not str(name).startswith(FUSED)]
    return {name: _rest(name, config, settings) for name in STEPS}


def _decides(key: str) -> bool:
    return key not in (*NO_HYPERPARAMETERS, *HOW_COMPUTED) and not key.startswith(FUSED)


def _rest(name: str, config: dict[str, Any], settings: dict[str, Any]) -> str:
    here = {key: value for key, value in config.items() if key not in KEYS.get(name, ())}
    rest = {key: value for key, value in settings.items() if key != name}
    return json.dumps([here, rest], sort_keys=True, default=str)
