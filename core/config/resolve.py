"""From names to a checked config: the model's file, the variant's, what it extends, and the data's."""

from __future__ import annotations

import dataclasses
from dataclasses import dataclass, field
from typing import Any

from core.config.keys import check_keys
from core.config.overlay import OURS, chain, merge_files, variant_layers
from core.config.places import data_file, model_file, variant_file
from core.config.ranges import check_data, check_settings
from core.config.settings import Data, Settings
from core.config.typed import convert
from core.config.yaml_file import Mapping, YamlFile
from core.errors import UserError
from core.files import read_text
from core.hashing import hash_value
from core.paths import resolve_path, with_home
from core.runs import shown, study_name

DEFAULT_DATA = "embedded"


@dataclass(frozen=True)
class Config:
    """A checked config, before it knows its data's files and its run folder."""

    axolotl: Mapping  # Axolotl's own keys
    settings: Settings
    model: str = ""
    variant: str | None = None  # None: the model alone, as evaluation needs it
    default_data: str = ""  # which data the model's file names
    origins: dict[str, str] = field(default_factory=dict)  # "learning_rate", "sqlotl.gates.min_gain" -> file

    @property
    def base_model(self) -> str:
        return str(self.axolotl["base_model"])

    @property
    def revision(self) -> str | None:
        """Which state of a Hub model is asked for; core.weights finds the commit."""
        return self.axolotl.get("revision_of_model")

    @property
    def chat_template(self) -> str | None:
        """Returns the Jinja text that stands in for the tokenizer's own template; None: the tokenizer has one."""
        return self.axolotl.get("chat_template_jinja")

    @property
    def study(self) -> str:
        """Returns the folder below runs/ in which results meet: the model's, with a data's name that is not its own."""
        name = self.settings.data.name
        return study_name(self.model, None if name == self.default_data else name)

    def with_settings(self, **changed: Any) -> Config:
        return dataclasses.replace(self, settings=dataclasses.replace(self.settings, **changed))

    def with_keys(self, **axolotl: Any) -> Config:
        return dataclasses.replace(self, axolotl={**self.axolotl, **axolotl})

    @property
    def hash(self) -> str:
        return hash_value([self.axolotl, self.settings.as_dict()])


def load_model(model: str, data: str | None = None, base: str | None = None) -> Config:
    """Reads a model's file. `data`: a name of axolotl_configs/data/; `base`: where its weights lie on this machine."""
    layers = [("model", file) for file in chain(model_file(model))]
    return _load(model, None, layers, data, base)


def load_variant(model: str, variant: str, data: str | None = None, base: str | None = None) -> Config:
    """Reads a variant as it is for a model."""
    model_file(model)  # a wrong MODEL is named before a wrong CONFIG
    variant_file(variant)
    return _load(model, variant, variant_layers(model, variant), data, base)


def _load(
    model: str, variant: str | None, layers: list[tuple[str, YamlFile]], data: str | None, base: str | None
) -> Config:
    for kind, file in layers:
        check_keys(file, kind)
        check_settings(_settings(file), file)
    merged, origins = merge_files([file for _, file in layers])
    last = layers[-1][1]
    ours = merged.pop(OURS, None) or {}
    default_data = str(ours.pop("data", DEFAULT_DATA))
    # All keys have been checked in their own files; this one is the sum.
    settings = convert(Settings, ours, last, OURS)
    check_settings(settings, last)
    if not merged.get("base_model"):
        raise UserError(f"{shown(layers[0][1].path)}: no base_model; name a local folder or a model of the Hub.")
    if base:
        merged |= {"base_model": base}
        merged.pop("revision_of_model", None)
        origins["base_model"] = "BASE on the command line"
    merged["base_model"] = with_home(str(merged["base_model"]))
    _read_template(merged, origins)
    own, own_origins = load_data(data or default_data)
    origins |= {f"data.{key}": place for key, place in own_origins.items()}
    settings = dataclasses.replace(settings, data=own, task=own.task or settings.task, keep=own.keep or settings.keep)
    check_settings(settings, last)
    return Config(merged, settings, model, variant, default_data, origins)


def _read_template(merged: Mapping, origins: dict[str, str]) -> None:
    """Puts the text in place of the path of a chat template: what it says decides the weights, not where it lies."""
    named = merged.get("chat_template_jinja")
    if isinstance(named, str) and named.endswith(".jinja"):
        if not resolve_path(named).is_file():
            raise UserError(f"{origins['chat_template_jinja']}: chat_template_jinja: {named} does not exist.")
        merged["chat_template_jinja"] = read_text(resolve_path(named))


def load_data(name: str) -> tuple[Data, dict[str, str]]:
    """Reads a data file; returns it with the origin of each of its keys."""
    files = chain(data_file(name))
    for file in files:
        check_data(_data(file.content, file), file)
    merged, origins = merge_files(files)
    return dataclasses.replace(_data(merged, files[-1]), name=name), origins


def _settings(file: YamlFile) -> Settings:
    raw = file.content.get(OURS) or {}
    data = raw.get("data") if isinstance(raw, dict) else None
    if data is not None and not isinstance(data, str):
        raise UserError(
            f"{file.place('sqlotl.data')}: sqlotl.data is {data!r}; a name of axolotl_configs/data/ is needed."
        )
    return convert(Settings, _without(raw, "data"), file, OURS)


def _data(content: Mapping, file: YamlFile) -> Data:
    if "name" in content:
        raise UserError(f"{file.place('name')}: the data's name is the name of its file. Remove the line.")
    return convert(Data, content, file, "")


def _without(raw: Any, key: str) -> Any:
    return {name: value for name, value in raw.items() if name != key} if isinstance(raw, dict) else raw
