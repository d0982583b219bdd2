"""Which two files of answers are meant: two runs by their names, or two files of anybody's."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from core.commands import command_line
from core.config import data_names, load_model
from core.errors import UserError, unknown
from core.paths import resolve_path
from core.records.record import read_record
from core.records.result import Receipt
from core.runs import RUNS, Run, base_run, trained_at_scales
from preprocess.instructions.prepared import recipe_of

MEASURE = "instructions"


@dataclass(frozen=True)
class Sides:
    """Two sides of a study. `weights` are None where only files are known."""

    a: Path
    b: Path
    names: tuple[str, str]
    weights: tuple[str | None, str | None]
    folder: Path


def sides_of(study: str, a: str, b: str, out: Path | None = None, limit: int | None = None, root: Path = RUNS) -> Sides:
    """Returns the answers of both sides and the folder of their verdicts."""
    first, second = _side(study, a, root, limit), _side(study, b, root, limit)
    names = first.name, second.name
    if names[0] == names[1]:
        raise UserError(f"A and B are both {names[0]}: a judge could only tie them. Name two different runs.")
    quick = "" if limit is None else f"_quick_{limit}"
    folder = out or root / study / "judged" / f"{_plain(names[0])}--{_plain(names[1])}{quick}"
    return Sides(first.answers, second.answers, names, (first.weights, second.weights), folder)


@dataclass(frozen=True)
class _Side:
    name: str
    answers: Path
    weights: str | None


def _side(study: str, name: str, root: Path, limit: int | None) -> _Side:
    path = Path(name)
    if path.suffix == ".jsonl":
        if not path.is_file():
            raise UserError(f"{path} does not exist. Give the answers.jsonl of a run, or a run's name.")
        return _Side(path.stem if path.stem != "answers" else path.parent.name, path.resolve(), None)
    run = find_run(study, name, root)
    files = run.result(MEASURE, limit)
    variant = None if run.is_base else run.variant
    evaluate = command_line("eval", CONFIG=variant, MODEL=run.model, DATA=run.data, LIMIT=limit)
    if not files.receipt.is_file():
        _refuse_other_data(run)
        raise UserError(f"{run.name} has no answers to the instructions yet: {evaluate}")
    receipt = read_record(Receipt, files.receipt)
    if not receipt.complete:
        raise UserError(f"The answers of {run.name} are not complete ({files.answers}): {evaluate}")
    return _Side(run.name, files.answers, receipt.weights)


def _refuse_other_data(run: Run) -> None:
    """Says which data has instructions, where that of the run has none: no evaluation would bring answers to them."""
    settings = load_model(run.model, run.data).settings
    if MEASURE in (settings.task, *settings.keep):
        return
    others = [f"DATA={name}" for name in data_names() if _has_instructions(run.model, name)]
    there = f" {' or '.join(others)} has them; type it, too." if others else ""
    raise UserError(
        f"A judge compares answers to instructions, and {run.name} of {run.study} was asked none: "
        f"DATA={settings.data.name} has no instructions to answer.{there}"
    )


def _has_instructions(model: str, data: str) -> bool:
    """Says whether data has held-out instructions, made of files that lie on this machine."""
    try:
        settings = load_model(model, data).settings
        asked = MEASURE in (settings.task, *settings.keep)
        return asked and all(resolve_path(source.path).exists() for source in recipe_of(settings.data).sources)
    except UserError:  # a file that is wrong is not what this is about
        return False


def find_run(study: str, name: str, root: Path = RUNS) -> Run:
    """Returns the run of a name: `base`, `instruct_full`, `instruct_full/seed7`."""
    if name == "base":
        return base_run(study, root)
    runs = list(trained_at_scales(study, root))
    names = {run.folder.relative_to(root / study).as_posix(): run for run in runs}
    found = [run for place, run in names.items() if name in (place, run.name)]
    found = found or [run for run in runs if run.variant == name and run.scale == 1.0]
    if not found:
        raise unknown("run", name, ["base", *names], str(root / study))
    if len(found) > 1:
        raise UserError(f"{name} was trained with {len(found)} seeds. Name one: {', '.join(_place(r) for r in found)}.")
    return found[0]


def _place(run: Run) -> str:
    return f"{run.variant}/seed{run.seed}"


def _plain(name: str) -> str:
    return "".join(letter if letter.isalnum() or letter in "._-" else "_" for letter in name)
