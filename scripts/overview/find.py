"""Finds the runs of a model, and the one that a user means."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from core.commands import command_line
from core.errors import UserError, unknown
from core.names import is_name
from core.runs import BASE, RUNS, SEED_FOLDER, Run, base_run, scales, shown


def studies_of(model: str, root: Path = RUNS) -> list[str]:
    """Returns the studies of a model that have runs: on its own data, and on other data."""
    found = sorted(path.name for path in root.glob(f"{model}*") if path.is_dir())
    return [name for name in found if name == model or name.startswith(f"{model}@")]


def all_runs(study: str, root: Path = RUNS) -> Iterator[Run]:
    """Yields the base and every training, finished or not, each followed by its adapter at other scales."""
    if base_run(study, root).folder.is_dir():
        yield base_run(study, root)
    for folder in sorted((root / study).glob("*/seed*"), key=_order):
        match = SEED_FOLDER.fullmatch(folder.name)
        if match and folder.is_dir() and is_name(folder.parent.name):
            run = Run(study, folder.parent.name, int(match[1]), root=root)
            yield run
            yield from (run.at(scale) for scale in scales(run))


def _order(folder: Path) -> tuple[str, int]:
    match = SEED_FOLDER.fullmatch(folder.name)
    return folder.parent.name, int(match[1]) if match else 0


def find_run(text: str, study: str, root: Path = RUNS) -> Run:
    """Returns the run that is meant: `lora_r16/seed42`, `lora_r16` if it has one seed, `base`, or a folder of runs/.

    Args:
        study: where to look when the text does not say.
    """
    parts = _parts(text, root)
    if len(parts) == 3:
        study, parts = parts[0], parts[1:]
    elif len(parts) == 2 and parts[1] == BASE:
        study, parts = parts[0], [BASE]
    names = [*study.split("@", 1), *parts]
    if not 1 <= len(parts) <= 2 or not all(map(is_name, names)):
        raise UserError(f"RUN is {text!r}; needed is a run such as lora_r16/seed42, or base.")
    runs = [run for run in all_runs(study, root) if run.scale == 1.0]
    own = [run for run in runs if run.variant == parts[0]]
    if not own:
        raise unknown("run", parts[0], {run.variant for run in runs}, where=shown(root / study))
    if len(parts) == 2:
        seed = parts[1].removeprefix("seed")
        own = [run for run in own if str(run.seed) == seed] or _none(parts, own)
    if len(own) > 1:
        which = " or ".join(f"RUN={typed(run)}" for run in own)
        raise UserError(f"{parts[0]} was trained with {len(own)} seeds. Which one is meant? {which}")
    return own[0]


def typed(run: Run) -> str:
    """Returns the run as it is typed after RUN=."""
    return BASE if run.is_base else f"{run.variant}/seed{run.seed}"


def whose(run: Run) -> dict[str, str | None]:
    """Returns what a printed command needs to find the run's study."""
    return {"MODEL": run.model, "DATA": run.data}


def _parts(text: str, root: Path) -> list[str]:
    """Returns the names in `text`, which may also be a folder below the folder of runs."""
    path = Path(text)
    if path.is_absolute():
        if not path.resolve().is_relative_to(root.resolve()):
            raise UserError(f"{text} is not below {shown(root)}/. A run is named like this: RUN=lora_r16/seed42")
        path = path.resolve().relative_to(root.resolve())
    parts = [part for part in path.parts if part != "."]
    return parts[1:] if parts[:1] == [root.name] else parts


def _none(parts: list[str], own: list[Run]) -> list[Run]:
    there = ", ".join(typed(run) for run in own)
    raise UserError(f"{parts[0]} has no {parts[1]}. There is {there}. All runs: {command_line('list')}")
