"""What a training leaves: an adapter, or a whole model where no adapter was trained. It appears whole or not at all."""

from __future__ import annotations

import os
import shutil
from pathlib import Path

from core.errors import UserError
from core.files import whole_folder
from core.hashing import hash_file
from core.records.manifest import Adapter
from core.runs import Run, shown
from core.weights import ADAPTER_FILES, tuned_fingerprint, whole_model_hash

MODEL_FILES = ("*.safetensors", "*.json", "*.jinja", "*.model", "*.txt")
NOT_THE_MODELS = ("trainer_state.json", "alive.json", "training_args.json")


def keep(run: Run, output: Path) -> None:
    """Takes the result out of Axolotl's folder, by link where the disk allows it."""
    whole = not (output / ADAPTER_FILES[0]).is_file()
    names = _model_files(output) if whole else list(ADAPTER_FILES)
    missing = [name for name in names if not (output / name).is_file()]
    if missing or not any(name.endswith(".safetensors") for name in names):
        raise UserError(f"Axolotl ended well but wrote no {(missing or ['weights'])[0]}; see {shown(run.log)}.")
    with whole_folder(run.whole_model if whole else run.adapter) as draft:
        for name in names:
            _link_or_copy(output / name, draft / name)


def _model_files(output: Path) -> list[str]:
    found = {path.name for pattern in MODEL_FILES for path in output.glob(pattern) if path.is_file()}
    return sorted(found - set(NOT_THE_MODELS))


def _link_or_copy(source: Path, target: Path) -> None:
    try:
        os.link(source, target)
    except OSError:  # another disk, or a system without links
        shutil.copy2(source, target)


def described(run: Run, base: str) -> Adapter:
    """Returns what the manifest says of the result."""
    return Adapter(_hash(run), tuned_fingerprint(base, run))


def is_whole(run: Run, named: Adapter | None) -> bool:
    """Says whether the result is there, and the one that the manifest names."""
    if named is None:
        return False
    there = run.whole_model.is_dir() or all((run.adapter / name).is_file() for name in ADAPTER_FILES)
    return there and _hash(run) == named.hash


def _hash(run: Run) -> str:
    return whole_model_hash(run.whole_model) if run.whole_model.is_dir() else hash_file(run.adapter / ADAPTER_FILES[1])
