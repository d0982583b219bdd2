"""Gates: what a variant must reach, as data in its config, so that a build turns red for a reason that is written down.

A gate passes or fails by the whole interval, over all seeds: what has not been shown does neither.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass

import numpy as np

from core.config import Gate
from core.errors import UserError
from core.records.estimate import POINTS, Estimate, in_points
from core.runs import Run, base_run
from evaluation.compare.noise import repeated
from evaluation.compare.pairing import check_pair, order_like
from evaluation.compare.sheets import Sheet, read_sheet
from evaluation.compare.summaries import mean_of
from evaluation.statistics.estimate import ALPHA
from evaluation.statistics.evidence import evidence
from evaluation.statistics.interval import interval
from evaluation.statistics.thresholds import GateOutcome, at_least, at_most

INCONCLUSIVE = 8  # the exit code where no gate fails and one cannot be decided; pytest's own end at 5

SAID = {"pass": "passes", "fail": "fails", "inconclusive": "cannot decide: part of the interval fails"}


@dataclass(frozen=True)
class GateResult:
    measure: str
    name: str
    outcome: GateOutcome
    message: str  # the measured value, its interval and the gate


def check_gates(seeds: Sequence[Run], gates: Mapping[str, Gate]) -> list[GateResult]:
    """Checks the gates of one variant by measure, over its seeds; what cannot be checked fails."""
    return [result for measure, gate in gates.items() for result in _check(seeds, measure, gate)]


def check_noise(run: Run, measure: str, most: float) -> GateResult:
    """Checks that the base, evaluated twice, differs from itself by no more than this."""
    try:
        first = read_sheet(base_run(run.study, run.root), measure)
        noise = repeated(base_run(run.study, run.root), first)
    except UserError as error:
        return GateResult(measure, "noise_floor", "fail", f"noise_floor of {measure} cannot be checked: {error}")
    if noise is None:
        text = "the base was not evaluated twice: make eval REPEAT=2"
        return GateResult(measure, "noise_floor", "fail", f"noise_floor of {measure} cannot be checked: {text}")
    floor = noise.floor / POINTS[first.receipt.kind]
    outcome: GateOutcome = "pass" if floor <= most else "fail"
    shown = f"{measure} of the base changes by {floor:.2%} when it is evaluated again"
    return GateResult(measure, "noise_floor", outcome, f"{shown}; {SAID[outcome]} the gate noise_floor: {most:.2%}")


def _check(seeds: Sequence[Run], measure: str, gate: Gate) -> Iterator[GateResult]:
    name = _name(seeds)
    for key, (measured, decide, relation, label) in CHECKS.items():
        bound = getattr(gate, key)
        if bound is None:
            continue
        try:
            found, share = measured(seeds, measure)
        except UserError as error:
            yield GateResult(measure, key, "fail", f"{name}: {key} of {measure} cannot be checked: {error}")
            continue
        outcome = decide(found, bound)
        shown = (
            f"{_number(found.value, share)} (95% interval {_number(found.low, share)} to {_number(found.high, share)})"
        )
        text = f"{name}: {label} {measure} {shown}; {SAID[outcome]} the gate {key}: {relation} {_number(bound, share)}"
        yield GateResult(measure, key, outcome, text)


def _name(seeds: Sequence[Run]) -> str:
    first = seeds[0]
    return first.name if len(seeds) == 1 else f"{first.variant}, {len(seeds)} seeds"


def _number(value: float, share: bool) -> str:
    return f"{value:.1%}" if share else f"{value:.3g}"


def value(seeds: Sequence[Run], measure: str) -> tuple[Estimate, bool]:
    """Returns the mean over items and seeds, and whether it is a share."""
    sheets = [read_sheet(run, measure) for run in seeds]
    mean = mean_of(_table(sheets[0], sheets), sheets[0].clusters)
    if mean is None:
        raise UserError("no item could be judged.")
    return mean, _is_share(sheets[0])


def gain(seeds: Sequence[Run], measure: str) -> tuple[Estimate, bool]:
    if seeds[0].is_base:
        raise UserError("the base cannot be compared with itself.")
    base = read_sheet(base_run(seeds[0].study, seeds[0].root), measure)
    sheets = [read_sheet(run, measure) for run in seeds]
    for sheet in sheets:
        check_pair(base, sheet)
    found = evidence(base.values(), _table(base, sheets), base.clusters)
    if found is None or not np.isfinite(found.mean):
        raise UserError("no item could be judged.")
    low, high = interval(found, ALPHA)
    return Estimate(float(found.mean), float(low), float(high)), _is_share(base)


def loss(seeds: Sequence[Run], measure: str) -> tuple[Estimate, bool]:
    found, share = gain(seeds, measure)
    return found.times(-1), share


def _table(first: Sheet, sheets: Sequence[Sheet]) -> np.ndarray:
    return np.stack([sheet.values()[order_like(first, sheet)] for sheet in sheets], axis=1)


def _is_share(sheet: Sheet) -> bool:
    return in_points(sheet.receipt.kind)


Check = tuple[Callable[[Sequence[Run], str], tuple[Estimate, bool]], Callable[[Estimate, float], GateOutcome], str, str]

CHECKS: dict[str, Check] = {
    "min": (value, at_least, "at least", "value of"),
    "min_gain": (gain, at_least, "at least", "gain in"),
    "max_loss": (loss, at_most, "at most", "loss of"),
}
