"""From verdicts in one order to the value of a pair: the mean of both orders, with a tie as one half."""

from __future__ import annotations

from collections.abc import Sequence

from core.records.judgement import Verdict

VALUE = {"a": 0.0, "tie": 0.5, "b": 1.0}


def both_orders(verdicts: Sequence[Verdict]) -> dict[str, tuple[Verdict, Verdict]]:
    """Returns the verdicts of each pair that has one in either order; half a pair is not judged."""
    found: dict[str, dict[str, Verdict]] = {}
    for verdict in verdicts:
        found.setdefault(verdict.id, {})[verdict.order] = verdict
    return {name: (orders["ab"], orders["ba"]) for name, orders in found.items() if len(orders) == 2}


def by_pair(verdicts: Sequence[Verdict]) -> dict[str, float]:
    """Returns 1 where b wins, 0 where a does, 0.5 where the orders disagree or both say tie."""
    return {name: pair_value(ab, ba) for name, (ab, ba) in both_orders(verdicts).items()}


def pair_value(ab: Verdict, ba: Verdict) -> float:
    return (VALUE[ab.winner] + VALUE[ba.winner]) / 2


def pair_gain(ab: Verdict, ba: Verdict) -> float:
    """Returns how much better b was scored than a, mean of both orders."""
    return (ab.score_b - ab.score_a + ba.score_b - ba.score_a) / 2


def first_and_second(verdicts: Sequence[Verdict]) -> tuple[int, int]:
    """Counts the decisions for the answer that stood first, and for the one that stood second."""
    decided = [verdict for verdict in verdicts if verdict.winner != "tie"]
    first = sum((verdict.winner == "a") == (verdict.order == "ab") for verdict in decided)
    return first, len(decided) - first


def consistent_share(verdicts: Sequence[Verdict]) -> float | None:
    pairs = both_orders(verdicts).values()
    return sum(ab.winner == ba.winner for ab, ba in pairs) / len(pairs) if pairs else None
