"""Writes a model file for a checkpoint, from the checkpoint's own words, and says what a person should check."""

from __future__ import annotations

import json
from pathlib import Path

from core.config import places
from core.errors import UserError
from core.files import write_text
from core.paths import resolve_path
from core.revisions import commit_of
from core.runs import ROOT, shown
from core.weights import is_local
from training.checkpoint_facts import FILES, Facts, read_facts

LARGE = 1_500_000_000  # parameters: from here on a GPU is needed
SHARDED = 13_000_000_000  # from here on one GPU of 80 GB does not hold the base


def write_model_file(name: str, base: str) -> tuple[Path, list[str]]:
    """Returns the file and what to check in it."""
    places.check_name("NAME", name)
    path = places.CONFIGS / "models" / f"{name}.yaml"
    if path.exists():
        raise UserError(f"{shown(path)} exists already. Choose another name, or edit it.")
    local = is_local(base)
    commit = None if local else commit_of(base, None)
    folder = resolve_path(base) if local else _fetch(base, commit)
    facts = read_facts(folder)
    named = shown(folder.resolve()) if local and folder.resolve().is_relative_to(ROOT) else base
    text, checks = model_text(name, named, commit, facts)
    write_text(path, text)
    return path, checks


def model_text(name: str, base: str, commit: str | None, facts: Facts) -> tuple[str, list[str]]:
    large = facts.parameters >= LARGE
    size = f"{_size(facts.parameters)} parameters" if facts.parameters else "size unknown"
    lines = [f"# {name}: {facts.model_type}, {size}, a context of {facts.context:,} tokens."]
    lines.append(f"extends: {'_gpu' if large else '_small'}")
    lines.append(f"base_model: {json.dumps(base)}")
    checks = []
    if commit:
        lines.append(f"revision_of_model: {commit}")
    most = 2048 if large else 1024
    if facts.context < most:
        lines.append(f"sequence_len: {facts.context}")
    if facts.template is None:
        lines += ["chat_template: jinja", "chat_template_jinja: preprocess/instructions/templates/alpaca.jinja"]
        checks.append("it has no chat template: Alpaca's stands in; name another in chat_template_jinja")
    end = facts.end_of_turn
    if end:
        lines.append(f"eot_tokens: [{json.dumps(end)}]")
        if facts.stops and end not in facts.stops:
            checks.append(f"answers end with {end}, but by its own word generation stops on {', '.join(facts.stops)}")
    else:
        checks.append("eot_tokens: the token that ends an answer was not found")
    lines += _padding(facts, end, checks)
    if facts.parameters >= SHARDED:
        lines.append("deepspeed: axolotl_configs/deepspeed/zero3.json")
        checks.append("its weights are shared out over the GPUs (ZeRO-3): it needs several")
    lines.append("sqlotl:")
    lines.append(f"  linear_layers: {facts.linear_layers or 7}")
    lines.append(f"  plain_head: {'true' if facts.plain_head else 'false'}")
    if not facts.linear_layers:
        checks.append("linear_layers: the number of linear layers in a block")
    checks.append("micro_batch_size: as large as the memory allows (make check estimates it)")
    return "\n".join(lines) + "\n", checks


def _size(parameters: int) -> str:
    return f"{parameters / 1e9:.2f} billion" if parameters >= 1e9 else f"{parameters / 1e6:.3g} million"


def _padding(facts: Facts, end: str | None, checks: list[str]) -> list[str]:
    if facts.pad and facts.pad != end:
        return []
    spare = facts.unk if facts.unk != end else None
    if spare is None:
        checks.append(
            "special_tokens: pad_token: it pads with the token that ends an answer; name an unused one if it has one"
        )
    token = spare or facts.eos
    return ["special_tokens:", f"  pad_token: {json.dumps(token)}"] if token else []


def _fetch(base: str, commit: str | None) -> Path:
    """Brings the small files of a Hub model, not its weights."""
    from huggingface_hub import snapshot_download

    try:
        return Path(snapshot_download(base, revision=commit, allow_patterns=list(FILES)))
    except Exception as error:  # of many kinds: no network, no such model, no access
        raise UserError(f"{base} cannot be fetched ({type(error).__name__}). Name a folder: BASE=<folder>.") from None
