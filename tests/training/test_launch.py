"""Protects the end of a training that is asked to end: it has all the time to save, unless nobody waits for it."""

from __future__ import annotations

import subprocess
import sys
import threading
import time
from pathlib import Path

import pytest

from core.runs import Run
from training import launch
from training.ranks import Ranks
from training.watch import Progress

SAVING = "import signal, time; signal.signal(signal.SIGTERM, signal.SIG_IGN); print(flush=True); time.sleep(30)"


@pytest.mark.parametrize("gone", [True, False])
def test_only_a_training_whose_make_was_killed_does_not_wait_for_its_checkpoint(
    gone: bool, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(launch, "make_is_gone", lambda: gone)
    path = tmp_path / "progress.jsonl"
    path.touch()
    progress = Progress(path)
    path.write_text('{"step": 1}\n')
    with subprocess.Popen([sys.executable, "-c", SAVING], stdout=subprocess.PIPE) as rank:
        assert rank.stdout and rank.stdout.readline()
        ending = threading.Timer(launch.A_MOMENT + 1.5, rank.kill)
        ending.start()
        began = time.monotonic()
        launch._save_and_stop(Run("m", "lora", 1, root=tmp_path), Ranks([rank], [path]), progress)
        waited = time.monotonic() - began
        rank.kill()
    assert (waited < launch.A_MOMENT + 1) == gone
