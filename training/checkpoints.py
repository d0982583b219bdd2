"""Which checkpoints of an interrupted training are whole. One that was cut while it was saved is removed at the start.

The trainer takes the checkpoint with the highest number without looking into it.
"""

from __future__ import annotations

import json
import re
import shutil
import zipfile
from pathlib import Path

from core.console import note
from core.safetensors_file import read_header


def remove_cut_checkpoints(output: Path, processes: int) -> int | None:
    """Leaves only whole checkpoints. Returns the step from which the training goes on; None: from the beginning."""
    steps = []
    for folder in output.glob("checkpoint-*"):
        number = re.fullmatch(r"checkpoint-(\d+)", folder.name)
        if number and is_whole(folder, processes):
            steps.append(int(number[1]))
        else:
            note(f"{folder.name} was cut while it was saved; the training goes on from the one before it")
            shutil.rmtree(folder)
    return max(steps, default=None)


def is_whole(folder: Path, processes: int) -> bool:
    """Looks into every file: the trainer's state, each rank's random numbers, weights and optimizer."""
    try:
        json.loads((folder / "trainer_state.json").read_text(encoding="utf-8"))
    except (OSError, ValueError):
        return False
    if len(list(folder.glob("rng_state*.pth"))) < processes:
        return False
    if not list(folder.glob("*.safetensors")) and not list(folder.glob("*.bin")):
        return False
    shards = list(folder.glob("global_step*/*optim_states.pt"))
    if shards and len(shards) % processes:
        return False
    if not shards and not (folder / "optimizer.pt").is_file() and not list(folder.glob("global_step*/*.pt")):
        return False
    return all(_is_readable(path) for path in folder.rglob("*") if path.is_file())


def _is_readable(path: Path) -> bool:
    if path.suffix in (".pt", ".pth", ".bin"):
        return zipfile.is_zipfile(path)  # the list of contents stands at the end: a cut file has none
    if path.suffix == ".safetensors":
        return read_header(path) is not None
    return True
