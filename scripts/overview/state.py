"""Says of a run how far it is, whether it still fits its config, what it scored and what it takes on the disk."""

from __future__ import annotations

import os
from dataclasses import dataclass, field
from functools import cache
from pathlib import Path

import msgspec

from core.config import Config, Settings, load_model, load_variant, models, variants
from core.errors import UserError
from core.hashing import hash_file
from core.locks import Writer, holder
from core.records.estimate import Kind, in_points
from core.records.manifest import Manifest, read_manifest
from core.records.record import read_record
from core.records.result import Receipt
from core.runs import Run, split_study
from core.share import share_of
from core.weights import base_of, is_local
from training.config.precision import with_precision_of_this_machine
from training.config.processes import with_processes_of_this_machine
from training.config.weightless import what_weighs
from training.launch import progress_of

# Where the base lies and how it attends is up to the machine; a training is not stale for it.
OF_THE_MACHINE = (
    "base_model",
    "revision_of_model",
    "attn_implementation",
    "flash_attention",
    "sample_packing",
    "pad_to_sequence_len",
)
QUICKLY_HASHED = 300_000_000  # bytes of weights that a list may read


@dataclass(frozen=True)
class Score:
    """What one measure said of a run."""

    value: float | None
    n: int
    kind: Kind
    complete: bool

    @property
    def text(self) -> str:
        if not self.complete:
            return "unfinished"
        if self.value is None:
            return "-"
        return f"{self.value:.1%}" if in_points(self.kind) else f"{self.value:.2f}"


@dataclass(frozen=True)
class State:
    """One run as its folder shows it."""

    run: Run
    words: str  # how far it is
    outdated: list[str] = field(default_factory=list)  # why the training is not what its config says now
    spoiled: list[str] = field(default_factory=list)  # why results do not count
    scores: dict[str, Score] = field(default_factory=dict)
    manifest: Manifest | None = None
    size: int = 0
    writer: Writer | None = None  # who is training it now

    @property
    def stale(self) -> list[str]:
        return self.outdated + self.spoiled

    @property
    def created(self) -> str:
        return self.manifest.created[:10] if self.manifest else ""


def state_of(run: Run, packed: bool = False) -> State:
    """Looks at one run. Quick: nothing is loaded, and no data is prepared.

    Args:
        packed: it came from another machine; what its config says on this one is no matter.
    """
    size, writer = size_of(run.folder), holder(run.training_folder)
    if writer:
        steps = _steps(run)
        return State(run, f"training, {steps}" if steps else "training", size=size, writer=writer)
    if not run.manifest.is_file():
        steps = _steps(run)
        return State(run, f"stopped, {steps}" if steps else "stopped at the start", size=size)
    try:
        manifest = read_manifest(run.manifest)
    except UserError as error:
        return State(run, "not readable", [str(error)], size=size)
    scores, spoiled = _scores(run, manifest)
    outdated = [] if run.is_base or packed else _outdated(run, manifest)
    return State(run, _progress(run, manifest, scores), outdated, spoiled, scores, manifest, size)


def _steps(run: Run) -> str:
    """Returns how far an unfinished training is, `120 of 414`; nothing where it has not said."""
    steps = [line for line in progress_of(run) if "step" in line]
    return f"{steps[-1]['step']} of {steps[-1]['total']}" if steps else ""


def _progress(run: Run, manifest: Manifest, scores: dict[str, Score]) -> str:
    expected = measures_of(manifest.settings)
    complete = [name for name in expected if name in scores and scores[name].complete]
    if len(complete) == len(expected):
        return "evaluated"
    if complete or scores:
        return f"evaluated, {len(complete)} of {len(expected)}"
    return "not evaluated" if run.is_base else "trained"


def measures_of(settings: Settings) -> list[str]:
    """Returns the measures that the config names: the task's, and those that must be kept."""
    return list(dict.fromkeys((settings.task, *settings.keep)))


# Scores.


class _Value(msgspec.Struct):
    """The one field of a row that a list shows; rows are large."""

    value: float | None = None


_decode = msgspec.json.Decoder(_Value).decode


