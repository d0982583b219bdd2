"""Protects: whatever ends a command, what it has started ends with it, within five seconds."""

from __future__ import annotations

import os
import shutil
import signal
import subprocess
import sys
import time
from pathlib import Path

import psutil
import pytest

from core.children import GRACE, child, end_together, run_child
from core.environment import CHILD, GOALS, MAKE
from core.runs import ROOT

# A child that starts a grandchild in a session of its own, as torchrun does, and then says that all are there.
FAMILY = """
import subprocess, sys, time
options = {"start_new_session": True}
grandchild = subprocess.Popen([sys.executable, "-c", "import time; time.sleep(60)"], **options)
print(grandchild.pid, flush=True)
time.sleep(60)
"""
PARENT = f"""
import sys
from core.children import run_child
from core.errors import run_main
run_main(lambda: run_child([sys.executable, "-c", {FAMILY!r}]))
"""
COMMAND = f"""
import sys, time
sys.path.insert(0, {str(ROOT)!r})
from core.errors import run_main

def main():
    print("up", flush=True)
    time.sleep(60)

run_main(main)
"""
# A parent that is killed when it has started the child, and has not started the watcher yet.
KILLED_EARLY = """
import os, signal, subprocess, sys
from core.children import run_child
start, started = subprocess.Popen, []

def popen(*arguments, **options):
    if started:
        print(started[0].pid, flush=True)
        os.kill(os.getpid(), signal.SIGKILL)
    started.append(start(*arguments, **options))
    return started[0]

subprocess.Popen = popen
run_child([sys.executable, "-c", "import time; time.sleep(60)"], stdout=subprocess.DEVNULL)
"""
STUBBORN = "import signal, time; signal.signal(signal.SIGTERM, signal.SIG_IGN); print(0, flush=True); time.sleep(60)"


def wait_until_gone(processes: list[psutil.Process]) -> list[psutil.Process]:
    """Returns who is still alive after five seconds."""
    end = time.monotonic() + 5
    while time.monotonic() < end and any(map(alive, processes)):
        time.sleep(0.05)
    return [process for process in processes if alive(process)]


def alive(process: psutil.Process) -> bool:
    try:
        return process.is_running() and process.status() != psutil.STATUS_ZOMBIE
    except psutil.NoSuchProcess:
        return False


@pytest.mark.parametrize("number", [signal.SIGKILL, signal.SIGTERM, signal.SIGINT])
def test_children_and_grandchildren_end_with_their_parent(number: signal.Signals) -> None:
    parent = subprocess.Popen(
        [sys.executable, "-c", PARENT], cwd=ROOT, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True
    )
    assert parent.stdout and parent.stdout.readline().strip().isdigit()
    family = psutil.Process(parent.pid).children(recursive=True)
    assert len(family) >= 3  # child, grandchild and watcher
    parent.send_signal(number)
    assert wait_until_gone(family) == []
    said = parent.communicate(timeout=5)[1]
    if number != signal.SIGKILL:
        assert parent.returncode == 130
        assert said.count("Interrupted") == 1, "one line, not one of each process"


def test_a_child_ends_with_a_parent_that_had_no_time_to_have_it_watched() -> None:
    run = subprocess.run([sys.executable, "-c", KILLED_EARLY], cwd=ROOT, stdout=subprocess.PIPE, text=True, check=False)
    assert run.returncode == -signal.SIGKILL
    assert wait_until_gone(found(int(run.stdout))) == []


def found(pid: int) -> list[psutil.Process]:
    return [psutil.Process(pid)] if psutil.pid_exists(pid) else []


def test_a_child_that_does_not_listen_is_forced() -> None:
    with child([sys.executable, "-c", STUBBORN], stdout=subprocess.PIPE) as process:
        assert process.stdout and process.stdout.readline()
        head = psutil.Process(process.pid)
    assert wait_until_gone([head]) == []


def test_several_that_do_not_listen_share_one_grace() -> None:
    words = [sys.executable, "-c", STUBBORN]
    with child(words, stdout=subprocess.PIPE) as one, child(words, stdout=subprocess.PIPE) as other:
        assert one.stdout and one.stdout.readline() and other.stdout and other.stdout.readline()
        began = time.monotonic()
        end_together([one, other])
        assert one.wait() == other.wait() == -signal.SIGKILL
        assert time.monotonic() - began < 2 * GRACE


def test_what_a_finished_child_leaves_behind_is_ended() -> None:
    """Even if it was there for a moment only: the one left over is in a session of its own, and its parent is gone."""
    command = FAMILY.removesuffix("time.sleep(60)\n")
    with child([sys.executable, "-c", command], stdout=subprocess.PIPE) as process:
        assert process.stdout
        left = psutil.Process(int(process.stdout.readline()))
        process.wait()
    assert wait_until_gone([left]) == []


def test_the_exit_code_is_the_childs_and_an_interrupt_is_passed_on() -> None:
    assert run_child([sys.executable, "-c", "raise SystemExit(7)"]) == 7
    with pytest.raises(KeyboardInterrupt):
        run_child([sys.executable, "-c", "raise SystemExit(130)"])


def test_what_a_child_says_can_be_listened_to() -> None:
    with child(
        [sys.executable, "-c", "import sys; print(sys.stdin.read() + 'said')"], stdout=subprocess.PIPE
    ) as process:
        assert process.communicate()[0] == b"said\n"


def test_a_child_knows_that_it_is_one() -> None:
    command = f"import os, sys; sys.exit({CHILD!r} in os.environ)"
    assert run_child([sys.executable, "-c", command]) == 1


def test_a_command_ends_with_make(tmp_path: Path) -> None:
    """make cannot say goodbye when it is killed; its command notices all the same."""
    (tmp_path / "main.py").write_text(COMMAND)
    recipe = f"export SQLOTL_GOALS := x\nx:\n\t@exec {sys.executable} main.py\n"
    (tmp_path / "Makefile").write_text(recipe)
    make = subprocess.Popen(["make", "x"], cwd=tmp_path, stdout=subprocess.PIPE, stderr=subprocess.PIPE)
    assert make.stdout and make.stdout.readline()
    family = psutil.Process(make.pid).children(recursive=True)
    make.kill()
    assert family and wait_until_gone(family) == []
    make.communicate()


def test_a_command_whose_make_is_gone_does_not_begin() -> None:
    """Killed in the first moments, before its command can have asked to be told of it."""
    environment = {**os.environ, GOALS: "x", MAKE: "1"}
    run = subprocess.run(
        [sys.executable, "-c", COMMAND], env=environment, stdout=subprocess.PIPE, timeout=30, check=False
    )
    assert (run.returncode, run.stdout) == (130, b"")


def test_make_says_who_it_is(tmp_path: Path) -> None:
    shutil.copy(ROOT / "Makefile", tmp_path)
    entry = tmp_path / "scripts" / "sqlotl"
    entry.parent.mkdir()
    entry.write_text('#!/bin/sh\necho "$SQLOTL_PARENT $PPID"\n')
    entry.chmod(0o755)
    said = subprocess.run(["make", "help"], cwd=tmp_path, stdout=subprocess.PIPE, text=True, check=True).stdout.split()
    assert len(said) == 2 and said[0] == said[1]
