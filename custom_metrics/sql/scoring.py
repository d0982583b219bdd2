"""Predictions and golds to verdicts: which are right, by which rule, and why not.

    scores = score([Reply(example, "SELECT ...") for example in spider.dev], spider.databases)

Each distinct answer to a gold is run and compared once per database, on all cores, in worker processes. What is known
of golds and answers is kept by content and used again (`score_cache.py`).
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from core.databases import Databases
from custom_metrics.sql.analysis.analyst import shared_analyst
from custom_metrics.sql.answers import Answers
from custom_metrics.sql.golds import Golds
from custom_metrics.sql.replies import Reply, Score
from custom_metrics.sql.sandbox.limits import Limits
from custom_metrics.sql.sandbox.runner import shared_pool
from custom_metrics.sql.score_cache import ScoreCache
from custom_metrics.sql.scorer import Advance, Scorer

RULES = ("strict", "test_suite", "bird")

__all__ = ["RULES", "Reply", "Score", "score", "score_systems"]


def _nothing(count: int) -> None:
    """Nobody looks."""


def score(
    replies: Sequence[Reply],
    databases: Databases,
    limits: Limits | None = None,
    cache: ScoreCache | None = None,
    advance: Advance = _nothing,
) -> list[Score]:
    """Scores one system; `score_systems` says how."""
    return score_systems({"": replies}, databases, limits, cache, advance)[""]


def score_systems(
    systems: Mapping[str, Sequence[Reply]],
    databases: Databases,
    limits: Limits | None = None,
    cache: ScoreCache | None = None,
    advance: Advance = _nothing,
) -> dict[str, list[Score]]:
    """Scores several systems together. Golds, and predictions that systems share, run once.

    Args:
        limits: what one query may take.
        cache: where golds are kept; in the project's data folder, if nothing else is said.
        advance: is told how many more replies are done, from any thread.
    """
    replies = [reply for own in systems.values() for reply in own]
    pool, analyst = shared_pool(limits), shared_analyst()
    cache = cache or ScoreCache()
    golds, answers = Golds(pool, analyst, cache), Answers(cache, pool.limits)
    scorer = Scorer(databases, pool, analyst, golds, answers, advance)
    scorer.try_all(replies)
    golds.audit(dict.fromkeys(map(scorer.place, replies)))
    scores = {name: [scorer.score(reply) for reply in own] for name, own in systems.items()}
    scorer.keep()
    return scores
