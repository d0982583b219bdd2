"""Which weights a result was made with: a fingerprint of their contents, without loading them."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from pathlib import Path

from core.config import Config
from core.errors import UserError
from core.files import read_json, write_json
from core.hashing import hash_file, hash_tree, hash_value
from core.paths import resolve_path
from core.revisions import commit_of
from core.runs import DATA, Run

ADAPTER_FILES = ("adapter_config.json", "adapter_model.safetensors")
KEPT = DATA / "checked"
LARGE = 2_000_000_000  # bytes: reading them takes seconds
WEIGHT_FILES = ("*.safetensors", "*.bin", "*.json", "*.jinja")


@dataclass(frozen=True)
class Base:
    """The untuned model: a folder, or a model of the Hub at one commit."""

    path: str  # as the config names it
    revision: str | None  # the commit; None for a folder
    fingerprint: str

    @property
    def source(self) -> str:
        """What `from_pretrained` gets, beside the revision."""
        return str(resolve_path(self.path)) if is_local(self.path) else self.path


def is_local(model: str) -> bool:
    """A path that exists, or that is written like one; everything else is a name on the Hub."""
    return model.startswith((".", "/", "~", "embedded/")) or resolve_path(model).exists()


def base_of(config: Config) -> Base:
    """Finds the base model of a config. A Hub model without a commit is asked for its commit once, and pinned."""
    return _base(config.base_model, config.revision)


def base_fingerprint(config: Config) -> str:
    return base_of(config).fingerprint


def _base(model: str, revision: str | None) -> Base:
    if not is_local(model):
        commit = commit_of(model, revision)
        return Base(model, commit, hash_value([model, commit]))
    path = resolve_path(model)
    if not path.is_dir():
        raise UserError(f"The base model {path} does not exist. Check base_model in the model's file, or BASE=.")
    if not list(path.glob("*.safetensors")) and not list(path.glob("*.bin")):
        raise UserError(f"{path} holds no weights (*.safetensors). Check base_model in the model's file, or BASE=.")
    return Base(model, None, _hash_of(path, _signature(path)))


Signature = tuple[tuple[str, int, int, int], ...]


@cache
def _hash_of(path: Path, signature: Signature) -> str:
    """Small models are read once in a process. Of gigabytes the hash is kept, as long as no file is touched."""
    if sum(size for _, size, _, _ in signature) < LARGE:
        return hash_tree(path, WEIGHT_FILES)
    kept = KEPT / f"weights-{hash_value([str(path.resolve()), signature])}.json"
    if kept.is_file():
        return str(read_json(kept))
    found = hash_tree(path, WEIGHT_FILES)
    write_json(kept, found)
    return found


def _signature(path: Path) -> Signature:
    found = [(file.name, file.stat()) for pattern in WEIGHT_FILES for file in sorted(path.glob(pattern))]
    return tuple((name, stat.st_size, stat.st_mtime_ns, stat.st_ctime_ns) for name, stat in found)


def tuned_fingerprint(base: str, run: Run) -> str:
    """Of a trained run: an adapter on its base at the run's scale, or a whole model."""
    if run.whole_model.is_dir():
        return hash_value([base, "whole", whole_model_hash(run.whole_model)])
    return adapter_fingerprint(base, run.adapter, run.scale)


def whole_model_hash(folder: Path) -> str:
    return _hash_of(folder, _signature(folder))


def adapter_fingerprint(base: str, adapter: Path, scale: float = 1.0) -> str:
    """Of the model that base, adapter and scale make together; scale 0 is the base itself."""
    if scale == 0:
        return base
    files = [adapter / name for name in reversed(ADAPTER_FILES)]
    return hash_value([base, scale, *(hash_file(path) for path in files)])
