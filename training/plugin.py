"""What Axolotl leaves open, as a plugin of its own kind (`plugins: [training.plugin.SqlotlPlugin]`).

- DeepSpeed on a CPU: a process group exists before Axolotl asks for NCCL, and no C++ is compiled at the first start.
- On a CPU, logits are made only for tokens that count in the loss.
- The adapter's initialisation is seeded; without this, equal seeds give different adapters.
- A loss that is not a number stops the training; Axolotl alone would log 0 and exit well.
- An adapter that learned nothing, or holds numbers that are none, is not called trained.
- Progress goes line by line into the file that SQLOTL_PROGRESS names.
"""

from __future__ import annotations

import json
import math
import os
import socket
from pathlib import Path
from typing import Any

import torch
from axolotl.integrations.base import BasePlugin
from pydantic import BaseModel
from transformers import TrainerCallback, TrainerControl, TrainerState, TrainingArguments, set_seed

from training.counted_tokens import read_counted_tokens_only


class TrainingStopped(RuntimeError):
    """The last line of the log says why; the launcher shows it."""


class SqlotlArgs(BaseModel):
    """Keys of ours in the resolved file."""

    sqlotl_plain_head: bool = False


class SqlotlPlugin(BasePlugin):
    def get_input_args(self) -> str:
        return "training.plugin.SqlotlArgs"

    def register(self, cfg: Any) -> None:
        if cfg.get("dataset_num_proc") == 1:
            _save_data_sets_without_a_pool()
        if not cfg.get("deepspeed") or torch.cuda.is_available():
            return
        _skip_shared_memory_extension()
        if "WORLD_SIZE" not in os.environ:
            _join_as_the_only_process()
        else:
            _join_the_other_processes()

    def load_datasets(self, cfg: Any, preprocess: bool = False) -> None:
        """Called before the model is loaded: of several processes Axolotl would give each a GPU of its own."""
        if not torch.cuda.is_available():
            cfg.device_map = "cpu"

    def pre_model_load(self, cfg: Any) -> None:
        set_seed(cfg.seed)

    def post_model_build(self, cfg: Any, model: Any) -> None:
        if cfg.get("sqlotl_plain_head") and not torch.cuda.is_available():
            read_counted_tokens_only(model)

    def add_callbacks_pre_trainer(self, cfg: Any, model: Any) -> list[TrainerCallback]:
        callbacks: list[TrainerCallback] = [StopOnNonFinite()]
        progress = os.environ.get("SQLOTL_PROGRESS")
        if progress and int(os.environ.get("RANK", "0")) == 0:
            callbacks.append(ProgressLines(Path(progress)))
        return callbacks

    def post_train(self, cfg: Any, model: Any) -> None:
        if cfg.get("adapter") and not _is_sharded(model):
            check_adapter(model)


class StopOnNonFinite(TrainerCallback):
    def on_log(
        self, args: TrainingArguments, state: TrainerState, control: TrainerControl, logs: Any = None, **_: Any
    ) -> None:
        for name in ("loss", "grad_norm", "eval_loss"):
            value = (logs or {}).get(name)
            if value is not None and not math.isfinite(float(value)):
                raise TrainingStopped(
                    f"{name} is {value} at step {state.global_step}: the training diverged. Lower the learning_rate."
                )


class ProgressLines(TrainerCallback):
    """One JSON line for each step and each log: the launcher draws the bar from them."""

    def __init__(self, path: Path) -> None:
        self.path = path

    def _write(self, **line: Any) -> None:
        with self.path.open("a", encoding="utf-8") as stream:
            stream.write(json.dumps(line) + "\n")

    def on_step_end(self, args: TrainingArguments, state: TrainerState, control: TrainerControl, **_: Any) -> None:
        self._write(step=state.global_step, total=state.max_steps)

    def on_log(
        self, args: TrainingArguments, state: TrainerState, control: TrainerControl, logs: Any = None, **_: Any
    ) -> None:
        kept = {key: float(logs[key]) for key in ("loss", "eval_loss", "learning_rate", "grad_norm") if key in logs}
        if kept:
            self._write(step=state.global_step, total=state.max_steps, log=kept)


def check_adapter(model: Any) -> None:
    """LoRA's B matrices start at zero: if all still are, nothing was learned."""
    matrices = [parameter for name, parameter in model.named_parameters() if "lora_B" in name]
    if not matrices:
        return
    if not all(bool(torch.isfinite(matrix).all()) for matrix in matrices):
        raise TrainingStopped(
            "the adapter holds numbers that are not finite: the training diverged. Lower the learning_rate."
        )
    if not any(bool(matrix.any()) for matrix in matrices):
        raise TrainingStopped(
            "the adapter is empty: no weight has moved. Is the learning_rate 0, or no token trained on?"
        )


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


def _skip_shared_memory_extension() -> None:
    """DeepSpeed would compile it for a minute; gloo serves one or two processes as well, and no compiler is needed."""
    from deepspeed.git_version_info import compatible_ops

    compatible_ops["deepspeed_shm_comm"] = False


def _join_as_the_only_process() -> None:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port = probe.getsockname()[1]
    os.environ.update(WORLD_SIZE="1", RANK="0", LOCAL_RANK="0", MASTER_ADDR="127.0.0.1", MASTER_PORT=str(port))
    torch.distributed.init_process_group("gloo", rank=0, world_size=1)


def _join_the_other_processes() -> None:
    """Accelerate takes a process without CUDA for a lone one, and each would train on all the data: it is told
    otherwise, and kept from forgetting it when the trainer resets its state."""
    from accelerate import PartialState
    from accelerate.state import AcceleratorState

    os.environ["ACCELERATE_USE_DEEPSPEED"] = "true"
    PartialState(backend="gloo")
    reset = AcceleratorState._reset_state
    AcceleratorState._reset_state = staticmethod(lambda reset_partial_state=False: reset(False))
