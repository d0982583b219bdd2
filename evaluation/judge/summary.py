"""The numbers of a study: preference, gain, position bias, length, and the rubric with Holm's correction."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

import numpy as np
from scipy.stats import binomtest, t
from statsmodels.stats.multitest import multipletests

from core.records.judgement import Case, CriterionScore, CriterionSummary, DuelSummary, Interval, Verdict
from core.records.result import Row
from evaluation.judge.pairs import Pair
from evaluation.judge.values import both_orders, by_pair, consistent_share, pair_gain, pair_value
from evaluation.statistics.clusters import clusters_of, robust_mean, sign_flip

CONFIDENCE = 0.95
SHOWN = 5  # cases at either end
TOTAL = "total"
ANSWERS = "answers_hash"  # in the details of a row: of both answers


def pair_rows(pairs: Sequence[Pair], verdicts: Sequence[Verdict]) -> list[Row]:
    """Returns a row for each pair; None where it is not judged in both orders."""
    judged = both_orders([verdict for verdict in verdicts if verdict.repeat == 0])
    return [_row(pair, judged.get(pair.id)) for pair in pairs]


def _row(pair: Pair, both: tuple[Verdict, Verdict] | None) -> Row:
    details: dict[str, Any] = {ANSWERS: pair.answers_hash}
    if both is None:
        return Row(pair.id, None, pair.item.cluster, details=details)
    ab, ba = both
    details |= {"orders": [ab.winner, ba.winner], "justification": [ab.justification, ba.justification]}
    others: dict[str, float | None] = {"gain": pair_gain(ab, ba)}
    return Row(pair.id, pair_value(ab, ba), pair.item.cluster, others=others, details=details)


def summarise_duel(pairs: Sequence[Pair], verdicts: Sequence[Verdict]) -> DuelSummary | None:
    """Returns the duel's numbers; None where no pair is judged in both orders."""
    first_time = [verdict for verdict in verdicts if verdict.repeat == 0]
    judged = both_orders(first_time)
    known = [pair for pair in pairs if pair.id in judged]
    if not known:
        return None
    values = np.array([pair_value(*judged[pair.id]) for pair in known])
    gains = np.array([pair_gain(*judged[pair.id]) for pair in known])
    clusters = [pair.item.cluster for pair in known]
    first, second = _by_position(judged)
    adjusted, length_p = _at_equal_length(known, values, clusters)
    order = sorted(range(len(known)), key=lambda at: (gains[at], known[at].id))
    return DuelSummary(
        pairs=len(pairs),
        judged=len(known),
        wins=int((values > 0.5).sum()),
        ties=int((values == 0.5).sum()),
        losses=int((values < 0.5).sum()),
        preference=_within(mean_interval(values, clusters)),
        p_value=_sign_flip_p(values - 0.5, clusters),
        gain=mean_interval(gains, clusters),
        consistent=consistent_share(first_time),
        inconsistent_first=first,
        inconsistent_second=second,
        position_p=float(binomtest(first, first + second, 0.5).pvalue) if first + second else None,
        same_length_preference=adjusted,
        length_p=length_p,
        noise_floor=_noise_floor(first_time, [verdict for verdict in verdicts if verdict.repeat == 1]),
        best=[_case(known[at], gains[at], judged) for at in reversed(order[-SHOWN:]) if gains[at] > 0],
        worst=[_case(known[at], gains[at], judged) for at in order[:SHOWN] if gains[at] < 0],
    )


def summarise_rubric(
    pairs: Sequence[Pair], scores: Sequence[CriterionScore], names: Sequence[str]
) -> list[CriterionSummary]:
    """Returns each criterion and the total, over the items that both models have all scores for."""
    table = {(score.id, score.side, score.criterion): score.value for score in scores}
    whole = [p for p in pairs if all((p.id, side, name) in table for side in ("a", "b") for name in names)]
    if not whole:
        return []
    sides = {side: np.array([[table[pair.id, side, name] for name in names] for pair in whole]) for side in ("a", "b")}
    columns = {name: (sides["a"][:, at], sides["b"][:, at]) for at, name in enumerate(names)}
    columns[TOTAL] = (sides["a"].sum(axis=1), sides["b"].sum(axis=1))
    clusters = [pair.item.cluster for pair in whole]
    p_values = [_sign_flip_p(b - a, clusters) for a, b in columns.values()]
    corrected = multipletests(p_values, method="holm")[1]
    confidence = 1 - (1 - CONFIDENCE) / len(columns)
    return [
        CriterionSummary(
            criterion=name,
            scored=len(whole),
            mean_a=float(a.mean()),
            mean_b=float(b.mean()),
            gain=mean_interval(b - a, clusters, confidence),
            p_value=p,
            p_holm=float(p_holm),
        )
        for (name, (a, b)), p, p_holm in zip(columns.items(), p_values, corrected, strict=True)
    ]


def mean_interval(values: Any, clusters: Sequence[str], confidence: float = CONFIDENCE) -> Interval:
    """Returns the mean with its cluster-robust interval."""
    found = robust_mean(values, clusters_of(clusters, len(values)))
    half = float(t.ppf((1 + confidence) / 2, found.freedom) * found.error)
    mean = float(found.mean)
    return Interval(mean, mean - half, mean + half)


def _within(share: Interval) -> Interval:
    """A share lies between 0 and 1, and so does its interval."""
    return Interval(share.value, max(share.low, 0.0), min(share.high, 1.0))


def _sign_flip_p(values: Any, clusters: Sequence[str]) -> float:
    return float(sign_flip(clusters_of(clusters, len(values)).totals(values)))


def _by_position(judged: dict[str, tuple[Verdict, Verdict]]) -> tuple[int, int]:
    """Counts pairs whose winner changed with the order: the first was preferred in both, or the second was."""
    outcomes = [(ab.winner, ba.winner) for ab, ba in judged.values()]
    return outcomes.count(("a", "b")), outcomes.count(("b", "a"))


def _at_equal_length(
    pairs: Sequence[Pair], values: Any, clusters: Sequence[str]
) -> tuple[Interval | None, float | None]:
    """Returns the preference where both answers are of one length, and whether length is related to it."""
    import statsmodels.api as sm

    lengths = np.array([[len(pair.a), len(pair.b)] for pair in pairs], dtype=float)
    longer = (lengths[:, 1] - lengths[:, 0]) / np.maximum(lengths.sum(axis=1), 1)
    groups = clusters_of(clusters, len(pairs))
    if groups.count < 10 or np.unique(longer).size < 3 or np.unique(values).size < 2:
        return None, None
    fit = sm.OLS(values, sm.add_constant(longer)).fit(cov_type="cluster", cov_kwds={"groups": groups.index}, use_t=True)
    low, high = fit.conf_int()[0]
    return _within(Interval(float(fit.params[0]), float(low), float(high))), float(fit.pvalues[1])


def _noise_floor(first: Sequence[Verdict], again: Sequence[Verdict]) -> float | None:
    before, after = by_pair(first), by_pair(again)
    both = [abs(before[name] - after[name]) for name in after if name in before]
    return float(np.mean(both)) if both else None


def _case(pair: Pair, gain: float, judged: dict[str, tuple[Verdict, Verdict]]) -> Case:
    item = pair.item
    said = judged[pair.id][0].justification
    return Case(pair.id, float(gain), item.instruction, item.input, item.reference, pair.a, pair.b, said)
