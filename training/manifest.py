"""Fills in a run's manifest, and decides whether a finished run was made from the same inputs."""

from __future__ import annotations

import dataclasses
import os
import platform
import subprocess
from datetime import datetime, timezone
from importlib.metadata import PackageNotFoundError, version
from typing import Any

from core.config import Config
from core.engines import gpu_count
from core.hashing import hash_value
from core.records.manifest import Manifest, Training, TrainingData
from core.runs import ROOT, Run
from core.weights import base_of
from training.config.watching import BY_RETENTION
from training.config.weightless import what_weighs
from training.outcome import described

ENGINES = ("axolotl", "torch", "transformers", "peft", "trl", "deepspeed", "lm-eval", "deepeval", "flash-attn")


def planned(config: Config, run: Run, data: TrainingData) -> Manifest:
    """The manifest as far as it is known before the training."""
    return Manifest(
        model=run.model,
        variant=run.variant,
        base=base_of(config),
        seed=run.seed,
        config=config.axolotl,
        settings=config.settings,
        data=data,
    )


def inputs_hash(manifest: Manifest) -> str:
    """Of all that decides what a training gives, and nothing else. A run with equal inputs is not trained again."""
    return hash_value(
        [
            manifest.model,
            manifest.variant,
            manifest.seed,
            manifest.base.fingerprint,
            _without(what_weighs(manifest.config), "base_model", "revision_of_model"),
            [manifest.data.train.hash, manifest.data.validation.hash],
            manifest.settings.processes,
            *_decides_by_retention(manifest),
        ]
    )


def _decides_by_retention(manifest: Manifest) -> list[Any]:
    """What is watched decides the weights only where it stops the training or chooses the checkpoint."""
    watched = manifest.settings.retention
    decides = watched.action == "stop" or (
        watched.action != "off" and manifest.config.get("metric_for_best_model") == BY_RETENTION
    )
    return [dataclasses.asdict(watched)] if decides else []


def what_changed(old: Manifest, new: Manifest) -> list[str]:
    """Names the inputs in which two manifests differ, for the message."""
    changed = []
    before, after = what_weighs(old.config), what_weighs(new.config)
    for key in sorted(before.keys() | after.keys()):
        if before.get(key) != after.get(key):
            changed.append(f"{key} ({before.get(key)} -> {after.get(key)})")
    if old.base.fingerprint != new.base.fingerprint:
        changed.append("the base's weights")
    if (old.data.train.hash, old.data.validation.hash) != (new.data.train.hash, new.data.validation.hash):
        changed.append("the training data")
    if old.settings.processes != new.settings.processes:
        changed.append(f"processes ({old.settings.processes} -> {new.settings.processes})")
    return changed


def finished(plan: Manifest, run: Run, training: Training) -> Manifest:
    base = plan.base.fingerprint
    return dataclasses.replace(
        plan,
        training=training,
        adapter=described(run, base),
        versions=versions(),
        commit=commit(),
        machine=machine(),
        created=datetime.now(timezone.utc).isoformat(timespec="seconds"),
    )


def _without(mapping: dict[str, Any], *keys: str) -> dict[str, Any]:
    return {key: value for key, value in mapping.items() if key not in keys}


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
