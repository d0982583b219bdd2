"""Where a path leads that stands in a config or is typed: relative to the project's folder."""

from __future__ import annotations

from pathlib import Path

from core.runs import ROOT


def expanded(path: str) -> str:
    """Writes out `~`, which only a shell does by itself; all else stays as it is."""
    return str(Path(path).expanduser()) if path.startswith("~") else path


def resolve_path(path: str) -> Path:
    """Returns the absolute path; `~` is the user's own folder."""
    expanded = Path(path).expanduser()
    return expanded if expanded.is_absolute() else ROOT / expanded
