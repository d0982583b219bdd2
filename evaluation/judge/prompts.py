"""The judge's prompts: YAML files that users may copy and edit."""

from __future__ import annotations

from dataclasses import dataclass, field, fields
from pathlib import Path
from typing import Any

import msgspec
import yaml

from core.errors import UserError
from core.files import read_text

BUILT_IN = Path(__file__).parent / "prompts"
HIGHEST = 5  # points for a criterion


@dataclass(frozen=True)
class DuelPrompt:
    system: str
    task: str
    again: str
    max_tokens: int = 600


@dataclass(frozen=True)
class Criterion:
    name: str
    steps: list[str]
    levels: dict[int, str] = field(default_factory=dict)


@dataclass(frozen=True)
class RubricPrompt:
    criteria: list[Criterion]
    max_tokens: int = 600


@dataclass(frozen=True)
class Prompts:
    duel: DuelPrompt
    rubric: RubricPrompt


def read_prompts(folder: Path | None = None) -> Prompts:
    """Reads duel.yaml and rubric.yaml of a folder; one that is missing there is the built-in one."""
    if folder is not None and not any((folder / name).is_file() for name in ("duel.yaml", "rubric.yaml")):
        raise UserError(f"{folder} holds neither duel.yaml nor rubric.yaml. Copy them from {BUILT_IN} and edit them.")
    duel: DuelPrompt = _read(DuelPrompt, _file(folder, "duel.yaml"))
    rubric: RubricPrompt = _read(RubricPrompt, _file(folder, "rubric.yaml"))
    if "{problem}" not in duel.again:
        raise UserError(f"{_file(folder, 'duel.yaml')}, key again: {{problem}} must stand in it.")
    for criterion in rubric.criteria:
        if not criterion.steps or sorted(criterion.levels) not in ([], list(range(HIGHEST + 1))):
            raise UserError(
                f"{_file(folder, 'rubric.yaml')}, criterion {criterion.name}: it needs steps, and no levels or "
                f"one for each score from 0 to {HIGHEST}."
            )
    return Prompts(duel, rubric)


def _file(folder: Path | None, name: str) -> Path:
    return folder / name if folder is not None and (folder / name).is_file() else BUILT_IN / name


def _read(kind: type[Any], path: Path) -> Any:
    try:
        value: Any = yaml.safe_load(read_text(path))
    except yaml.YAMLError as error:
        raise UserError(f"{path} is not valid YAML: {str(error).splitlines()[0]}.") from None
    known = [field.name for field in fields(kind)]
    unknown = sorted(set(value) - set(known)) if isinstance(value, dict) else []
    if unknown:
        raise UserError(f"{path}: unknown key {unknown[0]!r}. Known: {', '.join(known)}.")
    try:
        return msgspec.convert(value, kind, strict=True)
    except msgspec.ValidationError as error:
        raise UserError(f"{path}: {error}.") from None
