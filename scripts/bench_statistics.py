"""Holds the rules of the verdict against simulated studies with a known truth.   make bench-statistics [STUDIES=1000]

Questions lie on databases and gold queries as those of Spider dev do, and share their luck (see
evaluation/statistics/simulation.py). Exit code 1 if a bar of docs/statistics.md is missed.
"""

from __future__ import annotations

import time

from core.console import console, done, note
from core.errors import run_main
from evaluation.statistics.calibration import Rates, Setting, rates_of, settings
from scripts.cli.read import arguments

LEAST_COVERED, MOST_FALSE = 0.94, 0.05


def main() -> int:
    studies = arguments("bench-statistics").studies
    start, missed, contradictions = time.perf_counter(), 0, 0
    console.print("base  variants  seeds  effect      covered  false change  false no worse  width  contradictions")
    for setting in settings():
        rates = rates_of(setting, studies)
        good = within_bars(rates)
        missed += not good
        contradictions += rates.contradictions
        console.print(_line(setting, rates) + ("" if good else "   missed"), soft_wrap=True, highlight=False)
    count = len(settings())
    note(f"{count} settings of {studies} studies in {time.perf_counter() - start:.0f} s")
    done(f"{count - missed} of {count} within the bars; {contradictions} contradictions in {count * studies:,} studies")
    return int(missed > 0)


def within_bars(rates: Rates) -> bool:
    """Allows for the luck of the simulation itself: two standard errors."""
    luck = 2 * (LEAST_COVERED * (1 - LEAST_COVERED) / rates.studies) ** 0.5
    false = max(rates.false_change, rates.false_no_worse)
    return rates.covered >= LEAST_COVERED - luck and false <= MOST_FALSE + luck and not rates.contradictions


def _line(setting: Setting, rates: Rates) -> str:
    return (
        f"{setting.base:4.0%}  {setting.variants:8}  {setting.seeds:5}  {setting.scenario:10}  {rates.covered:7.1%}  "
        f"{rates.false_change:12.1%}  {rates.false_no_worse:14.1%}  {rates.width:5.1f}  {rates.contradictions:14}"
    )


if __name__ == "__main__":
    run_main(main)
