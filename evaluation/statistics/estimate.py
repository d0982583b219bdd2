"""The forms in which measured numbers leave this package: each with its interval. Plain data, quick to import."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

CONFIDENCE = 0.95
MARGIN = 5.0  # points: what "no worse" may mean at most, unless the config says otherwise

Kind = Literal["gained", "lost", "no_worse", "cannot_tell"]


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
    """One of three: gained or lost; no worse than `bound` points; cannot tell, but `needed` questions could."""

    kind: Kind
    bound: float | None = None
    needed: int | None = None


@dataclass(frozen=True)
class Slope:
    slope: Estimate
    runs: int
    p_value: float
