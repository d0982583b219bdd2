"""Gates look at the near end of an interval: what has not been shown neither passes nor fails."""

from __future__ import annotations

from typing import Literal

from evaluation.statistics.estimate import Estimate

GateOutcome = Literal["pass", "fail", "inconclusive"]


def at_least(found: Estimate, gate: float) -> GateOutcome:
    """Passes where the whole interval is at or above the gate, fails where all of it is below."""
    if found.low >= gate:
        return "pass"
    return "fail" if found.high < gate else "inconclusive"


def at_most(found: Estimate, gate: float) -> GateOutcome:
    """Passes where the whole interval is at or below the gate, fails where all of it is above."""
    return at_least(found.times(-1), -gate)


def all_of(outcomes: list[GateOutcome]) -> GateOutcome:
    """Returns the outcome of several gates: one that fails fails all, one that is inconclusive leaves all so."""
    return next((outcome for outcome in ("fail", "inconclusive") if outcome in outcomes), "pass")
