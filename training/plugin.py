"""What Axolotl leaves open, as a plugin of its own kind (`plugins: [training.plugin.SqlotlPlugin]`).

- The ranks of one machine find each other through a file; on a CPU, DeepSpeed finds a group even for one process.
- Logits are made only for tokens that count in the loss, where no kernel of the model's makes none at all.
- The adapter's initialisation is seeded; without this, equal seeds give different adapters.
- A loss that is not a number, or stays far above the untuned one, stops the training.
- SIGTERM saves a checkpoint and ends; every few minutes one is saved; what goes on from one ends as if left alone.
- An adapter that learned nothing, holds numbers that are none or is not what was saved, is not called trained.
- Progress goes line by line into the file that SQLOTL_PROGRESS names.
"""

from __future__ import annotations

import os
from pathlib import Path
from typing import Any

import torch
from axolotl.integrations.base import BasePlugin
from pydantic import BaseModel
from transformers import TrainerCallback, set_seed, training_args

from core import garbage
from training.alive import check_adapter, check_saved_adapter
from training.callbacks import ProgressLines, StopOnDivergence, StopOnNonFinite, TrainingStopped, write_progress
from training.counted_tokens import read_counted_tokens_only
from training.going_on import EvaluateAtStartOnce, end_where_it_had_ended
from training.process_group import join, skip_shared_memory_extension
from training.ranks import HOST
from training.stop import SaveAndStop
from training.tokens.count import IGNORED


class SqlotlArgs(BaseModel):
    """Keys of ours in the resolved file."""

    sqlotl_plain_head: bool = False
    sqlotl_save_minutes: float = 10.0
    sqlotl_retention: dict[str, Any] | None = None


class SqlotlPlugin(BasePlugin):
    example: list[int] | None = None  # the tokens of one training example
    ended = False

    def get_input_args(self) -> str:
        return "training.plugin.SqlotlArgs"

    def register(self, cfg: Any) -> None:
        write_progress(stage="reading the config", starts=True)
        if cfg.get("bf16") and not torch.cuda.is_available():
            _allow_bfloat16_on_a_processor()
        if cfg.get("dataset_num_proc") == 1:
            _save_data_sets_without_a_pool()
        if cfg.get("deepspeed") and not torch.cuda.is_available():
            skip_shared_memory_extension()
        join(bool(cfg.get("deepspeed")))

    def load_datasets(self, cfg: Any, preprocess: bool = False) -> None:
        """Called before the model is loaded: of several processes Axolotl would give each a GPU of its own."""
        write_progress(stage="tokenizing")
        garbage.go_on()  # nearly all is imported
        if not torch.cuda.is_available():
            cfg.device_map = "cpu"

    def get_training_args(self, cfg: Any) -> dict[str, Any]:
        chosen: dict[str, Any] = {}
        if HOST in os.environ:  # machines share no disk for sure: each keeps checkpoints that it can go on from
            chosen["save_on_each_node"] = True
        if cfg.get("eval_strategy") == "no":  # Axolotl otherwise evaluates at the start all the same
            chosen["eval_on_start"] = False
        return chosen

    def pre_model_load(self, cfg: Any) -> None:
        write_progress(stage="loading the model")
        set_seed(cfg.seed)

    def post_model_build(self, cfg: Any, model: Any) -> None:
        if cfg.get("sqlotl_plain_head") and not cfg.get("liger_fused_linear_cross_entropy"):
            read_counted_tokens_only(model)

    def add_callbacks_pre_trainer(self, cfg: Any, model: Any) -> list[TrainerCallback]:
        write_progress(stage="preparing the trainer")
        rank = int(os.environ.get("RANK", "0"))
        stop = SaveAndStop(float(cfg.get("sqlotl_save_minutes") or 0), rank)
        callbacks = [EvaluateAtStartOnce(), StopOnNonFinite(), StopOnDivergence(), ProgressLines(), stop]
        watched = cfg.get("sqlotl_retention")
        if watched and cfg.get("adapter") and not _is_sharded(model):
            callbacks.insert(0, _watch_retention(cfg, watched))  # first: the others see its metrics
        return callbacks

    def post_trainer_create(self, cfg: Any, trainer: Any) -> None:
        """Looks at the tokens themselves, as the trainer gets them."""
        end_where_it_had_ended(trainer)
        columns = trainer.train_dataset.column_names
        if not cfg.get("sample_packing") and {"input_ids", "labels"} <= set(columns or ()):
            self.example = list(trainer.train_dataset[0]["input_ids"])
            write_progress(lengths=[len(row["input_ids"]) for row in trainer.train_dataset])
            if not any(label != IGNORED for row in trainer.train_dataset for label in row["labels"]):
                raise TrainingStopped("no token would be trained on: check chat_template and eot_tokens.")

    def post_train(self, cfg: Any, model: Any) -> None:
        """Called by Axolotl when the training has ended, and again when the result is saved."""
        saved, self.ended = self.ended, True
        if not cfg.get("adapter") or _is_sharded(model):
            return
        if not saved:
            check_adapter(model)
            return
        write_progress(stage="checking the adapter")
        if os.environ.get("RANK", "0") == "0" and not cfg.get("load_in_4bit") and not cfg.get("load_in_8bit"):
            tokens = self.example or list(range(32))
            check_saved_adapter(model, Path(cfg.output_dir), cfg.base_model, cfg.get("revision_of_model"), tokens)


def _watch_retention(cfg: Any, watched: Any) -> TrainerCallback:
    from axolotl.loaders import load_tokenizer

    from training.retention.callback import WatchRetention

    tokenizer = load_tokenizer(cfg)
    if cfg.get("chat_template_jinja"):
        tokenizer.chat_template = cfg.chat_template_jinja
    return WatchRetention(Path(watched["sample"]), tokenizer, watched["action"], float(watched["max_rise"]))


def _allow_bfloat16_on_a_processor() -> None:
    """transformers asks only whether a GPU can compute in it; its `use_cpu` would go round DeepSpeed."""
    training_args.is_torch_bf16_gpu_available = lambda: True


def _is_sharded(model: Any) -> bool:
    """Under ZeRO-3 a process holds only a part of each weight."""
    return any(hasattr(parameter, "ds_id") for parameter in model.parameters())


def _save_data_sets_without_a_pool() -> None:
    """For one worker, `datasets` would spawn a pool of one, which imports every engine again: seconds for nothing."""
    from datasets import Dataset

    save = Dataset.save_to_disk

    def save_here(self: Any, *args: Any, num_proc: int | None = None, **kwargs: Any) -> None:
        save(self, *args, num_proc=None if num_proc == 1 else num_proc, **kwargs)

    Dataset.save_to_disk = save_here
