"""Moves runs to the trash folder runs/.trash/.   make remove RUN=lora_r16/seed42"""

from __future__ import annotations

import os
import time
from collections.abc import Sequence
from pathlib import Path

from core.config import load_model
from core.console import done, hint, note
from core.errors import UserError, run_main
from core.locks import holder
from core.runs import Run, shown
from scripts.cli.read import arguments
from scripts.overview.find import find_run
from scripts.overview.state import shown_size, size_of

TRASH = ".trash"


def main() -> None:
    args = arguments("remove")
    study = load_model(args.model, args.data).study
    runs = list(dict.fromkeys(find_run(text, study) for text in args.run))
    trash = remove(runs)
    for run in runs:
        done(f"{run.name} of {run.study} is in {shown(trash / place_of(run))}")
    note(f"Nothing is deleted: {shown(trash)} holds {shown_size(size_of(trash))}")
    hint(f"to have it back: mv {shown(trash / place_of(runs[0]))} {shown(runs[0].training_folder.parent)}/")


def remove(runs: Sequence[Run]) -> Path:
    """Moves runs, with their results at all scales, to a new folder of the trash and returns that."""
    for run in runs:
        writer = holder(run.training_folder) or holder(run.root / run.study / "measures")
        if writer:
            raise UserError(f"{run.name} is being written: {writer}. Stop that first.")
    trash = runs[0].root / TRASH / time.strftime("%Y-%m-%d_%H%M%S")
    for run in runs:
        target = trash / place_of(run)
        try:
            target.parent.mkdir(parents=True, exist_ok=True)
            os.rename(run.training_folder, target)
        except OSError as error:
            raise UserError(f"Cannot move {shown(run.training_folder)}: {error.strerror}.") from None
    return trash


def place_of(run: Run) -> str:
    return run.training_folder.relative_to(run.root).as_posix()


if __name__ == "__main__":
    run_main(main)
