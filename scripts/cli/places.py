"""Names that can stand behind a variable now: models, variants, data, runs, as the folders show them."""

from __future__ import annotations

from pathlib import Path

from core.names import is_name
from scripts.cli.command import SCRIPTS
from scripts.cli.table import COMMANDS
from scripts.cli.variables import VARIABLES

CONFIGS = SCRIPTS.parent / "axolotl_configs"
EXAMPLES = SCRIPTS.parent / "examples"
RUNS = SCRIPTS.parent / "runs"


def known_values(variable: str, model: str = "pocket") -> list[str]:
    """Returns what may be typed for a variable, as far as it can be known; nothing where anything may be."""
    if variable in ("CONFIG", "A", "B"):
        return _stems(CONFIGS)
    if variable == "FROM":
        return [*_stems(CONFIGS), *_stems(EXAMPLES)]
    if variable == "MODEL":
        return _stems(CONFIGS / "models")
    if variable == "DATA":
        return _stems(CONFIGS / "data")
    if variable == "RUN":
        return sorted(f"{path.parent.name}/{path.name}" for path in (RUNS / model).glob("*/seed*"))
    if variable == "COMMAND":
        return list(COMMANDS)
    kind = VARIABLES[variable].kind
    return list(kind.choices)


def _stems(folder: Path) -> list[str]:
    return sorted(path.stem for path in folder.glob("*.yaml") if is_name(path.stem))
