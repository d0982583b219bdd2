"""What a run folder is. Stages meet only through the files named here.

    runs/<study>/base/                        the untuned model, evaluated once, shared by every variant
    runs/<study>/base/again/                  the same, evaluated once more: what changes, changes for no reason
    runs/<study>/<variant>/seed<k>/           one training
    runs/<study>/<variant>/seed<k>/scale_0.5/ the same adapter at another scale: measures only
    <run>/measures/<measure>/                 answers.jsonl, rows.jsonl, receipt.json (see core/records/result.py)
    <run>/quick_50/<measure>/                 the same on a sample of 50 items; never mixed with full results
    <run>/old/<date>/                         what an earlier state of the inputs gave, moved aside

A study is a model on its default data, `pocket`, or on other data, `pocket@mine`: results on different data never meet.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
RUNS = ROOT / "runs"
DATA = ROOT / "data"
REPORTS = ROOT / "reports"

BASE = "base"
SEED_FOLDER = re.compile(r"seed(\d+)")
SCALE_FOLDER = re.compile(r"scale_(\d+(?:\.\d+)?(?:e-\d+)?)")


@dataclass(frozen=True)
class ResultFiles:
    """Where the result of one measure on one run lies."""

    folder: Path

    @property
    def answers(self) -> Path:
        return self.folder / "answers.jsonl"

    @property
    def rows(self) -> Path:
        return self.folder / "rows.jsonl"

    @property
    def receipt(self) -> Path:
        return self.folder / "receipt.json"


@dataclass(frozen=True)
class Run:
    """One model under evaluation: the base, a trained variant, or its adapter at another scale."""

    study: str
    variant: str = BASE
    seed: int | None = None
    scale: float = 1.0
    root: Path = RUNS
    repeated: bool = False  # the base, evaluated once more in other batches: what changes, changes for no reason

    @property
    def is_base(self) -> bool:
        return self.variant == BASE

    @property
    def model(self) -> str:
        return split_study(self.study)[0]

    @property
    def data(self) -> str | None:
        """The data file, as a command names it; None: the model's usual one."""
        return split_study(self.study)[1]

    @property
    def name(self) -> str:
        """What people read and type: `lora_r16 seed 42`, `base`."""
        if self.is_base:
            return f"{BASE}, repeated" if self.repeated else BASE
        at = "" if self.scale == 1.0 else f" at {self.scale:g}"
        return f"{self.variant} seed {self.seed}{at}"

    @property
    def training_folder(self) -> Path:
        """Where the adapter and its manifest are; the same at every scale."""
        if self.is_base:
            return self.root / self.study / BASE
        return self.root / self.study / self.variant / f"seed{self.seed}"

    @property
    def folder(self) -> Path:
        """Where this run's results are."""
        if self.repeated:
            return self.training_folder / "again"
        # repr keeps every digit: 0.754 and 0.746 are two scales.
        return self.training_folder if self.scale == 1.0 else self.training_folder / f"scale_{self.scale!r}"

    @property
    def again(self) -> Run:
        """Returns the same run, evaluated once more."""
        return replace(self, repeated=True)

    def at(self, scale: float) -> Run:
        return replace(self, scale=float(scale))

    # What training writes.
    @property
    def axolotl_yaml(self) -> Path:
        return self.training_folder / "axolotl.yaml"

    @property
    def log(self) -> Path:
        """All that the engine said while training."""
        return self.training_folder / "train.log"

    @property
    def manifest(self) -> Path:
        return self.training_folder / "manifest.json"

    @property
    def adapter(self) -> Path:
        return self.training_folder / "adapter"

    @property
    def whole_model(self) -> Path:
        """In place of an adapter, where all weights were trained."""
        return self.training_folder / "model"

    # What evaluation writes.
    def result(self, measure: str, limit: int | None = None) -> ResultFiles:
        """Returns the files of a measure; a sample of `limit` items has a folder of its own."""
        place = "measures" if limit is None else f"quick_{limit}"
        return ResultFiles(self.folder / place / measure)

    @property
    def verdict(self) -> Path:
        return self.folder / "verdict.json"


def study_name(model: str, data: str | None = None) -> str:
    """Returns the study of a model: on its default data (None), or on data that has a name."""
    return f"{model}@{data}" if data else model


def split_study(study: str) -> tuple[str, str | None]:
    """Returns a study's model, and the name of its data where that is not the model's usual."""
    model, _, data = study.partition("@")
    return model, data or None


def shown(path: Path) -> str:
    """Returns a path as people type it from the project's folder."""
    return path.relative_to(ROOT).as_posix() if path.is_relative_to(ROOT) else str(path)


def base_run(study: str, root: Path = RUNS) -> Run:
    return Run(study, root=root)


def trained_runs(study: str, root: Path = RUNS) -> Iterator[Run]:
    """Yields every finished training: a manifest is written last, so a run without one is not finished."""
    for manifest in sorted((root / study).glob("*/seed*/manifest.json")):
        match = SEED_FOLDER.fullmatch(manifest.parent.name)
        if match:
            yield Run(study, manifest.parent.parent.name, int(match[1]), root=root)


def scales(run: Run) -> list[float]:
    """Returns the scales other than 1 at which a trained run has been evaluated."""
    names = (SCALE_FOLDER.fullmatch(path.name) for path in run.training_folder.glob("scale_*") if path.is_dir())
    return sorted(float(match[1]) for match in names if match)


def trained_at_scales(study: str, root: Path = RUNS) -> Iterator[Run]:
    """Yields every finished training, each followed by its adapter at other scales."""
    for run in trained_runs(study, root):
        yield run
        yield from (run.at(scale) for scale in scales(run))


def run_of_folder(folder: Path) -> Run | None:
    """Returns the run whose own folder this is (seed<k>, base, or a scale below), or None."""
    path, scale = folder.resolve(), 1.0
    if match := SCALE_FOLDER.fullmatch(path.name):
        scale, path = float(match[1]), path.parent
    if path.name == BASE:
        return Run(path.parent.name, root=path.parent.parent)
    if match := SEED_FOLDER.fullmatch(path.name):
        variant = path.parent
        return Run(variant.parent.name, variant.name, int(match[1]), scale, root=variant.parent.parent)
    return None


def results_of_older_format(study: str, root: Path = RUNS) -> list[Path]:
    """Returns the result folders of a study that an earlier version wrote and this one does not read."""
    found = [path for pattern in ("base", "*/seed*") for path in (root / study).glob(pattern)]
    return sorted(folder / name for folder in found for name in ("sql", "mmlu") if (folder / name).is_dir())
