"""All that can be said of a config before its training starts: the quick checks first, then Axolotl's own."""

from __future__ import annotations

from pathlib import Path

from core.config import Config
from training.config.schema import check_schema
from training.config.targets import check_targets
from training.config.watching import check_watching


def check_config(config: Config, base: str) -> None:
    """Refuses what cannot be trained. `base`: where the base model lies, or its name."""
    check_watching(config)
    check_targets(config, Path(base))
    check_schema(config)
