"""Which run does a person mean by a folder, and which one by nothing?"""

from __future__ import annotations

import os
import re
from functools import cache
from pathlib import Path

from core.errors import UserError
from core.runs import BASE, RUNS, Run


@cache
def chosen_run(condition: str) -> Run | None:
    """The run that the environment's RUN names; without it the newest; None if there are none."""
    folder = os.environ.get("RUN")
    if not folder:
        return newest_run(RUNS, condition)
    run = run_of_folder(Path(folder))
    if not run.predictions(condition).is_file():
        raise UserError(f"{run.predictions(condition)} does not exist. Evaluate first: make eval.")
    return run


def run_of_folder(folder: Path) -> Run:
    """`runs/pocket/lora_r16/seed42`, `runs/pocket/base`, or a `strength_0.50` below a run."""
    path = folder.resolve()
    if not path.is_dir():
        raise UserError(f"{folder} is not a folder. RUN is a run's own folder, such as runs/pocket/lora_r16/seed42.")
    strength = 1.0
    if match := re.fullmatch(r"strength_(\d+(?:\.\d+)?)", path.name):
        strength, path = float(match[1]), path.parent
    if path.name == BASE:
        return Run(path.parent.name, root=path.parent.parent)
    if match := re.fullmatch(r"seed(\d+)", path.name):
        variant, model = path.parent, path.parent.parent
        return Run(model.name, variant.name, int(match[1]), strength, root=model.parent)
    raise UserError(f"{folder} is not a run's own folder: its last part is seed<k>, base or strength_<s>.")


def newest_run(root: Path, condition: str) -> Run | None:
    """The run whose predictions are the newest; a trained one before a base."""
    found = [path.parent.parent for path in root.glob(f"*/**/sql/predictions.{condition}.jsonl")]
    trained = [folder for folder in found if folder.name != BASE]
    folders = sorted(trained or found, key=lambda folder: (folder / "sql").stat().st_mtime)
    return run_of_folder(folders[-1]) if folders else None
