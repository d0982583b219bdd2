"""Where a path leads that stands in a config or is typed: relative to the project's folder."""

from __future__ import annotations

from pathlib import Path

from core.errors import UserError
from core.runs import ROOT


def with_home(path: str) -> str:
    """Writes out `~`, which only a shell does by itself; all else stays as it is."""
    return str(_expanded(path)) if path.startswith("~") else path


def resolve_path(path: str) -> Path:
    """Returns the absolute path; `~` is the user's own folder."""
    found = _expanded(path)
    return found if found.is_absolute() else ROOT / found


def _expanded(path: str) -> Path:
    try:
        return Path(path).expanduser()
    except RuntimeError:
        raise UserError(f"{path}: there is no user of this name, so `~` leads nowhere.") from None
