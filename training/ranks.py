"""Starts the processes ("ranks") of one training on this machine, and joins them without a port that others can reach.

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

from core.children import child
from core.config.yaml_file import read_yaml
from core.engines import gpu_count, python
from core.runs import Run, shown

STORE = "SQLOTL_RANK_STORE"  # names the file in which the ranks find each other


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
def started(run: Run, count: int, environment: dict[str, str]) -> Iterator[Ranks]:
    """Starts all ranks; when the block ends, those still running are ended."""
    store = run.training_folder / "axolotl" / "ranks"
    store.unlink(missing_ok=True)  # of an earlier training, with other ranks
    # DeepSpeed wants a group even for one GPU; without it, one process on a GPU is no group.
    alone = count == 1 and gpu_count() > 0 and not read_yaml(run.axolotl_yaml).content.get("deepspeed")
    command = python("-m", "axolotl.cli.train", shown(run.axolotl_yaml))
    logs = [log_of(run, rank) for rank in range(count)]
    with ExitStack() as stack:
        processes = []
        for rank, log in enumerate(logs):
            stream = stack.enter_context(log.open("a", encoding="utf-8"))
            own = environment | ({} if alone else rank_environment(rank, count, store))
            processes.append(stack.enter_context(child(command, own, stdout=stream, stderr=subprocess.STDOUT)))
        yield Ranks(processes, logs)
    store.unlink(missing_ok=True)


def log_of(run: Run, rank: int) -> Path:
    return run.log if rank == 0 else run.log.with_name(f"{run.log.stem}.rank{rank}{run.log.suffix}")


def rank_environment(rank: int, count: int, store: Path) -> dict[str, str]:
    threads = max(1, (os.cpu_count() or 1) // count)
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
        "OMP_NUM_THREADS": os.environ.get("OMP_NUM_THREADS", str(threads)),
    }
