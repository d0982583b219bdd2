"""Which runs A and B mean: a variant with all its seeds, one run, the base, or those of another model."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from core.errors import UserError, unknown
from core.runs import BASE, Run, base_run, run_of_folder, trained_runs
from evaluation.compare.refusal import problem_of
from evaluation.compare.sheets import Sheet, read_sheet

EXAMPLES = "a variant (lora_r16), one run (lora_r16/seed42), base, or a folder under runs/"


@dataclass(frozen=True)
class Side:
    """One of the two that are compared: a name, and the runs behind it."""

    name: str
    runs: list[Run]

    def sheets(self, measure: str, limit: int | None, problems: list[str]) -> list[Sheet]:
        """Returns what can be read of a measure; what cannot is named once."""
        found = []
        for run in self.runs:
            if not run.result(measure, limit).receipt.is_file():
                continue
            try:
                found.append(read_sheet(run, measure, limit))
            except UserError as error:
                problems.append(str(problem_of(error).values.get("text", error)))
        return found

    def measures(self, limit: int | None) -> list[str]:
        places = {run.result("any", limit).folder.parent for run in self.runs}
        return sorted({path.parent.name for place in places for path in place.glob("*/receipt.json")})


def side(text: str, study: str, root: Path) -> Side:
    """Reads what was typed after A= or B=; `other_model/lora_r16` stands for a variant of another study."""
    if text == BASE:
        return Side(BASE, [base_run(study, root)])
    of_variant = [run for run in trained_runs(study, root) if run.variant == text]
    if of_variant:
        return Side(text, of_variant)
    for folder in (root / study / text, root / text, Path(text)):
        if not folder.is_dir():
            continue
        run = run_of_folder(folder)
        if run is not None:
            return Side(text, [run])
        seeds = [found for path in sorted(folder.glob("seed*")) if (found := run_of_folder(path))]
        if seeds:
            return Side(text, seeds)
    known = sorted({run.variant for run in trained_runs(study, root)})
    raise unknown("run", text, [BASE, *known], where=f"{root / study}; A and B take {EXAMPLES}")
