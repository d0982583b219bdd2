"""A variant's files become what Axolotl gets (`axolotl.yaml`) and what is ours (`Settings`)."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import Any

import yaml

from core.errors import UserError
from core.hashing import hash_value
from core.runs import ROOT, Run, shown
from training.keys import OURS, check_keys
from training.overlay import Mapping, layers, merge, model_config, variant_config
from training.settings import Settings, parse_settings

PLUGIN = "training.plugin.SqlotlPlugin"


@dataclass(frozen=True)
class Config:
    """A checked config: Axolotl's own keys and our settings, before it knows its data and its run folder."""

    axolotl: Mapping
    settings: Settings

    @property
    def base_model(self) -> str:
        return str(self.axolotl["base_model"])

    @property
    def hash(self) -> str:
        return hash_value([self.axolotl, self.settings.as_dict()])


def load_model(model: str) -> Config:
    return _load(model_config(model))


def load_variant(model: str, variant: str) -> Config:
    return _load(variant_config(model, variant))


def _load(path: Path) -> Config:
    merged: Mapping = {}
    for layer_path, content in layers(path):
        check_keys(layer_path, content)
        parse_settings(content.get(OURS), shown(layer_path))
        merged = merge(merged, content)
    settings = parse_settings(merged.pop(OURS, None), shown(path))
    if not merged.get("base_model"):
        raise UserError(f"{shown(path)}: no base_model; name a local folder or a model of the Hub.")
    return Config(merged, settings)


def axolotl_config(config: Config, run: Run, train: Path, validation: Path) -> Mapping:
    """What Axolotl gets for one run: the variant's own keys, and the places, seed and hooks of this run.

    Paths are relative to the project's folder, so that the same experiment gives the same file everywhere.
    """

    def chat(path: Path) -> dict[str, Any]:
        # Loss on the assistant's turn only, its end-of-turn token included.
        return {
            "path": shown(path),
            "ds_type": "json",
            "split": "train",
            "type": "chat_template",
            "field_messages": "messages",
            "roles_to_train": ["assistant"],
            "train_on_eos": "turn",
        }

    if run.seed is None:
        raise ValueError("a training needs a seed")
    ours: Mapping = {
        "datasets": [chat(train)],
        "test_datasets": [chat(validation)],
        # Axolotl's cache hashes paths and config, not contents: it lives and dies with the run's own folder.
        "dataset_prepared_path": shown(run.training_folder / "axolotl" / "tokenized"),
        "output_dir": shown(run.training_folder / "axolotl"),
        "seed": run.seed,
        "plugins": [*config.axolotl.get("plugins", []), PLUGIN],
    }
    return merge(config.axolotl, ours)


def to_yaml(mapping: Mapping) -> str:
    return yaml.safe_dump(mapping, sort_keys=False, allow_unicode=True)


def resolve_path(path: str) -> Path:
    """A path in a config is relative to the project's folder."""
    return Path(path) if Path(path).is_absolute() else ROOT / path
