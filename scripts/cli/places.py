"""Names that can stand behind a variable now: models, variants, data, runs, measures, as the folders show them."""

from __future__ import annotations

from pathlib import Path

from core.errors import UserError
from core.names import is_name
from core.runs import study_name
from scripts.cli.command import SCRIPTS
from scripts.cli.kinds import PATH
from scripts.cli.table import COMMANDS
from scripts.cli.variables import Variable

CONFIGS = SCRIPTS.parent / "axolotl_configs"
EXAMPLES = SCRIPTS.parent / "examples"
RUNS = SCRIPTS.parent / "runs"
FIRST = ("lora_r16", "pocket", "embedded")  # what an example takes


def known_values(variable: Variable, model: str = "pocket", data: str | None = None) -> list[str]:
    """Returns what may be typed for a variable, as far as it can be known; nothing where anything may be.

    Args:
        model: what the line names already, as `data`.
    """
    name, kind = variable.name, variable.kind
    if kind.choices:
        return list(kind.choices)
    if kind is PATH:  # also where the same name means something else for other commands
        return []
    if name in ("CONFIG", "A", "B"):
        return _stems(CONFIGS)
    if name == "FROM":
        return [*_stems(CONFIGS), *_stems(EXAMPLES)]
    if name == "MODEL":
        return _stems(CONFIGS / "models")
    if name == "DATA":
        return _stems(CONFIGS / "data")
    if name == "MEASURE":
        return _measures(model, data)
    if name == "RUN":
        return sorted(f"{path.parent.name}/{path.name}" for path in (RUNS / model).glob("*/seed*"))
    return list(COMMANDS) if name == "COMMAND" else []


def _measures(model: str, data: str | None) -> list[str]:
    """Returns what the configs name, and what the base was asked already."""
    asked = (RUNS / study_name(model, data)).glob("base/measures/*")
    try:
        from core.config import load_model

        settings = load_model(model, data).settings
    except (ImportError, UserError):  # before the set-up, or a file that is wrong: that is said when it is run
        return sorted(path.name for path in asked)
    return list(dict.fromkeys([settings.task, *settings.keep, *sorted(path.name for path in asked)]))


def _stems(folder: Path) -> list[str]:
    names = [path.stem for path in folder.glob("*.yaml") if is_name(path.stem)]
    return sorted(names, key=lambda name: (name not in FIRST, name))
