"""Is the judge fit to judge? Pairs whose right outcome is known are asked first, and every study shows the answers.

gold against shuffled   the right answer against the right answer to another item: gold must win
gold against empty      the right answer against nothing: gold must win
gold against gold       the same text twice: a tie is right, and any decision shows a preferred position
"""

from __future__ import annotations

import random
from collections.abc import Sequence
from dataclasses import replace

from scipy.stats import binomtest
from statsmodels.stats.proportion import proportion_confint

from core.records.judgement import Calibration, Interval, Order, Verdict
from evaluation.judge.duel import ORDERS
from evaluation.judge.pairs import Pair
from evaluation.judge.values import by_pair, consistent_share, first_and_second

PARTS = SHUFFLED, EMPTY, GOLD = "calibration/shuffled", "calibration/empty", "calibration/gold"
MOST_UNJUDGED = 0.2
POSITION_LEVEL = 0.01
POSITION_SHARE = 0.1  # how far from one half the first position may be chosen
LEAST_FOR_POSITION = 10


def calibration_pairs(pairs: Sequence[Pair], count: int, seed: int = 0) -> dict[str, list[Pair]]:
    """Draws items with a reference and builds the three kinds of pairs; `a` is always gold."""
    known = [pair for pair in pairs if pair.item.reference.strip()]
    drawn = random.Random(seed).sample(known, min(count, len(known)))
    shuffled = []
    for at, pair in enumerate(drawn):
        others = [other for other in drawn[at + 1 :] + drawn[:at] if other.item.reference != pair.item.reference]
        if others:
            shuffled.append(replace(pair, a=pair.item.reference, b=others[0].item.reference))
    gold = [replace(pair, a=pair.item.reference, b=pair.item.reference) for pair in drawn]
    empty = [replace(pair, a=pair.item.reference, b="") for pair in drawn]
    return {SHUFFLED: shuffled, EMPTY: empty, GOLD: gold}


def orders_of(part: str) -> tuple[Order, ...]:
    """The same text twice is the same question in both orders: it is asked once."""
    return ("ab",) if part == GOLD else ORDERS


def judge_calibration(verdicts: dict[str, list[Verdict]], asked: int) -> Calibration:
    """Returns the judge's figures and what makes it unfit. `asked` counts the questions, with those not judged."""
    everything = [verdict for rows in verdicts.values() for verdict in rows]
    first, second = first_and_second(everything)
    decided = first + second
    gold = verdicts.get(GOLD, [])
    found = Calibration(
        pairs=sum(len({verdict.id for verdict in rows}) for rows in verdicts.values()),
        gold_over_shuffled=_gold_wins(verdicts.get(SHUFFLED, [])),
        gold_over_empty=_gold_wins(verdicts.get(EMPTY, [])),
        gold_ties_itself=sum(v.winner == "tie" for v in gold) / len(gold) if gold else None,
        first_share=first / decided if decided else None,
        first_p=float(binomtest(first, decided, 0.5).pvalue) if decided else None,
        consistent=consistent_share([v for part, rows in verdicts.items() if part != GOLD for v in rows]),
    )
    return replace(found, problems=_problems(found, len(everything), asked, decided))


def _gold_wins(verdicts: Sequence[Verdict]) -> Interval | None:
    """Share of pairs that gold wins, both orders together, a tie one half; Wilson's interval."""
    values = [1 - value for value in by_pair(verdicts).values()]  # `a` is gold, values are those of `b`
    if not values:
        return None
    low, high = proportion_confint(sum(values), len(values), method="wilson")
    return Interval(sum(values) / len(values), float(low), float(high))


def _problems(found: Calibration, judged: int, asked: int, decided: int) -> list[str]:
    problems = []
    if asked and judged < (1 - MOST_UNJUDGED) * asked:
        problems.append(f"gave no verdict on {asked - judged} of {asked} questions")
    for name, share in (("shuffled", found.gold_over_shuffled), ("empty", found.gold_over_empty)):
        if share is None:
            problems.append(f"was not asked about gold against {name}")
        elif share.low <= 0.5:
            problems.append(f"does not prefer gold to {name} ({share.value:.0%} [{share.low:.0%}, {share.high:.0%}])")
    first, p = 0.5 if found.first_share is None else found.first_share, found.first_p
    if p is not None and decided >= LEAST_FOR_POSITION and p < POSITION_LEVEL and abs(first - 0.5) > POSITION_SHARE:
        where = "first" if first > 0.5 else "second"
        problems.append(f"prefers the {where} position ({max(first, 1 - first):.0%} of its decisions)")
    return problems
