"""What a run folder is. Stages meet only through the files named here.

runs/<model>/few_shot.json              the worked examples that every 3-shot prompt shows
runs/<model>/base/                      the untuned model, evaluated once, shared by every variant
runs/<model>/<variant>/seed<k>/         one training
runs/<model>/<variant>/seed<k>/strength_0.50/   the same adapter at another strength: sql/ and mmlu/ only
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
CONDITIONS = ("zero_shot", "three_shot")


@dataclass(frozen=True)
class Run:
    """One model under evaluation: the base, a trained adapter, or that adapter at another strength."""

    model: str
    variant: str = BASE
    seed: int | None = None
    strength: float = 1.0
    root: Path = RUNS

    @property
    def is_base(self) -> bool:
        return self.variant == BASE

    @property
    def name(self) -> str:
        """What a person reads and types: `lora_r16 seed 42`, `base`."""
        if self.is_base:
            return BASE
        dial = "" if self.strength == 1.0 else f" at {self.strength:.2f}"
        return f"{self.variant} seed {self.seed}{dial}"

    @property
    def training_folder(self) -> Path:
        """Where the adapter and its manifest are; the same at every strength."""
        if self.is_base:
            return self.root / self.model / BASE
        return self.root / self.model / self.variant / f"seed{self.seed}"

    @property
    def folder(self) -> Path:
        """Where this run's results are."""
        return self.training_folder if self.strength == 1.0 else self.training_folder / f"strength_{self.strength:.2f}"

    def at(self, strength: float) -> Run:
        return replace(self, strength=strength)

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

    # What evaluation writes.
    @property
    def few_shot(self) -> Path:
        return self.root / self.model / "few_shot.json"

    def predictions(self, condition: str) -> Path:
        return self.folder / "sql" / f"predictions.{condition}.jsonl"

    def predictions_receipt(self, condition: str) -> Path:
        """What the predictions depend on: hashes of the questions, prompts, weights and settings."""
        return self.folder / "sql" / f"predictions.{condition}.receipt.json"

    @property
    def sql_scores(self) -> Path:
        return self.folder / "sql" / "scores.json"

    def sql_examples(self, condition: str) -> Path:
        return self.folder / "sql" / f"scores.{condition}.jsonl"

    def mmlu_results(self, group: str = "mmlu_150") -> Path:
        return self.folder / "mmlu" / f"{group}.json"

    def mmlu_samples(self, group: str = "mmlu_150") -> Path:
        return self.folder / "mmlu" / f"{group}.samples.jsonl"

    @property
    def verdict(self) -> Path:
        return self.folder / "verdict.json"


def shown(path: Path) -> str:
    """As a person would type it from the project's folder."""
    return path.relative_to(ROOT).as_posix() if path.is_relative_to(ROOT) else str(path)


def base_run(model: str, root: Path = RUNS) -> Run:
    return Run(model, root=root)


def trained_runs(model: str, root: Path = RUNS) -> Iterator[Run]:
    """Every finished training of a model: a manifest is written last, so a run without one is not finished."""
    for manifest in sorted((root / model).glob("*/seed*/manifest.json")):
        match = re.fullmatch(r"seed(\d+)", manifest.parent.name)
        if match:
            yield Run(model, manifest.parent.parent.name, int(match[1]), root=root)


def strengths(run: Run) -> list[float]:
    """The strengths other than 1 at which a trained run has been evaluated."""
    return sorted(
        float(path.name.removeprefix("strength_")) for path in run.training_folder.glob("strength_*") if path.is_dir()
    )