def _scores(run: Run, manifest: Manifest) -> tuple[dict[str, Score], list[str]]:
    scores, why = {}, []
    weights = manifest.base.fingerprint if manifest.adapter is None else manifest.adapter.fingerprint
    for path in sorted(run.folder.glob("measures/*/receipt.json")):
        name = path.parent.name
        try:
            receipt = read_record(Receipt, path)
            scores[name] = _score(run, receipt)
        except (UserError, OSError, msgspec.DecodeError) as error:
            why.append(f"{name} cannot be read ({error})")
            continue
        if run.scale == 1.0 and receipt.weights != weights:
            why.append(f"{name} was asked of other weights")
        elif receipt.complete and hash_file(run.result(name).rows) != receipt.rows_hash:
            why.append(f"{name}: rows.jsonl was changed after it was written")
    return scores, why


def _score(run: Run, receipt: Receipt) -> Score:
    if not receipt.complete:
        return Score(None, 0, receipt.kind, complete=False)
    lines = run.result(receipt.measure).rows.read_bytes().splitlines()
    values = [row.value for row in map(_decode, lines) if row.value is not None]
    mean = sum(values) / len(values) if values else None
    return Score(mean, len(values), receipt.kind, complete=True)


# Is it what its config says?


def _outdated(run: Run, manifest: Manifest) -> list[str]:
    if run.model not in models():
        return [f"there is no model file for {run.model} any more"]
    try:
        config = current_config(run.study, run.variant)
    except UserError as error:
        return [str(error)]
    if config is None:
        return []  # there is nothing any more that it could be unlike
    return [f"{key} was {_short(old)}, is {_short(new)} now" for key, old, new in _changes(manifest, config)]


@cache
def current_config(study: str, variant: str) -> Config | None:
    """Returns the config that a run of this name would be trained with now, here; None if its YAML is gone."""
    model, data = split_study(study)
    name = yaml_of(variant)
    if name is None:
        return None
    return with_processes_of_this_machine(with_precision_of_this_machine(load_variant(model, name, data)))


def yaml_of(variant: str) -> str | None:
    """Returns the variant whose YAML a run was trained from: lora_r16 for lora_r16_data50. None if it is gone."""
    names = (variant, share_of(variant)[0])
    return next((name for name in names if name in variants()), None)


def _changes(manifest: Manifest, config: Config) -> list[tuple[str, object, object]]:
    before, after = what_weighs(manifest.config), what_weighs(config.axolotl)
    found = [
        (key, before.get(key), after.get(key))
        for key in sorted(before.keys() | after.keys())
        if before.get(key) != after.get(key) and key not in OF_THE_MACHINE
    ]
    old, new = manifest.settings, config.settings
    if old.replay.ratio != new.replay.ratio:
        found.append(("replay.ratio", old.replay.ratio, new.replay.ratio))
    now = base_now(config)
    if now and now != manifest.base.fingerprint:
        found.append(("the base model", manifest.base.fingerprint, now))
    return found


@cache
def _base_now(model: str, data: str | None) -> str | None:
    config = load_model(model, data)
    if not is_local(config.base_model):
        return None  # asking the Hub is not for a list
    from core.paths import resolve_path

    folder = resolve_path(config.base_model)
    if not folder.is_dir() or size_of(folder) > QUICKLY_HASHED:
        return None
    return base_of(config).fingerprint


def base_now(config: Config) -> str | None:
    """Returns the fingerprint of the base as it is now, where finding it is quick."""
    return _base_now(config.model, config.settings.data.name)


def _short(value: object) -> str:
    text = "not set" if value is None else str(value)
    return text if len(text) <= 40 else f"{text[:39]}…"


# The disk.


def size_of(folder: Path) -> int:
    """Returns the bytes of all files below a folder; links are not followed."""
    total = 0
    for place, _, names in os.walk(folder):
        total += sum(os.lstat(os.path.join(place, name)).st_size for name in names)
    return total


def shown_size(size: int) -> str:
    """Returns 14 MB, 2.1 GB, 3 kB."""
    for unit, bytes_ in (("GB", 1e9), ("MB", 1e6)):
        if size >= bytes_:
            return f"{size / bytes_:.1f} {unit}" if size < 10 * bytes_ else f"{size / bytes_:.0f} {unit}"
    return f"{size / 1e3:.0f} kB"
