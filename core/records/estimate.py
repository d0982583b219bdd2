"""The forms in which measured numbers are said: each with its interval. Plain data, quick to import."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Literal

Kind = Literal["accuracy", "share", "log_probability", "score", "duel"]
AnswerKind = Literal["gained", "lost", "no_worse", "cannot_tell"]
ProbeKind = Literal["higher", "lower", "changed", "cannot_tell"]
More = Literal["questions", "seeds"]

POINTS: dict[str, float] = {"accuracy": 100.0, "share": 100.0, "log_probability": 1.0, "score": 1.0, "duel": 100.0}
"""What one unit of a value is multiplied with where people read it: an accuracy in points, a score as it is.

An accuracy is right or wrong for each item, a share is anything between (the F1 of an answer); a score has no bounds.
"""


def in_points(kind: Kind) -> bool:
    """Says whether a value is a part of one: people read it in points, and points of different measures add up."""
    return POINTS[kind] > 1


@dataclass(frozen=True)
class Estimate:
    value: float
    low: float
    high: float

    def times(self, factor: float) -> Estimate:
        ends = sorted((self.low * factor, self.high * factor))
        return Estimate(self.value * factor, ends[0], ends[1])

    @property
    def sign(self) -> int:
        """Returns 1 or -1 where the interval lies on one side of zero, else 0."""
        return int(self.low > 0) - int(self.high < 0)


@dataclass(frozen=True)
class SeedSpread:
    """What several trainings of one variant say together."""

    count: int
    mean: float
    deviation: float | None
    low: float | None
    high: float | None


@dataclass(frozen=True)
class Need:
    """What would settle an open question: `low` to `high` items, in 8 of 10 cases; or more seeds.

    `high` is None where that range has no upper end.
    """

    more: More
    low: int | None = None
    high: int | None = None


@dataclass(frozen=True)
class Answer:
    """One of three: gained or lost; no worse than `bound`; cannot tell, but `need` could."""

    kind: AnswerKind
    bound: float | None = None  # the greatest loss inside the interval; it also stands beside "lost"
    need: Need | None = None


@dataclass(frozen=True)
class Change:
    """A difference, judged. Differences are as people read them: an accuracy in points."""

    estimate: Estimate  # at `level`
    level: float  # 0.95 for one variant, 0.995 for ten: simultaneous over all that was judged together
    family: int  # how many were judged together
    n: int
    clusters: int | None  # None: the items count as independent
    seeds: int  # of the tuned model
    p_value: float
    corrected_p: float  # at most 0.05 exactly where the interval excludes zero
    p_no_worse: float  # corrected, one-sided: of a loss as great as the margin
    detectable: float  # the smallest loss that is found with 80% power
    answer: Answer


@dataclass(frozen=True)
class Slope:
    slope: Estimate
    runs: int
    p_value: float


@dataclass(frozen=True)
class Noise:
    """The base answered twice: whatever changed, changed for no reason."""

    n: int
    lost: int
    won: int
    change: float  # as people read it, like the floor
    floor: float  # no smaller change is called real


@dataclass(frozen=True)
class Recommendation:
    """The variants that cannot be told apart from the best; none where none is fit to be recommended."""

    best: list[str] = field(default_factory=list)
    worth: dict[str, Estimate] = field(default_factory=dict)  # gain less loss in points, as weighed
    behind: dict[str, Estimate] = field(default_factory=dict)  # points by which the leader is ahead
    weights: dict[str, float] = field(default_factory=dict)  # key of the difference -> weight
    cheapest: str | None = None  # of the best: the one that was trained in the least time; None: not known


@dataclass(frozen=True)
class Probe:
    """Confidence in the right option. Changes are in nats, after one temperature per model has been fitted."""

    n: int
    seeds: int
    change: Estimate
    level: float
    p_value: float
    corrected_p: float
    wilcoxon_p: float  # corrected
    raw: Estimate  # the same without temperatures: it also moves with a mere change of style
    temperature: tuple[float, float]  # base, tuned; above 1: was too sure of itself
    mass: tuple[float, float]  # probability that falls on any of the options
    divergence: float  # Kullback-Leibler from base to tuned over the options
    kind: ProbeKind
