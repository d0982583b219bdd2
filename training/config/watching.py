"""Retention while training: the adapter is switched off and on, so it needs one, and all of it in each process."""

from __future__ import annotations

from core.config import Config
from core.console import note
from core.errors import UserError
from core.files import read_json
from core.paths import resolve_path

BY_RETENTION = "task_accuracy"  # a measure that only retention takes


def is_watched(config: Config) -> bool:
    return config.settings.retention.action != "off" and not _why_not(config)


def check_watching(config: Config) -> None:
    """Refuses to choose a checkpoint by what is not measured."""
    why = "retention is off" if config.settings.retention.action == "off" else _why_not(config)
    if why and config.axolotl.get("metric_for_best_model") == BY_RETENTION:
        place = config.origins.get("metric_for_best_model", "")
        raise UserError(f"{place}: metric_for_best_model: {BY_RETENTION} is not measured here: {why}.")


def note_unwatched(config: Config) -> None:
    """Says that nothing is watched where it is wanted and cannot be."""
    if config.settings.retention.action != "off" and (why := _why_not(config)):
        note(f"What is forgotten is not watched during this training: {why}")


def _why_not(config: Config) -> str:
    if not config.axolotl.get("adapter"):
        return "retention compares with the adapter switched off, and this training has none"
    if _stage(config.axolotl.get("deepspeed")) == 3:
        return "retention needs whole weights in each process, and ZeRO-3 shards them"
    return ""


def _stage(deepspeed: object) -> int:
    path = resolve_path(deepspeed) if isinstance(deepspeed, str) else None
    content = read_json(path) if path and path.is_file() else {}
    return int(content.get("zero_optimization", {}).get("stage", 0))
