"""Protects the network: the ranks of one machine listen on its loopback alone, and end with whoever fails first."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import psutil
import pytest

from core.engines import ROOT
from training.ranks import STORE, rank_environment

RANK = """
from core import garbage
garbage.pause()
import os, sys, time, torch
from training.process_group import join
torch.cuda.is_available = lambda: False
import training.process_group as group
group._tell_accelerate = lambda: None
join(True)
numbers = torch.ones(3)
torch.distributed.all_reduce(numbers)
print(int(numbers.sum()), flush=True)
sys.stdin.read()
"""


@pytest.mark.slow
def test_ranks_find_each_other_and_nobody_else_finds_them(tmp_path: Path) -> None:
    processes = []
    for rank in range(2):
        environment = {**os.environ, **rank_environment(rank, 2, tmp_path / "ranks"), "PYTHONPATH": str(ROOT)}
        command = [sys.executable, "-W", "ignore", "-c", RANK]
        processes.append(
            subprocess.Popen(command, env=environment, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True)
        )
    try:
        assert [process.stdout.readline().strip() for process in processes if process.stdout] == ["6", "6"]
        listening = [
            connection.laddr.ip
            for process in processes
            for connection in psutil.Process(process.pid).net_connections()
            if connection.status == psutil.CONN_LISTEN
        ]
        assert listening and set(listening) <= {"127.0.0.1", "::1"}
    finally:
        for process in processes:
            process.kill()
            process.wait()


def test_a_rank_knows_its_place_and_shares_the_cores(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("OMP_NUM_THREADS", raising=False)
    found = rank_environment(1, 2, tmp_path / "s")
    assert (found["RANK"], found["WORLD_SIZE"], found[STORE]) == ("1", "2", str(tmp_path / "s"))
    assert int(found["OMP_NUM_THREADS"]) == max(1, (os.cpu_count() or 1) // 2)
    assert found["MASTER_ADDR"] == "127.0.0.1"


def test_no_launcher_of_ours_opens_a_rendezvous() -> None:
    """torchrun's store listens on all interfaces, and unpickles what it is sent."""
    text = "".join(path.read_text() for path in (ROOT / "training").rglob("*.py"))
    assert "torch.distributed.run" not in text and "torch.distributed.launch" not in text
