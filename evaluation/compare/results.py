"""What a comparison says, as plain data: `runs/<model>/comparison.json` and each run's `verdict.json` hold these."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any

from evaluation.statistics.estimate import Answer, Estimate, SeedSpread, Slope

RULES = ("strict", "strict_raw", "test_suite", "bird")
PAIRED_RULES = ("strict", "strict_raw")  # whose differences are tested
HARDNESS = ("easy", "medium", "hard", "extra")


@dataclass(frozen=True)
class Problem:
    """Something that could not be compared: a code with its own sentence in every language, and what it names."""

    code: str
    values: dict[str, Any] = field(default_factory=dict)


@dataclass(frozen=True)
class SqlSummary:
    source: str
    n: int
    left_out: int
    accuracy: dict[str, Estimate]  # by rule
    by_hardness: dict[str, dict[str, int]]
    by_group: dict[str, dict[str, int]]
    status: dict[str, int]
    reasons: dict[str, int]


@dataclass(frozen=True)
class Category:
    n: int
    accuracy: Estimate


@dataclass(frozen=True)
class MmluSummary:
    source: str
    group: str
    n: int
    shots: int
    accuracy: Estimate
    centred: float
    by_category: dict[str, Category]
    logprob: float | None  # mean log-probability of the right answer; None where one is not a number


@dataclass(frozen=True)
class RunSummary:
    """One model as it was measured."""

    name: str
    variant: str
    seed: int | None
    strength: float
    folder: str
    sql: dict[str, SqlSummary] = field(default_factory=dict)  # by condition
    mmlu: MmluSummary | None = None
    collapsed: list[str] = field(default_factory=list)  # codes


@dataclass(frozen=True)
class Difference:
    """Tuned minus base on the same questions. Accuracies are fractions, changes are points."""

    base: float
    tuned: float
    n: int
    seeds: int
    change: Estimate
    percent: float | None
    bootstrap: Estimate | None  # over questions; for a single seed
    lost: int  # right to wrong, over all seeds
    won: int  # wrong to right
    flip_rate: float
    p_value: float
    corrected_p: float
    detectable: float  # the smallest drop, in points, found with 80% power
    answer: Answer


@dataclass(frozen=True)
class Probe:
    """The mean change, in nats, of the log-probability of the right answer."""

    base: float
    tuned: float
    change: Estimate
    p_value: float
    corrected_p: float
    kind: str  # better, worse, cannot_tell


@dataclass(frozen=True)
class Effects:
    """One trained variant, over its seeds, against the base."""

    sql: Difference | None = None  # zero-shot, strict, the headline
    sql_raw: Difference | None = None
    sql_three_shot: Difference | None = None  # both with three worked examples
    over_three_shot: Difference | None = None  # tuned without examples against the base with three
    mmlu: Difference | None = None
    categories: dict[str, Difference] = field(default_factory=dict)
    categories_p: float | None = None
    probe: Probe | None = None
    flips: dict[str, dict[str, int]] = field(default_factory=dict)  # by subject: n, lost, won


@dataclass(frozen=True)
class VariantResult:
    variant: str
    strength: float
    runs: list[RunSummary]
    effects: Effects
    sql_seeds: SeedSpread | None
    mmlu_seeds: SeedSpread | None
    knobs: dict[str, float | str | None]
    collapsed: list[str]

    @property
    def seeds(self) -> list[int]:
        return [run.seed for run in self.runs if run.seed is not None]

    @property
    def name(self) -> str:
        return self.variant if self.strength == 1 else f"{self.variant} at {self.strength:.2f}"


@dataclass(frozen=True)
class Point:
    """A model on the trade-off plane: what it gained in SQL, what its knowledge changed by, both in points."""

    name: str
    variant: str
    strength: float
    gain: Estimate
    change: Estimate
    on_front: bool
    exchange: Estimate | None  # points of knowledge lost for a point of SQL gained


@dataclass(frozen=True)
class KnobEffect:
    """What one step of one knob does to gain and to knowledge; None where there are too few runs to say."""

    knob: str
    values: list[str]
    runs: int
    gain: Slope | None
    change: Slope | None


@dataclass(frozen=True)
class VolumePoint:
    fraction: float
    accuracy: float
    run: str


@dataclass(frozen=True)
class Tradeoff:
    points: list[Point] = field(default_factory=list)
    knee: str | None = None
    knobs: list[KnobEffect] = field(default_factory=list)
    volume: list[VolumePoint] = field(default_factory=list)  # runs that differ in the share of the data alone
    volume_trend: Slope | None = None  # points of SQL accuracy for each doubling of the data


@dataclass(frozen=True)
class Comparison:
    model: str
    group: str | None
    margin: float
    base: RunSummary
    variants: list[VariantResult]
    dial: list[VariantResult]
    tradeoff: Tradeoff
    recommended: str | None
    problems: list[Problem]
    inputs: str = ""  # the hash of everything that this was computed from
