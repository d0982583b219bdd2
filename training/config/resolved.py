"""The file that Axolotl gets for one run: the variant's own keys, and the places, seed and hooks of this run."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import yaml

from core.config import Config
from core.config.overlay import merge
from core.config.yaml_file import Mapping
from core.runs import Run, shown
from training.config.precision import with_precision_of_this_machine
from training.config.watching import is_watched

PLUGIN = "training.plugin.SqlotlPlugin"
FROM_THE_RUN = "the run"


def axolotl_config(config: Config, run: Run, train: Path, validation: Path) -> Mapping:
    """Paths are relative to the project's folder, so that the same experiment gives the same file everywhere."""
    if run.seed is None:
        raise ValueError("a training needs a seed")
    return merge(with_precision_of_this_machine(config).axolotl, run_keys(config, run, train, validation))


def run_keys(config: Config, run: Run, train: Path, validation: Path) -> Mapping:
    """Returns the keys that no YAML file sets."""
    return {
        "datasets": [_chat(train)],
        "test_datasets": [_chat(validation)],
        # Axolotl's cache hashes paths and config, not contents: it lives and dies with the run's own folder.
        "dataset_prepared_path": shown(run.training_folder / "axolotl" / "tokenized"),
        "output_dir": shown(run.training_folder / "axolotl"),
        "seed": run.seed,
        "plugins": [*config.axolotl.get("plugins", []), PLUGIN],
        # Read by our plugin.
        "sqlotl_plain_head": config.settings.plain_head,
        "sqlotl_save_minutes": config.settings.save_minutes,
        "sqlotl_retention": _retention(config, run),
    }


def _retention(config: Config, run: Run) -> Mapping | None:
    if not is_watched(config):
        return None
    watched = config.settings.retention
    sample = shown(run.training_folder / "axolotl" / "retention.json")
    return {"sample": sample, "action": watched.action, "max_rise": watched.max_rise}


def _chat(path: Path) -> dict[str, Any]:
    """Loss on the assistant's turn only, its end-of-turn token included."""
    return {
        "path": shown(path),
        "ds_type": "json",
        "split": "train",
        "type": "chat_template",
        "field_messages": "messages",
        "roles_to_train": ["assistant"],
        "train_on_eos": "turn",
    }


def to_yaml(mapping: Mapping) -> str:
    return yaml.safe_dump(mapping, sort_keys=False, allow_unicode=True)


def annotated(mapping: Mapping, origins: dict[str, str]) -> str:
    """Returns the YAML with, behind each key, the file that it came from. It is the same YAML: these are comments."""
    lines: list[tuple[str, str]] = []
    for key, value in mapping.items():
        text = to_yaml({key: value}).rstrip("\n").split("\n")
        places = dict.fromkeys(place for name, place in origins.items() if name == key or name.startswith(f"{key}."))
        lines += [(text[0], ", ".join(places) or FROM_THE_RUN), *((line, "") for line in text[1:])]
    width = min(52, max((len(line) for line, place in lines if place), default=0))
    return "".join(f"{line:{width}}  # {place}\n" if place else f"{line}\n" for line, place in lines)


def annotated_settings(config: Config) -> str:
    """Returns what is ours, as comments: Axolotl never sees it."""
    settings = config.settings.as_dict()
    rows = [(f"data: {config.settings.data.name}", config.origins.get("sqlotl.data", "the default, or DATA="))]
    for key, place in config.origins.items():
        where, _, name = key.partition(".")
        if where == "sqlotl" and name != "data":
            rows.append((f"{name}: {_value(settings, name)}", place))
        elif where == "data":
            rows.append((f"{key}: {_value(settings, key)}", place))
    width = min(48, max(len(text) for text, _ in rows))
    return "".join(f"# sqlotl {text:{width}}  {place}\n" for text, place in rows)


def _value(settings: Mapping, dotted: str) -> Any:
    value: Any = settings
    for part in dotted.split("."):
        if isinstance(value, dict) and part not in value and "measures" in value:
            value = value["measures"]  # gates by the name of a measure
        value = value.get(part) if isinstance(value, dict) else value
    return value
