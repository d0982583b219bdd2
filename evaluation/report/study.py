"""All that a report is written from: the comparison and the files beside it."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property
from pathlib import Path

from core.errors import UserError
from core.records.comparison import Comparison, RunSummary, VariantResult
from core.records.manifest import Manifest
from core.records.result import Row
from core.runs import Run, base_run
from evaluation.compare.hyperparameters import manifest_of
from evaluation.compare.sheets import read_sheet
from evaluation.words import Words


@dataclass(frozen=True)
class ReportStudy:
    comparison: Comparison
    words: Words
    root: Path  # of the runs

    @property
    def name(self) -> str:
        return self.comparison.study

    @property
    def task(self) -> str:
        return self.comparison.task

    @cached_property
    def manifests(self) -> dict[str, Manifest | None]:
        """By run name; None where there is none."""
        return {run.name: manifest_of(self.run(run)) for item in self.variants for run in item.runs}

    @cached_property
    def any_manifest(self) -> Manifest | None:
        """One of a training, or the base's own."""
        found = (manifest for manifest in self.manifests.values() if manifest)
        return next(found, None) or manifest_of(base_run(self.name, self.root))

    @property
    def variants(self) -> list[VariantResult]:
        return self.comparison.variants

    @property
    def best(self) -> VariantResult | None:
        """The variant to look at closely: the first of those recommended, else the one that gained most."""
        best, key = self.comparison.recommendation.best, self.comparison.headline
        chosen = next((item for item in self.variants if best and item.name == best[0]), None)
        measured = [item for item in self.variants if key in item.differences]
        return chosen or max(measured, key=lambda item: item.differences[key].change.value, default=None)

    def run_name(self, summary: RunSummary) -> str:
        return self.words("run.seeded", name=summary.variant, seed=summary.seed)

    def manifest(self, item: VariantResult) -> Manifest | None:
        return self.manifests.get(item.runs[0].name)

    def run(self, summary: RunSummary) -> Run:
        return Run(self.name, summary.variant, summary.seed, summary.scale, self.root)

    def rows(self, summary: RunSummary, measure: str) -> list[Row]:
        """The graded items of a run; empty where they cannot be read."""
        try:
            return read_sheet(self.run(summary), measure, self.comparison.limit).rows
        except UserError:
            return []

    def measure(self, name: str) -> str:
        return self.words.name("measure", name)

    def short(self, name: str) -> str:
        return self.words.name("measure_short", name)

    def files(self, pattern: str) -> str:
        """How a table names its source: `runs/pocket/*/seed*/manifest.json`."""
        return f"{self.root.name}/{self.name}/{pattern}"

    def results(self, measure: str) -> str:
        """The source line of a table of one measure."""
        return self.source(f"base/measures/{measure}/rows.jsonl", f"*/seed*/measures/{measure}/rows.jsonl")

    def source(self, *patterns: str, command: str = "") -> str:
        """Where a table's numbers come from, and the command that makes them again."""
        command = command or f"make eval MODEL={self.comparison.model}"
        return self.words("source", files=", ".join(f"`{self.files(p)}`" for p in patterns), command=command)
