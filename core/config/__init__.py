"""Reads configs: which model, which variant, which data, and what is to be reached. For training and evaluation.

config = load_variant("pocket", "lora_r16", data="mine")
config.axolotl    what Axolotl gets, as its own keys
config.settings   what is ours, typed: task, keep, gates, data, generation, ...
config.origins    key -> the file that it came from
config.study      the folder below runs/: `pocket`, or `pocket@mine` on other data
"""

from core.config.gates import Gate, Gates
from core.config.places import data_names, models, variants
from core.config.resolve import Config, load_model, load_variant
from core.config.settings import Data, Generation, Instructions, Replay, Settings

__all__ = [
    "Config",
    "Data",
    "Gate",
    "Gates",
    "Generation",
    "Instructions",
    "Replay",
    "Settings",
    "data_names",
    "load_model",
    "load_variant",
    "models",
    "variants",
]
