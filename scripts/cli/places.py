"""Names that can stand behind a variable now: models, variants, data, runs, as the folders show them."""

from __future__ import annotations

from scripts.cli.table import SCRIPTS, VARIABLES

CONFIGS = SCRIPTS.parent / "axolotl_configs"
RUNS = SCRIPTS.parent / "runs"


def known_values(variable: str, model: str = "pocket") -> list[str]:
    """Returns what may be typed for a variable, as far as it can be known; nothing where anything may be."""
    if variable in ("CONFIG", "FROM", "A", "B"):
        return sorted(path.stem for path in CONFIGS.glob("[!_]*.yaml"))
    if variable == "MODEL":
        return sorted(path.stem for path in (CONFIGS / "models").glob("[!_]*.yaml"))
    if variable == "DATA":
        return sorted(path.stem for path in (CONFIGS / "data").glob("*.yaml"))
    if variable == "RUN":
        return sorted(f"{path.parent.name}/{path.name}" for path in (RUNS / model).glob("*/seed*"))
    kind = VARIABLES[variable].kind
    return list(kind.choices)
