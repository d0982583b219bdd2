"""Collapse: a model whose answers are empty, endless, all the same or in another language. It must be called so.

signals = measure_answers(answers, references, finished)
reasons = collapse_reasons(signals, base=signals_of_the_base)      # none: not collapsed
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass

from core.language import language_of
from custom_metrics.text.repetition import count_grams, distinct_share, is_loop, repeated_share


@dataclass(frozen=True)
class Signals:
    """What can be counted of the answers of one model; all but `n`, `told` and the perplexity are shares of one."""

    n: int
    empty: float  # answers without a letter or digit
    looped: float  # answers that end in a loop
    repetition: float  # mean share of repeated 4-grams
    stopped: float  # answers that ended by themselves
    commonest: float  # share of the most frequent answer
    distinct_1: float
    distinct_2: float
    drifted: float  # answers in another language than their reference, of those that can be told
    told: int  # answers whose language, and whose reference's language, can be told
    commonest_reference: float  # the same of the references: classes repeat by nature
    distinct_2_reference: float
    grams: int  # word pairs that both are counted over, so that long answers do not seem poorer than short ones
    perplexity: float | None = None  # of the references


@dataclass(frozen=True)
class Limits:
    """Beyond any of these a model is called collapsed."""

    empty: float = 0.2
    looped: float = 0.3
    stopped: float = 0.5  # at least
    commonest: float = 0.3  # above the references' own
    distinct: float = 0.33  # of the references' own, at least
    drifted: float = 0.3
    perplexity: float = 2.0  # times the base's
    enough: int = 10  # answers, or answers whose language can be told: below it the share says nothing
    enough_grams: int = 100


def measure_answers(
    answers: Sequence[str],
    references: Sequence[str],
    finished: Sequence[bool],
    perplexity: float | None = None,
) -> Signals:
    """Counts what the answers of one model to one set of questions are like."""
    n = len(answers)
    if not n or n != len(references) or n != len(finished):
        raise ValueError(
            f"{n} answers, {len(references)} references, {len(finished)} ends: as many are needed of each."
        )
    grams = min(count_grams(answers, 2), count_grams(references, 2))
    languages = [(language_of(one), language_of(two)) for one, two in zip(answers, references, strict=True)]
    told = [(one, two) for one, two in languages if one and two]
    return Signals(
        n=n,
        empty=sum(not any(sign.isalnum() for sign in answer) for answer in answers) / n,
        looped=sum(is_loop(answer) for answer in answers) / n,
        repetition=sum(repeated_share(answer) for answer in answers) / n,
        stopped=sum(finished) / n,
        commonest=_commonest(answers),
        distinct_1=distinct_share(answers, 1),
        distinct_2=distinct_share(answers, 2, grams),
        drifted=sum(one != two for one, two in told) / len(told) if told else 0.0,
        told=len(told),
        commonest_reference=_commonest(references),
        distinct_2_reference=distinct_share(references, 2, grams),
        grams=grams,
        perplexity=perplexity,
    )


def _commonest(texts: Sequence[str]) -> float:
    return Counter(" ".join(text.lower().split()) for text in texts).most_common(1)[0][1] / len(texts)


def collapse_reasons(signals: Signals, base: Signals | None = None, limits: Limits | None = None) -> dict[str, str]:
    """Returns why a tuned model is called collapsed: a code and a sentence for each reason; none: it is not."""
    limits = limits or Limits()
    reasons: dict[str, str] = {}
    if signals.n >= limits.enough:
        reasons |= _degenerate(signals, limits)
    if signals.told >= limits.enough and signals.drifted > limits.drifted:
        reasons["another_language"] = f"{signals.drifted:.0%} of the answers are in another language"
    if base and signals.perplexity and base.perplexity and is_lost(signals.perplexity, base.perplexity, limits):
        reasons["perplexity"] = f"perplexity {signals.perplexity:.3g}, the base has {base.perplexity:.3g}"
    return reasons


def is_lost(perplexity: float, base: float, limits: Limits | None = None) -> bool:
    """Says whether a model finds right answers so unlikely, against its base, that it has lost its language."""
    return not perplexity <= (limits or Limits()).perplexity * base  # not a number: lost too


def _degenerate(signals: Signals, limits: Limits) -> dict[str, str]:
    """Returns what is wrong with the answers by themselves."""
    reasons: dict[str, str] = {}
    if signals.empty > limits.empty:
        reasons["empty"] = f"{signals.empty:.0%} of the answers are empty"
    if signals.looped > limits.looped:
        reasons["loops"] = f"{signals.looped:.0%} of the answers end in a loop"
    if signals.stopped < limits.stopped:
        reasons["endless"] = f"only {signals.stopped:.0%} of the answers end by themselves"
    if signals.commonest > signals.commonest_reference + limits.commonest:
        wanted = f"the references' commonest has {signals.commonest_reference:.0%}"
        reasons["one_answer"] = f"one answer to {signals.commonest:.0%} of the questions ({wanted})"
    if signals.grams >= limits.enough_grams and signals.distinct_2 < limits.distinct * signals.distinct_2_reference:
        wanted = f"the references have {signals.distinct_2_reference:.0%}"
        reasons["repetitive"] = f"distinct word pairs {signals.distinct_2:.0%}, {wanted}"
    return reasons
