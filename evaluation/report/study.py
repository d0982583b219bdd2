"""All that a report is written from: the comparison and the files beside it."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from typing import Any

from core.runs import ROOT, Run, base_run
from evaluation.compare.results import Comparison, RunSummary, VariantResult
from evaluation.knobs import manifest_of
from evaluation.words import Words


@dataclass(frozen=True)
class Study:
    comparison: Comparison
    words: Words
    root: Path  # of the runs

    @property
    def model(self) -> str:
        return self.comparison.model

    @cached_property
    def manifests(self) -> dict[str, dict[str, Any]]:
        """By run name; empty where there is none."""
        return {run.name: manifest_of(self.run(run)) for item in self.variants for run in item.runs}

    @cached_property
    def base_manifest(self) -> dict[str, Any]:
        return manifest_of(base_run(self.model, self.root))

    @cached_property
    def any_manifest(self) -> dict[str, Any]:
        return next((manifest for manifest in self.manifests.values() if manifest), self.base_manifest)

    @property
    def variants(self) -> list[VariantResult]:
        return self.comparison.variants

    @property
    def best(self) -> VariantResult | None:
        """The variant to look at closely: the recommended one, else the one that gained most."""
        chosen = next((item for item in self.variants if item.name == self.comparison.recommended), None)
        measured = [item for item in self.variants if item.effects.sql]
        return chosen or max(measured, key=lambda item: item.effects.sql.change.value, default=None)  # type: ignore[union-attr]

    def run_name(self, summary: RunSummary) -> str:
        return self.words("run.seeded", name=summary.variant, seed=summary.seed)

    def manifest(self, item: VariantResult) -> dict[str, Any]:
        return self.manifests.get(item.runs[0].name, {})

    def run(self, summary: RunSummary) -> Run:
        return Run(self.model, summary.variant, summary.seed, summary.strength, self.root)

    @property
    def data_folder(self) -> Path | None:
        """Spider as this study used it."""
        named = (self.any_manifest.get("sqlotl") or {}).get("spider")
        folder = ROOT / named if named else None
        return folder if folder and folder.is_dir() else None

    def files(self, pattern: str) -> str:
        """How a table names its source: `runs/pocket/*/seed*/sql/scores.json`."""
        return f"{self.root.name}/{self.model}/{pattern}"

    def source(self, *patterns: str, command: str = "") -> str:
        """Where a table's numbers come from, and the command that makes them again."""
        command = command or f"make eval MODEL={self.model}"
        return self.words("source", files=", ".join(f"`{self.files(p)}`" for p in patterns), command=command)
