"""Makes the process group of a training before Axolotl, Accelerate and DeepSpeed look for one. Runs in each rank."""

from __future__ import annotations

import json
import os
import tempfile
import time
from datetime import timedelta
from pathlib import Path

import torch

from training.callbacks import TrainingStopped, write_progress
from training.ranks import HOST, STARTED_WITH, STORE, rank_environment

WAIT = timedelta(minutes=30)  # for the other machines, whose user starts one after the other


def join(deepspeed: bool) -> None:
    """Joins the other ranks; alone on a CPU, a group of one, which DeepSpeed asks for."""
    on_gpu = torch.cuda.is_available()
    if torch.distributed.is_initialized():
        return
    if STORE not in os.environ and HOST not in os.environ:
        if "WORLD_SIZE" in os.environ:  # another launcher, such as torchrun
            if not on_gpu:
                _tell_accelerate()
            return
        if on_gpu or not deepspeed:
            return
        os.environ.update(alone(Path(tempfile.mkdtemp()) / "ranks"))  # plain `axolotl train`
    rank, count = int(os.environ["RANK"]), int(os.environ["WORLD_SIZE"])
    if on_gpu:
        torch.cuda.set_device(int(os.environ["LOCAL_RANK"]))
    torch.distributed.init_process_group(
        "cpu:gloo,cuda:nccl" if on_gpu else "gloo", store=_store(rank, count), rank=rank, world_size=count
    )
    if count > 1 and not on_gpu:
        _tell_accelerate()


def _store(rank: int, count: int) -> torch.distributed.Store:
    """Where the ranks find each other: a file of this machine, or a port of the first one of several."""
    if HOST not in os.environ:
        return torch.distributed.FileStore(os.environ[STORE], count)
    write_progress(stage="waiting for the other machines")
    port = int(os.environ["MASTER_PORT"])
    store = torch.distributed.TCPStore(
        os.environ[HOST], port, is_master=rank == 0, timeout=WAIT, wait_for_workers=False
    )
    check_same(store, rank, count)
    return store


def check_same(store: torch.distributed.Store, rank: int, count: int) -> None:
    """Compares what each rank was started with; the error names what differs, and between which ranks."""
    store.set(f"started_with/{rank}", os.environ[STARTED_WITH])
    first = json.loads(store.get("started_with/0"))
    for other in range(1, count):
        theirs = json.loads(store.get(f"started_with/{other}"))
        differ = [name for name in first if first[name] != theirs.get(name)]
        if differ:
            if rank == 0:
                time.sleep(2)  # the store ends with this process, and the others are to read it, too
            raise TrainingStopped(
                f"the machines do not train the same: ranks 0 and {other} have other {', other '.join(differ)}. "
                "Make them equal, then start on all machines again."
            )


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
