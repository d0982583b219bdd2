"""The recipe of a data set of instructions: which sources, how many of each, which filters with which settings.

It stands under `instructions:` in axolotl_configs/data/<name>.yaml:

    instructions:
      recipe:
        sources:
          - {source: alpaca, path: data/alpaca.json, count: 5000, seed: 1}
          - {source: squad, hub: rajpurkar/squad_v2, revision: <commit>, split: train, count: 2000}
        filters:
          near_duplicates: {similarity: 0.8}
          date_cutoff: {after: 2021-09-30}
        audit: my-model
"""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any, TypeVar

import msgspec

from core.errors import UserError, unknown
from preprocess.instructions.convert.registry import CONVERTERS
from preprocess.instructions.curate.outcome import Filter
from preprocess.instructions.curate.registry import DEFAULT, FILTERS

S = TypeVar("S")


class Source(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """One source: a local file, or a data set of the Hub at one commit."""

    source: str
    path: str = ""
    hub: str = ""
    revision: str = ""  # the commit on the Hub: a name like `main` moves
    split: str = "train"
    count: int | None = None  # None: all
    seed: int = 0


class Recipe(msgspec.Struct, frozen=True, omit_defaults=True):  # what is not said changes no hash
    """What is mixed, and the filters in the order in which they run."""

    sources: list[Source]
    filters: dict[str, Filter]
    audit: str = ""  # the model that looks at what the filters leave; none without it


def parse_recipe(raw: Any, where: str) -> Recipe:
    """Reads the mapping under `recipe:`; `where` names the file for messages."""
    place = f"{where}: instructions.recipe"
    check_keys(raw, ("sources", "filters", "audit"), place)
    if not isinstance(raw.get("sources"), list) or not raw["sources"]:
        raise UserError(f"{place}.sources: a list with at least one source is needed.")
    sources = [_source(item, f"{place}.sources[{number}]") for number, item in enumerate(raw["sources"])]
    audit = raw.get("audit") or ""
    if not isinstance(audit, str):
        raise UserError(f"{place}.audit: the name of a model is needed, as its server has it; found {audit!r}.")
    return Recipe(sources, _filters(raw.get("filters"), f"{place}.filters"), audit)


def _source(raw: Any, place: str) -> Source:
    source = typed(Source, raw, place)
    if source.source not in CONVERTERS:
        raise unknown("source", source.source, CONVERTERS, place)
    if bool(source.path) == bool(source.hub):
        raise UserError(f"{place}: either `path` (a local file) or `hub` (a name on the Hub) is needed.")
    if source.hub and not source.revision:
        raise UserError(f"{place}: `hub` needs `revision`, the commit of the data set, so that the data cannot change.")
    if source.count is not None and source.count < 1:
        raise UserError(f"{place}.count is {source.count}; 1 or more is needed. Without it all examples are taken.")
    return source


def _filters(raw: Any, place: str) -> dict[str, Filter]:
    """Returns the filters in their own order: the named ones with their settings, or the default ones."""
    if raw is None:
        return {name: FILTERS[name]() for name in DEFAULT}
    check_keys(raw, FILTERS, place, kind="filter")
    named = {"schema": None, **raw}  # nothing else can work on an example without instruction or answer
    return {name: typed(FILTERS[name], named[name] or {}, f"{place}.{name}") for name in FILTERS if name in named}


def check_keys(raw: Any, known: Iterable[str], place: str, kind: str = "key") -> None:
    """Refuses anything but a mapping, and a key that nothing would read."""
    if not isinstance(raw, dict):
        raise UserError(f"{place}: a mapping of keys is needed, found {raw!r}.")
    for key in raw:
        if key not in known:
            raise unknown(kind, str(key), known, place)


def typed(kind: type[S], raw: Any, place: str) -> S:
    """Turns a mapping of a YAML file into `kind`; an error names the key."""
    check_keys(raw, kind.__struct_fields__, place)  # type: ignore[attr-defined]
    try:
        return msgspec.convert(raw, kind)
    except msgspec.ValidationError as error:
        raise UserError(f"{place}: {error}.") from None
