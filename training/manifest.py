"""The receipt of a training: what went in, on which machine, with which versions. Written last: no manifest, no run."""

from __future__ import annotations

import os
import platform
import subprocess
from datetime import datetime, timezone
from importlib.metadata import PackageNotFoundError, version
from typing import Any

from core.engines import gpu_count
from core.hashing import hash_file
from core.runs import ROOT, Run
from core.weights import adapter_fingerprint, base_fingerprint
from preprocess.chat import ChatData
from training.resolve import Config
from training.settings import Settings

ENGINES = ("axolotl", "torch", "transformers", "peft", "trl", "deepspeed", "lm-eval", "deepeval", "flash-attn")


def inputs(config: Config, run: Run, data: ChatData) -> dict[str, Any]:
    """All that decides what a training gives. A finished run with equal inputs is not trained again."""
    revision = config.axolotl.get("revision_of_model")
    return {
        "model": run.model,
        "variant": run.variant,
        "seed": run.seed,
        "base_model": {
            "path": config.base_model,
            "revision": revision,
            "fingerprint": base_fingerprint(config.base_model, revision),
        },
        "config": config.axolotl,
        "data": {key: data.receipt[key] for key in ("train", "validation", "source_hash")},
    }


def manifest(
    inputs: dict[str, Any], settings: Settings, run: Run, seconds: float, log: list[dict[str, Any]]
) -> dict[str, Any]:
    base = inputs["base_model"]["fingerprint"]
    return {
        **inputs,
        "sqlotl": settings.as_dict(),
        "training": {"seconds": round(seconds, 1), "steps": log[-1]["step"] if log else 0, "log": log},
        "adapter": {
            "hash": hash_file(run.adapter / "adapter_model.safetensors"),
            "fingerprint": adapter_fingerprint(base, run.adapter),
        },
        "versions": versions(),
        "commit": commit(),
        "machine": machine(),
        "created": datetime.now(timezone.utc).isoformat(timespec="seconds"),
    }


def versions() -> dict[str, str]:
    found = {"python": platform.python_version()}
    for name in ENGINES:
        try:
            found[name] = version(name)
        except PackageNotFoundError:
            continue
    return found


def commit() -> str:
    """The project's commit, with a plus sign if files differ from it; empty outside a repository."""
    try:
        text = subprocess.run(
            ["git", "describe", "--always", "--dirty=+", "--exclude=*"],
            cwd=ROOT,
            capture_output=True,
            text=True,
            check=False,
        ).stdout
    except FileNotFoundError:
        return ""
    return text.strip()


def machine() -> str:
    device = f"{gpu_count()} GPU" if gpu_count() else "no GPU"
    return f"{platform.system()} {platform.machine()}, {os.cpu_count()} CPU cores, {device}"
