"""Gates: what a run must reach, as data in its config, so that a build turns red for a reason that is written down."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass

import numpy as np

from core.config import Gate
from core.errors import UserError
from core.runs import Run, base_run
from evaluation.compare.pairing import check_pair, order_like
from evaluation.compare.sheets import read_sheet
from evaluation.compare.summaries import mean_of
from evaluation.statistics.estimate import Estimate
from evaluation.statistics.paired import count_flips, paired_interval


@dataclass(frozen=True)
class GateResult:
    measure: str
    name: str
    passed: bool
    message: str  # the measured value, its interval and the gate


def check_gates(run: Run, gates: Mapping[str, Gate]) -> list[GateResult]:
    """Checks the gates of a run by measure; what cannot be checked does not pass."""
    return [result for measure, gate in gates.items() for result in _check(run, measure, gate)]


def _check(run: Run, measure: str, gate: Gate) -> Iterator[GateResult]:
    for name, (measured, passes, relation, label) in CHECKS.items():
        bound = getattr(gate, name)
        if bound is None:
            continue
        try:
            found = measured(run, measure)
        except UserError as error:
            yield GateResult(measure, name, False, f"{run.name}: {name} of {measure} cannot be checked: {error}")
            continue
        passed = passes(found.value, bound)
        shown = f"{found.value:.1%} (95% interval {found.low:.1%} to {found.high:.1%})"
        verdict = "passes" if passed else "fails"
        text = f"{run.name}: {label} {measure} {shown}; {verdict} the gate {name}: {relation} {bound:.1%}"
        yield GateResult(measure, name, passed, text)


def value(run: Run, measure: str) -> Estimate:
    mean = mean_of(read_sheet(run, measure).values())
    if mean is None:
        raise UserError("no item could be judged.")
    return mean


def gain(run: Run, measure: str) -> Estimate:
    if run.is_base:
        raise UserError("the base cannot be compared with itself.")
    base, tuned = read_sheet(base_run(run.study, run.root), measure), read_sheet(run, measure)
    check_pair(base, tuned)
    before, after = base.values(), tuned.values()[order_like(base, tuned)]
    kept = ~np.isnan(before) & ~np.isnan(after)
    lost, won = count_flips(before[kept] > 0, after[kept] > 0)
    return paired_interval(lost, won, int(kept.sum()))


def loss(run: Run, measure: str) -> Estimate:
    return gain(run, measure).times(-1)


Check = tuple[Callable[[Run, str], Estimate], Callable[[float, float], bool], str, str]

CHECKS: dict[str, Check] = {
    "min": (value, lambda found, bound: found >= bound, "at least", "value of"),
    "min_gain": (gain, lambda found, bound: found >= bound, "at least", "gain in"),
    "max_loss": (loss, lambda found, bound: found <= bound, "at most", "loss of"),
}
