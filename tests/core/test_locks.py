"""Protects: one writer at a time; the second hears who the first is; a dead writer locks nothing."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

from core.errors import UserError
from core.locks import one_writer
from core.runs import ROOT

HOLDER = """
import sys, time
from pathlib import Path
from core.locks import one_writer
with one_writer(Path(sys.argv[1]), "training lora_r16 seed 42"):
    print("held", flush=True)
    time.sleep(60)
"""


@pytest.fixture
def holder(tmp_path: Path) -> subprocess.Popen[str]:
    command = [sys.executable, "-c", HOLDER, str(tmp_path / "seed42")]
    process = subprocess.Popen(command, cwd=ROOT, stdout=subprocess.PIPE, text=True)
    assert process.stdout and process.stdout.readline() == "held\n"
    yield process
    process.kill()
    process.communicate()


def test_the_second_writer_is_told_who_the_first_is(holder: subprocess.Popen[str], tmp_path: Path) -> None:
    with pytest.raises(UserError) as raised, one_writer(tmp_path / "seed42", "training"):
        pass
    sentence = str(raised.value)
    assert "is being written by another process" in sentence
    assert "training lora_r16 seed 42" in sentence and f"process {holder.pid} " in sentence
    with one_writer(tmp_path / "seed7", "training"):
        pass  # another run is free


def test_a_killed_writer_locks_nothing(holder: subprocess.Popen[str], tmp_path: Path) -> None:
    holder.kill()
    holder.wait()
    with one_writer(tmp_path / "seed42", "training"):
        assert str(os.getpid()) in (tmp_path / ".seed42.lock").read_text()


def test_the_folder_may_be_moved_while_it_is_held(tmp_path: Path) -> None:
    (tmp_path / "run").mkdir()
    with one_writer(tmp_path / "run", "training"):
        (tmp_path / "run").rename(tmp_path / "old")
        with pytest.raises(UserError), one_writer(tmp_path / "run", "training"):
            pass
    with one_writer(tmp_path / "run", "training"):
        pass
