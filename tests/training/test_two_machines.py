"""Protects a training on several machines: two of them, each with a network of its own, learn what one learns."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from core.engines import ROOT
from core.runs import Run
from core.weights import ADAPTER_FILES
from tests.training.train_tiny import run_in
from training.ranks import threads_of_each

pytestmark = pytest.mark.slow


def ip(*words: str) -> None:
    subprocess.run(["ip", *words], check=True, capture_output=True)


@pytest.fixture
def two_machines() -> Iterator[list[tuple[str, str]]]:
    """Two network namespaces with a cable between them: a name and an address for each. Needs root's rights."""
    names = [f"sqlotl{os.getpid()}{letter}" for letter in "ab"]
    ends = [(f"sq{os.getpid() % 100000}{letter}", f"10.213.47.{number}") for number, letter in enumerate("ab", 1)]
    try:
        try:
            for name in names:
                ip("netns", "add", name)
            (first, _), (second, _) = ends
            ip("link", "add", first, "netns", names[0], "type", "veth", "peer", "name", second, "netns", names[1])
            for name, (end, address) in zip(names, ends, strict=True):
                ip("-n", name, "addr", "add", f"{address}/24", "dev", end)
                for link in (end, "lo"):
                    ip("-n", name, "link", "set", link, "up")
        except (OSError, subprocess.CalledProcessError) as error:
            pytest.skip(f"network namespaces cannot be made here: {error}")
        yield [(name, address) for name, (_, address) in zip(names, ends, strict=True)]
    finally:
        for name in names:
            subprocess.run(["ip", "netns", "del", name], check=False, capture_output=True)


def command(world: Path, run: Run, *more: str) -> list[str]:
    return [sys.executable, "-W", "ignore", "-m", "tests.training.train_tiny", str(world), run.variant, *more]


def weights(run: Run) -> bytes:
    return (run.adapter / ADAPTER_FILES[1]).read_bytes()


def test_two_machines_learn_what_two_processes_of_one_do(
    world: Path, trained: Run, two_machines: list[tuple[str, str]]
) -> None:
    hosts = world / "hosts"
    hosts.write_text("".join(f"{address} slots=1\n" for _, address in two_machines))
    environment = {**os.environ, "OMP_NUM_THREADS": threads_of_each(2)}
    together = run_in(world, "together")
    started = [
        subprocess.Popen(
            ["ip", "netns", "exec", name, *command(world, together, str(hosts))],
            cwd=ROOT,
            env=environment,
            stdout=subprocess.PIPE,
            text=True,
        )
        for name, _ in two_machines
    ]
    said = [process.communicate()[0] for process in started]
    assert [process.returncode for process in started] == [0, 0], said
    assert weights(together) == weights(trained)
    assert two_machines[0][1] in said[1], "the second says where the result lies"
    assert not list((together.root / ".machines").rglob("*.safetensors")), "only the first machine keeps a result"
    shutil.rmtree(together.training_folder)
