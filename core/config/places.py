"""Where configs lie, and what their names may be.

    axolotl_configs/models/<model>.yaml                base model, hardware, evaluation
    axolotl_configs/<variant>.yaml                     what is different about a training; works with every model
    axolotl_configs/overrides/<model>/<variant>.yaml   only where one model needs other values for a variant
    axolotl_configs/data/<name>.yaml                   which data is trained and evaluated on

A file whose name begins with `_` is there to be extended, and cannot be chosen.
"""

from __future__ import annotations

from pathlib import Path

from core.errors import UserError, unknown
from core.names import checked_name, is_name
from core.runs import BASE, ROOT

CONFIGS = ROOT / "axolotl_configs"


def check_name(kind: str, name: str) -> str:
    """Returns a name that can be part of a path and of a command, or refuses it."""
    if name == BASE:
        raise UserError(f"{kind}: '{BASE}' cannot be a name; it is the untuned model.")
    return checked_name(kind, name)


def models() -> list[str]:
    return _names(CONFIGS / "models")


def variants() -> list[str]:
    return _names(CONFIGS)


def data_names() -> list[str]:
    return _names(CONFIGS / "data")


def model_file(model: str) -> Path:
    return _file(CONFIGS / "models", "MODEL", model)


def variant_file(variant: str) -> Path:
    return _file(CONFIGS, "CONFIG", variant)


def data_file(name: str) -> Path:
    return _file(CONFIGS / "data", "DATA", name)


def override_file(model: str, variant: str) -> Path:
    """Returns where the values of one model for one variant stand; most pairs have no such file."""
    return CONFIGS / "overrides" / model / f"{variant}.yaml"


def _names(folder: Path) -> list[str]:
    return sorted(path.stem for path in folder.glob("*.yaml") if is_name(path.stem))


def _file(folder: Path, kind: str, name: str) -> Path:
    check_name(kind, name)
    if name not in _names(folder):
        where = folder.relative_to(CONFIGS.parent).as_posix() + "/"
        raise unknown(kind, name, _names(folder), where)
    return folder / f"{name}.yaml"
