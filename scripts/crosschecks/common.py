"""What all cross-checks take: which run is looked at, and where the outcome is written."""

from __future__ import annotations

import argparse
from dataclasses import dataclass
from pathlib import Path

from core.console import done
from core.errors import UserError
from core.records.crosscheck import CrossCheck
from core.records.record import write_record
from core.runs import Run
from evaluation.compare.sheets import Sheet, read_sheet
from scripts.overview.find import find_run
from scripts.overview.results import Results, results_of


@dataclass(frozen=True)
class Asked:
    """The run that is checked, and everything else that was typed."""

    options: argparse.Namespace
    results: Results
    run: Run

    @property
    def sheet(self) -> Sheet:
        return read_sheet(self.run, self.options.measure)

    @property
    def rows_hash(self) -> str:
        """Of the whole rows, also where a packed study holds them without texts."""
        receipt = self.sheet.receipt
        return receipt.lean.rows_hash if receipt.lean else receipt.rows_hash

    def tell(self, check: CrossCheck) -> int:
        """Writes the outcome; the exit code says whether all agree."""
        write_record(self.options.out, check)
        done(f"{check.name}: {check.agreed:,} of {check.asked:,} agree with {check.other}")
        if check.differ:
            done(f"they differ on {', '.join(check.differ[:20])}{' ...' if len(check.differ) > 20 else ''}")
        return int(check.agreed < check.asked)


def asked(doc: str, **more: str) -> Asked:
    """Reads the command line. `more` are further options, by name with their help; all are needed."""
    parser = argparse.ArgumentParser(description=doc, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--runs", type=Path, help="a folder of runs, or a packed study")
    parser.add_argument("--model", default="", help="needed with a folder of runs")
    parser.add_argument("--data", help="other data than the model's usual")
    parser.add_argument("--run", required=True, help="base, lora_r16/seed42, ...")
    parser.add_argument("--out", type=Path, required=True, help="the file of the outcome")
    for name, text in more.items():
        parser.add_argument(f"--{name.replace('_', '-')}", required=True, help=text)
    options = parser.parse_args()
    packed = options.runs is not None and options.runs.is_file()
    if not packed and not options.model:
        raise UserError("--model is needed: whose runs are meant?")
    options.typed = frozenset()
    results = results_of(options)
    return Asked(options, results, find_run(options.run, results.config.study, results.root))


def outcome(
    name: str, other: str, agree: dict[str, bool], figures: dict[str, float], hashes: dict[str, str]
) -> CrossCheck:
    """Counts what agrees, by item."""
    differ = [item for item, same in agree.items() if not same]
    return CrossCheck(name, other, len(agree), len(agree) - len(differ), differ, figures, hashes)
