"""Which weights a result was made with: a fingerprint of their contents, without loading them."""

from __future__ import annotations

from pathlib import Path

from core.errors import UserError
from core.hashing import hash_file, hash_tree, hash_value
from core.runs import ROOT

WEIGHT_FILES = ("*.safetensors", "*.bin", "*.json", "*.jinja")


def is_local(model: str) -> bool:
    """A path that exists, or that is written like one; everything else is a name on the Hub."""
    return local_path(model).exists() or model.startswith((".", "/", "embedded/"))


def local_path(model: str) -> Path:
    return Path(model) if Path(model).is_absolute() else ROOT / model


def base_fingerprint(model: str, revision: str | None = None) -> str:
    """A local model: the hash of its files. A model of the Hub: its name and the revision in the cache."""
    if not is_local(model):
        return hash_value([model, revision or _cached_revision(model)])
    path = local_path(model)
    if not list(path.glob("*.safetensors")) and not list(path.glob("*.bin")):
        raise UserError(f"{model} holds no weights (*.safetensors). Check base_model in the model's base.yaml.")
    return hash_tree(path, WEIGHT_FILES)


def adapter_fingerprint(base: str, adapter: Path, strength: float = 1.0) -> str:
    """Of the model that base, adapter and strength make together; strength 0 is the base itself."""
    if strength == 0:
        return base
    files = [adapter / "adapter_model.safetensors", adapter / "adapter_config.json"]
    return hash_value([base, strength, *(hash_file(path) for path in files)])


def _cached_revision(model: str) -> str:
    from huggingface_hub import scan_cache_dir
    from huggingface_hub.errors import CacheNotFound

    try:
        repositories = scan_cache_dir().repos
    except CacheNotFound:
        return "main"
    for repository in repositories:
        if repository.repo_id == model:
            for revision in repository.revisions:
                if "main" in revision.refs:
                    return revision.commit_hash
    return "main"
