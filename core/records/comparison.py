"""What a comparison says: `runs/<study>/comparison.json`, and beside each run its own `verdict.json`."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any, ClassVar

from core.records.estimate import (
    POINTS,
    Answer,
    Estimate,
    Kind,
    Noise,
    Probe,
    Recommendation,
    SeedSpread,
    Slope,
)
from core.runs import split_study

COMPARE_AGAIN = "Compare again: make eval."


@dataclass(frozen=True)
class Problem:
    """Something that could not be compared: a code with its own sentence in every language, and what it names."""

    code: str
    values: dict[str, Any] = field(default_factory=dict)


@dataclass(frozen=True)
class Tally:
    """How many items a group has, and the mean of their values."""

    n: int
    mean: float


@dataclass(frozen=True)
class MeasureSummary:
    """One measure on one run. `means` holds the headline as "value", and the further values by their names."""

    measure: str
    kind: Kind
    source: str
    n: int
    left_out: int
    means: dict[str, Estimate]
    groups: dict[str, dict[str, Tally]]  # kind of group -> group: {"hardness": {"easy": ...}}
    counts: dict[str, dict[str, int]]  # what the measure counts: {"reason": {"wrong_join": 3}}
    shots: int = 0
    chance: float = 0.0


@dataclass(frozen=True)
class RunSummary:
    """One model as it was measured."""

    name: str
    variant: str
    seed: int | None
    scale: float
    folder: str
    measures: dict[str, MeasureSummary] = field(default_factory=dict)
    collapsed: list[str] = field(default_factory=list)  # codes


@dataclass(frozen=True)
class Difference:
    """Tuned minus base on the same items. `base` and `tuned` are means as measured, `change` is as people read it."""

    measure: str  # of the tuned model
    baseline: str  # the base's measure that it is compared with; another one where the prompts differ
    value: str  # which value of the rows
    kind: Kind
    base: float
    tuned: float
    n: int
    seeds: int
    clusters: int | None  # None: the items count as independent
    change: Estimate  # at `level`: the verdict is read off this interval
    level: float  # 0.95 for one variant, 0.995 for ten: simultaneous over `family`
    family: int  # how many were judged together
    percent: Estimate | None  # of the base
    lost: int  # right to wrong, over all seeds
    won: int  # wrong to right
    p_value: float
    corrected_p: float  # at most 0.05 exactly where the interval excludes zero
    p_no_worse: float  # corrected, one-sided: of a loss as great as the margin
    detectable: float  # the smallest drop that is found with 80% power
    answer: Answer

    @property
    def unit(self) -> float:
        return POINTS[self.kind]


@dataclass(frozen=True)
class GroupChanges:
    """The changes of one measure by group, and whether they differ between the groups."""

    changes: dict[str, Difference]
    p_value: float | None  # after Holm's correction over the variants


@dataclass(frozen=True)
class VariantResult:
    """One trained variant, over its seeds, against the base. The keys of `differences` are those of the contrasts."""

    variant: str
    scale: float
    runs: list[RunSummary]
    differences: dict[str, Difference]
    groups: dict[str, dict[str, GroupChanges]]  # measure -> kind of group
    flips: dict[str, dict[str, dict[str, int]]]  # measure -> the finest group: n, lost, won
    probes: dict[str, Probe]  # measure -> confidence in the right option
    spreads: dict[str, SeedSpread]  # measure -> over seeds
    group_spreads: dict[str, dict[str, dict[str, SeedSpread]]]  # measure -> kind of group -> group -> over seeds
    hyperparameters: dict[str, float | str | None]
    collapsed: list[str]

    @property
    def seeds(self) -> list[int]:
        return [run.seed for run in self.runs if run.seed is not None]

    @property
    def name(self) -> str:
        return self.variant if self.scale == 1 else f"{self.variant} at {self.scale:g}"


@dataclass(frozen=True)
class Point:
    """A model on the trade-off plane: what it gained in its task, and what a kept measure changed by."""

    name: str
    variant: str
    scale: float
    gain: Estimate
    change: Estimate
    on_front: bool
    exchange: Estimate | None  # points lost for a point gained


@dataclass(frozen=True)
class HyperparameterEffect:
    """What one step of one hyperparameter does to gain and to change; None where these runs cannot say."""

    name: str
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
    """The task's gain against the change of one kept measure."""

    measure: str | None = None
    points: list[Point] = field(default_factory=list)
    knee: str | None = None  # named only where 95% of bootstraps name the same
    knee_share: float = 0.0  # of bootstraps
    hyperparameters: list[HyperparameterEffect] = field(default_factory=list)
    volume: list[VolumePoint] = field(default_factory=list)  # runs that differ in the share of the data alone
    volume_trend: Slope | None = None  # points for each doubling of the data; None: these runs cannot say


@dataclass(frozen=True)
class Comparison:
    RECORD: ClassVar[str] = "comparison"
    FORMAT: ClassVar[int] = 2
    REMEDY: ClassVar[str] = COMPARE_AGAIN

    study: str
    task: str  # the measure that was trained for
    keep: list[str]  # the measures that must be kept
    margin: float
    base: RunSummary
    variants: list[VariantResult]
    scaled: list[VariantResult]  # the adapters at other scales
    tradeoff: Tradeoff
    recommendation: Recommendation
    problems: list[Problem]
    baseline: str = ""  # the base's prompt that did best on the task: what a gain must beat
    free_below: float | None = None  # points: only a loss that is shown to be smaller is next to nothing
    noise: dict[str, Noise] = field(default_factory=dict)  # measure -> the base, repeated
    limit: int | None = None  # a quick look at so many items
    inputs: str = ""  # the hash of everything that this was computed from

    @property
    def model(self) -> str:
        return split_study(self.study)[0]

    @property
    def data(self) -> str | None:
        """The name of other data than the model's usual."""
        return split_study(self.study)[1]

    @property
    def headline(self) -> str:
        """The key of the difference that a verdict on the task is read from: tuned against the better prompt."""
        return self.task if self.baseline in ("", self.task) else f"{self.task}/{self.baseline}"

    @property
    def recommended(self) -> str | None:
        """The one variant that is better than all others; None where several cannot be told apart, or none is fit."""
        best = self.recommendation.best
        return best[0] if len(best) == 1 else None


@dataclass(frozen=True)
class Verdict:
    """One training against the base, by itself."""

    RECORD: ClassVar[str] = "verdict"
    FORMAT: ClassVar[int] = 2
    REMEDY: ClassVar[str] = COMPARE_AGAIN

    study: str
    variant: str
    seed: int | None
    margin: float
    differences: dict[str, Difference]
