"""Which runs the DeepEval suite looks at: those that the environment names."""

from __future__ import annotations

import os
from functools import cache
from pathlib import Path

from core.config import Config, load_model, load_variant, variants
from core.errors import UserError
from core.paths import resolve_path
from core.runs import Run, run_of_folder, trained_runs
from evaluation.measures.text_to_sql import HEADLINE

RUNS_VARIABLE = "RUN"  # one folder, or several with the system's path separator between them
EXAMPLE = "RUN=runs/pocket/lora_r16/seed42"


@cache
def chosen_runs() -> tuple[Run, ...]:
    named = [part for part in os.environ.get(RUNS_VARIABLE, "").split(os.pathsep) if part]
    if not named:
        raise UserError(f"Which run? Name its folder: {EXAMPLE}")
    return tuple(_run(Path(part)) for part in named)


def one_for_each_variant() -> list[Run]:
    """Returns the first of the chosen runs of each variant and adapter scale: gates look at all seeds at once."""
    return list({(run.study, run.variant, run.scale): run for run in reversed(chosen_runs())}.values())[::-1]


def all_seeds(run: Run) -> list[Run]:
    """Returns all finished trainings of this run's variant, at the same scale; the run itself where there are none."""
    known = [other.at(run.scale) for other in trained_runs(run.study, run.root) if other.variant == run.variant]
    task = config_of(run).settings.task
    measured = [other for other in known if other.result(task).receipt.is_file()]
    return measured if run in measured else [*measured, run]


def _run(folder: Path) -> Run:
    run = run_of_folder(folder) if folder.is_dir() else None
    if run is None:
        raise UserError(f"{folder} is not a run's own folder, which ends in seed<k>, base or scale_<s>: {EXAMPLE}")
    return run


def writes_sql(run: Run) -> bool:
    """Says whether queries are asked of a run: as its task, or as what it must keep."""
    settings = config_of(run).settings
    return HEADLINE in (settings.task, *settings.keep)


def config_of(run: Run) -> Config:
    """Returns the config as it stands now, so that a gate counts from the moment it is written.

    A variant whose file is gone, or that was trained on a share of the data, falls back to its model's own.
    """
    if run.variant in variants():
        return load_variant(run.model, run.variant, run.data)
    return load_model(run.model, run.data)


@cache
def database_folder(run: Run) -> Path:
    named = os.environ.get("SPIDER") or config_of(run).settings.data.spider
    return resolve_path(named) / "database"
