"""Keys that cannot change what is learned: how often is logged, saved and evaluated, and where is reported.

A run stays finished when only these change.
"""

from __future__ import annotations

from core.config.yaml_file import Mapping

WEIGHTLESS = frozenset(
    {
        "auto_resume_from_checkpoints", "dataloader_num_workers", "dataloader_pin_memory",
        "dataloader_prefetch_factor", "dataset_keep_in_memory", "dataset_num_proc", "debug", "eval_batch_size",
        "hub_model_id", "hub_private_repo", "hub_strategy", "include_tokens_per_second", "logging_dir",
        "logging_steps", "loss_watchdog_patience", "loss_watchdog_threshold", "profiler_steps",
        "profiler_steps_start", "push_dataset_to_hub", "report_to", "save_first_step", "save_only_model",
        "save_safetensors", "save_steps", "save_strategy", "save_total_limit", "saves_per_epoch", "strict",
        "use_comet", "use_mlflow", "use_otel_metrics", "use_tensorboard", "use_trackio", "use_wandb",
    }
)  # fmt: skip
PREFIXES = ("wandb_", "mlflow_", "comet_", "otel_", "trackio_")

# They too, unless the best checkpoint is kept or training stops early: then they decide what comes out.
WHEN_IT_EVALUATES = frozenset(
    {"eval_strategy", "eval_steps", "evals_per_epoch", "eval_max_new_tokens", "eval_table_size"}
)
DECIDES_BY_EVALUATION = ("load_best_model_at_end", "early_stopping_patience", "metric_for_best_model")


def what_weighs(axolotl: Mapping) -> Mapping:
    """Returns the keys on which the weights depend."""
    by_evaluation = any(axolotl.get(key) for key in DECIDES_BY_EVALUATION)
    saving = {"save_steps", "save_strategy", "saves_per_epoch"}  # the best is one of those saved
    left_out = WEIGHTLESS - saving if by_evaluation else WEIGHTLESS | WHEN_IT_EVALUATES
    return {key: value for key, value in axolotl.items() if key not in left_out and not key.startswith(PREFIXES)}
