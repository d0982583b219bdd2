"""Holds the rules against simulated studies: how often are intervals right, and how often is something false said?"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Literal

import numpy as np

from evaluation.statistics.estimate import ALPHA, MARGIN, Estimate
from evaluation.statistics.evidence import Evidence, evidence_of
from evaluation.statistics.interval import interval, level_that_excludes
from evaluation.statistics.simulation import Array, Questions, Truth, draw, independent, spider_dev
from evaluation.statistics.verdict import decide

CHUNK = 400  # tables of questions that are drawn at once
Scenario = Literal["no effect", "losses"]

# By the base's accuracy: the share of questions that flip each way, the greatest loss, the seeds' standard deviation.
BASES = {0.25: (0.05, 0.06, 0.018), 0.65: (0.10, 0.06, 0.018), 0.98: (0.01, 0.04, 0.003)}


@dataclass(frozen=True)
class Setting:
    base: float
    variants: int
    seeds: int
    scenario: Scenario
    clustered: bool = True

    @property
    def questions(self) -> Questions:
        return spider_dev() if self.clustered else independent(150)

    @property
    def truth(self) -> Truth:
        """Nothing changes, or the variants lose from nothing up to a few points: so that "no worse" may be false."""
        flips, most, deviation = BASES[self.base]
        first = most if self.variants == 1 else 0.0
        losses = np.linspace(first, most, self.variants) if self.scenario == "losses" else np.zeros(self.variants)
        return Truth(self.base, flips + losses, np.full(self.variants, flips), deviation)


@dataclass(frozen=True)
class Rates:
    """Shares of studies. A study is right if all that it says of its variants is right."""

    studies: int
    covered: float  # all intervals hold the truth
    false_change: float  # any variant is called gained or lost and is not
    false_no_worse: float  # any variant is called no worse than X and is worse
    contradictions: int  # studies in which a printed interval, p-value and answer disagree
    width: float  # mean, in points


def settings() -> list[Setting]:
    """Returns the full grid: three bases, three numbers of variants, four of seeds, with and without an effect."""
    return [
        Setting(base, variants, seeds, scenario)
        for base in BASES
        for variants in (1, 3, 10)
        for seeds in (1, 2, 3, 5)
        for scenario in ("no effect", "losses")
    ]


def rates_of(setting: Setting, studies: int, seed: int = 1) -> Rates:
    """Simulates the setting and counts."""
    truth = 100 * setting.truth.effects
    covered, change, no_worse, wrong, widths = [], [], [], [], []
    for found in _evidence(setting, studies, seed):
        low, high = (100 * end for end in interval(found, ALPHA / setting.variants))
        p_values = np.minimum(1.0, setting.variants * level_that_excludes(found))
        covered.append(((low <= truth) & (truth <= high)).all(axis=1))
        change.append((((low > 0) & (truth <= 0)) | ((high < 0) & (truth >= 0))).any(axis=1))
        said = (low <= 0) & (high >= 0) & (low >= -MARGIN)
        no_worse.append((said & (truth < np.minimum(low, 0))).any(axis=1))
        wrong.append(_contradicted(100 * found.mean, low, high, p_values))
        widths.append(high - low)
    return Rates(
        studies,
        float(np.concatenate(covered).mean()),
        float(np.concatenate(change).mean()),
        float(np.concatenate(no_worse).mean()),
        int(np.concatenate(wrong).sum()),
        float(np.concatenate(widths).mean()),
    )


def _evidence(setting: Setting, studies: int, seed: int) -> Iterator[Evidence]:
    rng = np.random.default_rng(seed)
    questions, step = setting.questions, max(1, CHUNK // (setting.variants * setting.seeds))
    for start in range(0, studies, step):
        _, changes = draw(rng, questions, setting.truth, setting.seeds, min(step, studies - start))
        yield evidence_of(changes.astype(float), questions.clusters)


def _contradicted(value: Array, low: Array, high: Array, p_values: Array) -> Array:
    """Says of each study whether interval, p-value and answer of any variant disagree."""
    bad = ((low > value) | (value > high)) | ((p_values <= ALPHA) != ((low > 0) | (high < 0)))
    for place in np.ndindex(value.shape):
        change = Estimate(float(value[place]), float(low[place]), float(high[place]))
        answer = decide(change)
        zero = change.low <= 0 <= change.high
        agrees = {
            "gained": change.low > 0,
            "lost": change.high < 0,
            "no_worse": zero and answer.bound is not None and change.low >= -answer.bound >= -MARGIN,
            "cannot_tell": zero and change.low < -MARGIN,
        }
        bad[place] |= not agrees[answer.kind]
    return bad.any(axis=1)
