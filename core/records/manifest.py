"""The manifest of a run: what went in, on which machine, with which versions. Written last: no manifest, no run.

The base has one too; it says only which weights were evaluated.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, ClassVar

from core.config.settings import Settings
from core.records.record import read_record, write_record
from core.weights import Base


@dataclass(frozen=True)
class Rows:
    """One file of training examples."""

    rows: int = 0
    task_rows: int = 0  # examples of the task itself
    replay_rows: int = 0  # general examples mixed in
    hash: str = ""


@dataclass(frozen=True)
class TrainingData:
    train: Rows = field(default_factory=Rows)
    validation: Rows = field(default_factory=Rows)
    source_hash: str = ""  # of the files that the examples were made from
    shared_databases: int = 0  # databases that train and dev have in common
    shared_questions: int = 0  # dev questions that stand in train, on the same database


@dataclass(frozen=True)
class Training:
    seconds: float = 0.0
    steps: int = 0
    processes: int = 1
    examples_per_step: int = 0  # over all processes: micro batch, accumulation, processes
    tokens_per_example: float = 0.0  # mean, without padding
    tokens_per_second: float = 0.0  # over all processes, without padding; over all steps
    peak_bytes: int = 0  # of memory, of one process
    log: list[dict[str, float]] = field(default_factory=list)  # step, loss, eval_loss, learning_rate, ...


@dataclass(frozen=True)
class Adapter:
    hash: str = ""
    fingerprint: str = ""  # of base and adapter together


@dataclass(frozen=True)
class Manifest:
    RECORD: ClassVar[str] = "manifest"
    FORMAT: ClassVar[int] = 2
    REMEDY: ClassVar[str] = "Train again (make train CONFIG=... SEED=...): what is there is moved to old/, not deleted."

    model: str
    variant: str
    base: Base
    seed: int | None = None
    config: dict[str, Any] = field(default_factory=dict)  # Axolotl's own keys
    settings: Settings = field(default_factory=Settings)
    data: TrainingData = field(default_factory=TrainingData)
    training: Training | None = None  # None: not trained, the base
    adapter: Adapter | None = None  # None: the base, or a model that was trained in full
    versions: dict[str, str] = field(default_factory=dict)
    commit: str = ""  # of this project, with a plus sign if files differ from it
    machine: str = ""
    created: str = ""


def read_manifest(path: Path) -> Manifest:
    return read_record(Manifest, path)


def write_manifest(path: Path, manifest: Manifest) -> None:
    write_record(path, manifest)
