"""Starts the processes ("ranks") of one training on this machine, and joins them without a port that others can reach.
Only ranks of several machines (training/machines.py) meet at a port.

torchrun's rendezvous listens on every interface, without a password, and torch unpickles what it finds there: whoever
reaches the port runs code. Here the ranks find each other through a file of the run's folder, and talk over loopback.
"""

from __future__ import annotations

import os
import subprocess
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass
from pathlib import Path

from core.children import child, end_together
from core.config.yaml_file import read_yaml
from core.engines import gpu_count, python
from core.runs import Run, shown
from training.machines import Machines, port

# Where the ranks find each other: a file, or a host and port. What each machine started with: JSON, compared there.
STORE, HOST, STARTED_WITH = "SQLOTL_RANK_STORE", "SQLOTL_RANK_HOST", "SQLOTL_STARTED_WITH"


@dataclass(frozen=True)
class Ranks:
    processes: list[subprocess.Popen[bytes]]
    logs: list[Path]

    def failed(self) -> int | None:
        """The first rank that has ended badly; those that lost their partner end badly soon after it."""
        codes = [process.poll() for process in self.processes]
        return next((rank for rank, code in enumerate(codes) if code), None)

    def running(self) -> bool:
        return any(process.poll() is None for process in self.processes)


@contextmanager
def started(run: Run, count: int, environment: dict[str, str], machines: Machines | None = None) -> Iterator[Ranks]:
    """Starts the ranks of this machine; when the block ends, those still running are ended."""
    store = run.training_folder / "axolotl" / "ranks"
    store.unlink(missing_ok=True)  # of an earlier training, with other ranks
    # DeepSpeed wants a group even for one GPU; without it, one process on a GPU is no group.
    alone = (
        machines is None and count == 1 and gpu_count() > 0 and not read_yaml(run.axolotl_yaml).content.get("deepspeed")
    )
    command = python("-m", "training.rank", shown(run.axolotl_yaml))
    logs = [log_of(run, rank) for rank in range(count)]
    with ExitStack() as stack:
        processes = []
        for rank, log in enumerate(logs):
            stream = stack.enter_context(log.open("a", encoding="utf-8"))
            place = rank_environment(rank, count, store) if machines is None else environment_among(machines, rank)
            own = environment | ({} if alone else place)
            processes.append(stack.enter_context(child(command, own, stdout=stream, stderr=subprocess.STDOUT)))
        try:
            yield Ranks(processes, logs)
        finally:
            end_together(processes)
    store.unlink(missing_ok=True)


def log_of(run: Run, rank: int) -> Path:
    return run.log if rank == 0 else run.log.with_name(f"{run.log.stem}.rank{rank}{run.log.suffix}")


def rank_environment(rank: int, count: int, store: Path) -> dict[str, str]:
    return {
        "RANK": str(rank),
        "LOCAL_RANK": str(rank),
        "WORLD_SIZE": str(count),
        "LOCAL_WORLD_SIZE": str(count),
        STORE: str(store),
        # Asked for by name in places, and never used: the group exists before.
        "MASTER_ADDR": "127.0.0.1",
        "MASTER_PORT": "29500",
        "GLOO_SOCKET_IFNAME": "lo",
        "NCCL_SOCKET_IFNAME": "lo",
        "OMP_NUM_THREADS": threads_of_each(count),
    }


def environment_among(machines: Machines, rank: int) -> dict[str, str]:
    """Of a rank of this machine, where others run on other machines."""
    return {
        "RANK": str(machines.first_rank + rank),
        "LOCAL_RANK": str(rank),
        "WORLD_SIZE": str(machines.processes),
        "LOCAL_WORLD_SIZE": str(machines.slots),
        HOST: machines.hosts[0].name,
        "MASTER_ADDR": machines.hosts[0].name,
        "MASTER_PORT": str(port()),
        "GLOO_SOCKET_IFNAME": machines.interface,
        "NCCL_SOCKET_IFNAME": machines.interface,
        "OMP_NUM_THREADS": threads_of_each(machines.slots),
    }


def threads_of_each(processes: int) -> str:
    return os.environ.get("OMP_NUM_THREADS", str(max(1, (os.cpu_count() or 1) // processes)))
