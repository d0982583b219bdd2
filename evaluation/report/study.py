"""All that a report is written from: the comparison and the files beside it."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property
from pathlib import Path

from core.errors import UserError
from core.records.comparison import Comparison, Difference, RunSummary, VariantResult
from core.records.manifest import Manifest
from core.records.record import read_record
from core.records.result import Receipt, Row
from core.runs import Run, base_run
from evaluation.compare.hyperparameters import manifest_of
from evaluation.compare.sheets import read_sheet
from evaluation.measures import Context
from evaluation.packing.texts import sheet_with_texts, texts_of
from evaluation.report import phrases
from evaluation.words import Words
from evaluation.words.data import described, known_data, named
from preprocess.known import KnownData


@dataclass(frozen=True)
class ReportStudy:
    comparison: Comparison
    words: Words
    root: Path  # of the runs
    context: Context | None = None  # the data; None where only results are known
    changed: frozenset[str] = frozenset()  # variants whose config has changed since they were trained

    @cached_property
    def read(self) -> dict[tuple[str, str], list[Row]]:
        """Rows that were read before, by run and measure."""
        return {}

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
    def outdated(self) -> list[str]:
        """Names of the variants here that their config would not give again."""
        return [item.name for item in self.variants if item.variant in self.changed]

    @property
    def best(self) -> VariantResult | None:
        """The variant to look at closely: the first of those recommended, else the one that gained most."""
        best, key = self.comparison.recommendation.best, self.comparison.headline
        chosen = next((item for item in self.variants if best and item.name == best[0]), None)
        measured = [item for item in self.variants if key in item.differences]
        return chosen or max(measured, key=lambda item: item.differences[key].change.value, default=None)

    @cached_property
    def data_used(self) -> list[KnownData]:
        """The data sets that the measures ask: which measure asks which is said in the words."""
        asked = {self.words.sentences.get(f"data_of.{name}") for name in (self.task, *self.comparison.keep)}
        return [data for data in known_data(self.context) if data.layout in asked] if self.context else []

    @property
    def data_names(self) -> list[str]:
        return [self.words.data[data.layout] for data in self.data_used]

    @property
    def data_named(self) -> list[str]:
        """Names with versions: `Spider 1.0, dev.json of June 2020`."""
        return [named(self.words, data) for data in self.data_used]

    @property
    def data_lines(self) -> list[str]:
        return [described(self.words, data) for data in self.data_used]

    @cached_property
    def colours(self) -> dict[str, int]:
        """The colour and shape of each variant in every picture: by its first training, so a later one changes none."""
        return {item.variant: at for at, item in enumerate(sorted(self.variants, key=self._first_trained))}

    def _first_trained(self, item: VariantResult) -> tuple[str, str]:
        found = (self.manifests[run.name] for run in item.runs)
        return min((each.created for each in found if each and each.created), default="unknown"), item.variant

    def difference(self, item: VariantResult, measure: str) -> Difference | None:
        """Returns what a verdict on a measure is read from."""
        return item.differences.get(self.comparison.headline if measure == self.task else measure)

    def seeds_of(self, summary: RunSummary) -> list[int]:
        return next((item.seeds for item in self.variants if summary in item.runs), [])

    def run_name(self, summary: RunSummary) -> str:
        return self.words("run.seeded", name=summary.variant, seed=summary.seed)

    def scaled_name(self, variant: str, scale: float) -> str:
        """The adapter at another scale than 1 in the report's language."""
        if scale == 1:
            return variant
        return self.words("run.scaled", name=variant, scale=self.words.decimal(f"{scale:g}"))

    def manifest(self, item: VariantResult) -> Manifest | None:
        return self.manifests.get(item.runs[0].name)

    def run(self, summary: RunSummary) -> Run:
        return Run(self.name, summary.variant, summary.seed, summary.scale, self.root)

    def rows(self, summary: RunSummary, measure: str) -> list[Row]:
        """The graded items of a run; empty where they cannot be read."""
        key = summary.folder, measure
        if key not in self.read:
            try:
                sheet = read_sheet(self.run(summary), measure, self.comparison.limit)
                self.read[key] = sheet_with_texts(sheet, self.context).rows if self.context else sheet.rows
            except UserError:
                self.read[key] = []
        return self.read[key]

    @cached_property
    def without_texts(self) -> bool:
        """Whether what was asked is neither in the result files nor in the data of this machine."""
        base = self.run(self.comparison.base)
        files = [base.result(name, self.comparison.limit).receipt for name in self.comparison.base.measures]
        receipts = [read_record(Receipt, file) for file in files if file.is_file()]
        return any(r.lean and not (self.context and texts_of(r, self.context)) for r in receipts)

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

    def command(self, name: str, **values: object) -> str:
        """Returns a command on this study's model and data, as it is typed."""
        return phrases.command_of(self.comparison, name, **values)

    def source(self, *patterns: str, command: str = "") -> str:
        """Where a table's numbers come from, and the command that makes them again."""
        command = command or self.command("eval")
        return self.words("source", files=", ".join(f"`{self.files(p)}`" for p in patterns), command=command)
