"""What has no verdict now, by reason: never counted as a tie, a zero or a loss."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence

from core.records.judgement import Unjudged
from evaluation.judge.duel import DuelAsk
from evaluation.judge.rubric import RubricAsk, part_of

NOT_ASKED = "not_asked"


def count_unjudged(duels: Iterable[DuelAsk], scores: Iterable[RubricAsk], tried: Sequence[Unjudged]) -> dict[str, int]:
    """Counts what is missing by the reason of the last try; what was never tried is `not_asked`."""
    reasons = {(row.id, row.part, row.asked): row.why for row in tried}
    missing = [(ask.pair.id, ask.question.part, ask.question.asked) for ask in duels]
    missing += [(ask.item.id, part_of(ask.criterion, ask.side), ask.key[-1]) for ask in scores]
    return dict(sorted(Counter(reasons.get(key, NOT_ASKED) for key in missing).items()))
