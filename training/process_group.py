"""Makes the process group of a training before Axolotl, Accelerate and DeepSpeed look for one. Runs in each rank."""

from __future__ import annotations

import os
import tempfile
from pathlib import Path

import torch

from training.ranks import STORE, rank_environment


def join(deepspeed: bool) -> None:
    """Joins the other ranks; alone on a CPU, a group of one, which DeepSpeed asks for."""
    on_gpu = torch.cuda.is_available()
    if torch.distributed.is_initialized():
        return
    if STORE not in os.environ:
        if "WORLD_SIZE" in os.environ:  # another launcher, such as torchrun on several machines
            if not on_gpu:
                _tell_accelerate()
            return
        if on_gpu or not deepspeed:
            return
        os.environ.update(alone(Path(tempfile.mkdtemp()) / "ranks"))  # plain `axolotl train`
    rank, count = int(os.environ["RANK"]), int(os.environ["WORLD_SIZE"])
    if on_gpu:
        torch.cuda.set_device(rank)
    torch.distributed.init_process_group(
        "cpu:gloo,cuda:nccl" if on_gpu else "gloo",
        init_method=f"file://{os.environ[STORE]}",
        rank=rank,
        world_size=count,
    )
    if count > 1 and not on_gpu:
        _tell_accelerate()


def alone(store: Path) -> dict[str, str]:
    return rank_environment(0, 1, store)


def _tell_accelerate() -> None:
    """Accelerate takes a process without CUDA for a lone one, and each would train on all the data: it is told
    otherwise, and kept from forgetting it when the trainer resets its state."""
    from accelerate import PartialState
    from accelerate.state import AcceleratorState

    os.environ["ACCELERATE_USE_DEEPSPEED"] = "true"
    PartialState(backend="gloo")
    reset = AcceleratorState._reset_state
    AcceleratorState._reset_state = staticmethod(lambda reset_partial_state=False: reset(False))


def skip_shared_memory_extension() -> None:
    """DeepSpeed would compile it for a minute; gloo serves one or two processes as well, and no compiler is needed."""
    from deepspeed.git_version_info import compatible_ops

    compatible_ops["deepspeed_shm_comm"] = False
