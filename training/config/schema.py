"""Axolotl's own opinion of a config, before anything starts. Asked in a process of its own.

Importing Axolotl takes seconds, an answer a hundredth of one: all variants of a model are asked about at once.
"""

from __future__ import annotations

import json
import subprocess
from collections.abc import Sequence
from importlib.metadata import version
from pathlib import Path

from core.config import Config, load_variant, variants
from core.config.place import place_of
from core.config.yaml_file import Mapping
from core.engines import engine_environment, gpu_count, python
from core.errors import UserError
from core.files import read_json, write_json
from core.hashing import hash_file, hash_value
from core.runs import DATA, ROOT, Run
from training.config.resolved import axolotl_config

KEPT = DATA / "checked"
PLACE = ROOT / "data" / "chat" / "x"  # a stand-in: whether files exist is not asked here
Problem = dict[str, str]


def check_schema(config: Config, kept: Path = KEPT) -> None:
    """Refuses a config that Axolotl refuses: all that it says, each with file and line.

    Only that it accepts one is kept. It may refuse one for what is missing here, such as a plugin's package.
    """
    if _is_accepted(config, kept):
        return
    configs = [config, *_others(config)]
    answers = _ask(configs)
    for each, problems in zip(configs, answers, strict=True):
        if not problems:
            write_json(_file(each, kept), problems)
    if answers[0]:
        raise UserError(
            "Axolotl refuses this config:\n  " + "\n  ".join(_sentence(config, item) for item in answers[0])
        )


def _is_accepted(config: Config, kept: Path) -> bool:
    file = _file(config, kept)
    return file.is_file() and read_json(file) == []


def _resolved(config: Config) -> Mapping:
    run = Run(config.study or "x", config.variant or "x", 1)
    return axolotl_config(config, run, PLACE / "train.jsonl", PLACE / "validation.jsonl")


def _file(config: Config, kept: Path) -> Path:
    resolved = _resolved(config)
    deepspeed = resolved.get("deepspeed")
    path = ROOT / deepspeed if isinstance(deepspeed, str) else None
    content = hash_file(path) if path and path.is_file() else ""
    asked = [resolved, _on_gpu(config), gpu_count() > 0, version("axolotl"), content]
    return kept / f"{hash_value(asked)}.json"


def _on_gpu(config: Config) -> bool:
    """Whether a GPU is to be assumed."""
    return config.settings.requires_gpu and gpu_count() == 0


def _others(config: Config) -> list[Config]:
    """The model's other variants: they will be asked about next. A broken one is no reason to stop here."""
    found = []
    for variant in variants():
        try:
            found.append(load_variant(config.model, variant, config.settings.data.name))
        except UserError:
            continue
    return found


def _ask(configs: Sequence[Config]) -> list[list[Problem]]:
    """Returns what Axolotl finds wrong with each."""
    asked = [{"config": _resolved(config), "on_gpu": _on_gpu(config)} for config in configs]
    answer = subprocess.run(
        python("-W", "ignore", "-m", "training.config.schema_worker"),
        input=json.dumps(asked),
        cwd=ROOT,
        env=engine_environment(offline=True),
        capture_output=True,
        text=True,
        check=False,
    )
    lines = answer.stdout.strip().splitlines()
    if answer.returncode != 0 or not lines:
        said = answer.stderr.strip().splitlines()
        raise UserError(f"Axolotl could not be asked about the config: {said[-1][:300] if said else 'it said nothing'}")
    answers: list[list[Problem]] = json.loads(lines[-1])
    return answers


def _sentence(config: Config, problem: Problem) -> str:
    key, message = problem["key"], problem["message"]
    place = place_of(config, key) if key else ""
    return f"{place}: {key}: {message}" if place else f"{config.model}, {config.variant}: {message}"
