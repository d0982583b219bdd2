"""Simulated studies with a known truth, to hold the rules against: questions and databases as in Spider dev.

Two questions share luck in two ways: a database has its own rates of flips, and questions with the same gold query
often flip together. Both shares are intraclass correlations of tuned minus base.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np

from evaluation.statistics.clusters import Clusters

Array = np.ndarray[Any, np.dtype[Any]]

# Of each of Spider dev's 20 databases: its questions, and how many of them have a gold query of their own. All other
# golds are shared by two questions: 1,034 questions, 551 golds.
SPIDER_DEV = (
    *((45, 5), (42, 0), (92, 4), (80, 0), (38, 0), (84, 0), (30, 0), (18, 18), (62, 0), (16, 16)),
    *((78, 0), (62, 0), (40, 0), (15, 15), (120, 6), (40, 0), (56, 0), (82, 0), (30, 0), (4, 4)),
)
BY_DATABASE, BY_GOLD = 0.02, 0.6
SEEDS_AGREE = 0.5  # the share of questions on which two seeds of a variant have the same luck


@dataclass(frozen=True)
class Questions:
    """The database and the gold query of each question, as numbers; no clusters: all are independent."""

    database: Array
    gold: Array
    clustered: bool

    @property
    def n(self) -> int:
        return int(self.gold.size)

    @property
    def clusters(self) -> Clusters:
        index = self.database if self.clustered else np.arange(self.n)
        return Clusters(index, np.bincount(index))


@dataclass(frozen=True)
class Truth:
    """What the population is like: shares of questions, and the spread of seeds in the mean difference."""

    base: float
    lost: Sequence[float] | Array  # of each variant
    won: Sequence[float] | Array
    seed_deviation: float = 0.0

    @property
    def effects(self) -> Array:
        return np.asarray(self.won) - np.asarray(self.lost)


def spider_dev() -> Questions:
    """Returns questions that lie on databases and golds as those of Spider dev do."""
    database = np.repeat(np.arange(len(SPIDER_DEV)), [size for size, _ in SPIDER_DEV])
    shared = np.concatenate([[1] * alone + [2] * ((size - alone) // 2) for size, alone in SPIDER_DEV])
    return Questions(database, np.repeat(np.arange(shared.size), shared), clustered=True)


def independent(n: int) -> Questions:
    return Questions(np.zeros(n, dtype=int), np.arange(n), clustered=False)


def draw(rng: np.random.Generator, questions: Questions, truth: Truth, seeds: int, studies: int) -> tuple[Array, Array]:
    """Returns the base as [study, question], and tuned minus base as [study, variant, seed, question]."""
    draws = _Draws(rng, questions, studies)
    right = draws.luck(()) < draws.rates(truth.base, (1,))[:, 0]
    lost, won = np.asarray(truth.lost) / truth.base, np.asarray(truth.won) / (1 - truth.base)
    variants = len(lost)
    spread = truth.seed_deviation
    moved = np.clip(rng.normal(0, spread, (studies, variants, seeds, 1)), -2.5 * spread, 2.5 * spread)
    moved = moved if seeds > 1 else np.zeros_like(moved)  # one seed: its interval is about this training
    loses = draws.rates(lost[:, None], (variants, 1)) - moved / 2 / truth.base
    wins = draws.rates(won[:, None], (variants, 1)) + moved / 2 / (1 - truth.base)
    common = draws.luck((variants, 1))
    own = draws.luck((variants, seeds)) if seeds > 1 else common
    luck = np.where(rng.random(own.shape, dtype=np.float32) < SEEDS_AGREE, common, own)
    changes = np.where(right[:, None, None], -(luck < loses).astype(np.int8), (luck < wins).astype(np.int8))
    return right.astype(np.int8), changes


class _Draws:
    def __init__(self, rng: np.random.Generator, questions: Questions, studies: int) -> None:
        self.rng, self.questions, self.studies = rng, questions, studies
        share = BY_GOLD**0.5 if questions.clustered else 0.0
        self.copies = rng.random((studies, questions.n), dtype=np.float32) < share  # has the luck of its gold

    def luck(self, shape: tuple[int, ...]) -> Array:
        own = self.rng.random((self.studies, *shape, self.questions.n), dtype=np.float32)
        if not self.questions.clustered:
            return own
        golds = int(self.questions.gold.max()) + 1
        shared = self.rng.random((self.studies, *shape, golds), dtype=np.float32)[..., self.questions.gold]
        return np.where(self.copies.reshape(self.studies, *(1 for _ in shape), self.questions.n), shared, own)

    def rates(self, mean: float | Array, shape: tuple[int, ...]) -> Array:
        """Draws each database's own rate about the mean: a beta distribution with the intraclass correlation."""
        if not self.questions.clustered:
            return np.broadcast_to(np.asarray(mean)[..., None], (self.studies, *shape, 1))
        size = 1 / BY_DATABASE - 1
        databases = int(self.questions.database.max()) + 1
        alpha, beta = size * np.asarray(mean)[..., None], size * (1 - np.asarray(mean)[..., None])
        found = self.rng.beta(np.maximum(alpha, 1e-9), np.maximum(beta, 1e-9), (self.studies, *shape, databases))
        return found.astype(np.float32)[..., self.questions.database]
