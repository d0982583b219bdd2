"""Where a key of a config stands: file and line, found again for a message."""

from __future__ import annotations

from core.config.resolve import Config
from core.config.yaml_file import read_yaml
from core.runs import ROOT


def place_of(config: Config, key: str) -> str:
    """Returns `axolotl_configs/mine.yaml, line 3`; empty where no file names the key."""
    origin = next((file for name, file in config.origins.items() if name == key or name.startswith(f"{key}.")), "")
    path = ROOT / origin
    return read_yaml(path).place(key) if origin and path.is_file() else ""
