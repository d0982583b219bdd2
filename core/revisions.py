"""The commits of Hub models that were not pinned by hand: looked up once, kept in a file, the same from then on."""

from __future__ import annotations

import json
import re

from core.config.places import CONFIGS
from core.console import note
from core.errors import UserError
from core.files import read_json, write_text
from core.runs import shown

PINS = CONFIGS / "revisions.json"  # "<name>@<branch or tag>" -> commit; belongs into version control
COMMIT = re.compile(r"[0-9a-f]{40}")


def commit_of(model: str, revision: str | None) -> str:
    """Returns the commit that a revision of a Hub model stands for. A new one is recorded and printed."""
    if revision and COMMIT.fullmatch(revision):
        return revision
    key = f"{model}@{revision or 'main'}"
    pins = read_json(PINS) if PINS.is_file() else {}
    if key not in pins:
        commit = _cached_commit(model, revision or "main") or _ask_the_hub(model, revision or "main")
        pins[key] = commit
        write_text(PINS, json.dumps(pins, indent=2, sort_keys=True) + "\n")
        note(f"{key} is commit {commit}; pinned in {shown(PINS)}")
    return str(pins[key])


def _cached_commit(model: str, revision: str) -> str | None:
    """What an earlier download of this machine brought."""
    from pathlib import Path

    from huggingface_hub.constants import HF_HUB_CACHE
    from huggingface_hub.file_download import repo_folder_name

    reference = Path(HF_HUB_CACHE) / repo_folder_name(repo_id=model, repo_type="model") / "refs" / revision
    commit = reference.read_text().strip() if reference.is_file() else ""
    return commit if COMMIT.fullmatch(commit) else None


def _ask_the_hub(model: str, revision: str) -> str:
    from huggingface_hub import HfApi

    try:
        found = HfApi().model_info(model, revision=revision, timeout=20).sha
    except Exception as error:  # of many kinds: no network, no such model, no access
        reason = str(error).strip().splitlines()[0][:200] if str(error).strip() else type(error).__name__
        raise UserError(
            f"The Hub was asked for {model} ({revision}) and gave no commit: {reason}\n"
            "  Is the name right, is there a network, is the model gated (hf auth login)? A folder of this machine "
            "works without: BASE=<folder>."
        ) from None
    if not found:
        raise UserError(f"The Hub names no commit for {model} ({revision}). Set revision_of_model in the model's file.")
    return found
