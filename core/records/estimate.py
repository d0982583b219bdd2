"""The forms in which measured numbers are said: each with its interval. Plain data, quick to import."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

Kind = Literal["accuracy", "log_probability", "score", "duel"]
AnswerKind = Literal["gained", "lost", "no_worse", "cannot_tell"]

POINTS: dict[str, float] = {"accuracy": 100.0, "log_probability": 1.0, "score": 1.0, "duel": 100.0}
"""What one unit of a value is multiplied with where people read it: an accuracy in points, a score as it is."""


@dataclass(frozen=True)
class Estimate:
    value: float
    low: float
    high: float

    def times(self, factor: float) -> Estimate:
        ends = sorted((self.low * factor, self.high * factor))
        return Estimate(self.value * factor, ends[0], ends[1])


@dataclass(frozen=True)
class SeedSpread:
    """What several trainings of one variant say together."""

    count: int
    mean: float
    deviation: float | None
    low: float | None
    high: float | None


@dataclass(frozen=True)
class Answer:
    """One of three: gained or lost; no worse than `bound`; cannot tell, but `needed` items could."""

    kind: AnswerKind
    bound: float | None = None
    needed: int | None = None


@dataclass(frozen=True)
class Slope:
    slope: Estimate
    runs: int
    p_value: float
