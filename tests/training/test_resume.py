"""Protects a night on a GPU, and the network: a training that was killed goes on to the same bytes, nothing of it is
left running, and nothing of it listens beyond this machine."""

from __future__ import annotations

import json
import os
import signal
import subprocess
import sys
import time
from pathlib import Path

import psutil
import pytest

from core.engines import ROOT
from core.runs import Run
from core.weights import ADAPTER_FILES
from tests.conftest import write_spider
from tests.tiny_model import write_tiny_model
from tests.training.train_tiny import run_in

pytestmark = pytest.mark.slow
LOOPBACK = {"127.0.0.1", "::1"}


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("resume")
    write_tiny_model(folder / "model")
    write_spider(folder / "spider")
    return folder


def start(folder: Path, root: Path) -> subprocess.Popen[bytes]:
    command = [sys.executable, "-W", "ignore", "-m", "tests.training.train_tiny", str(folder), str(root)]
    return subprocess.Popen(command, cwd=ROOT, stdout=subprocess.DEVNULL)


def steps_of(run: Run) -> int:
    path = run.training_folder / "axolotl" / "progress.jsonl"
    lines = path.read_text().splitlines() if path.is_file() else []
    return max((json.loads(line).get("step", 0) for line in lines if line.endswith("}")), default=0)


def until(reached: int, run: Run, process: subprocess.Popen[bytes]) -> None:
    while steps_of(run) < reached:
        assert process.poll() is None, run.log.read_text()[-2000:]
        time.sleep(0.02)


def weights(run: Run) -> bytes:
    return (run.adapter / ADAPTER_FILES[1]).read_bytes()


def test_killed_it_goes_on_to_the_same_bytes(folder: Path) -> None:
    whole, broken = run_in(folder / "whole"), run_in(folder / "broken")
    assert start(folder, whole.root).wait() == 0

    process = start(folder, broken.root)
    until(3, broken, process)
    family = [psutil.Process(process.pid), *psutil.Process(process.pid).children(recursive=True)]
    listening = {
        connection.laddr.ip
        for member in family
        for connection in member.net_connections()
        if connection.status == psutil.CONN_LISTEN
    }
    assert listening <= LOOPBACK
    os.kill(process.pid, signal.SIGKILL)
    process.wait()
    _, alive = psutil.wait_procs(family, timeout=5)
    assert not alive, "no process outlives the one that started it"

    assert start(folder, broken.root).wait() == 0
    assert weights(broken) == weights(whole)
