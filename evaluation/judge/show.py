"""What a person sees at the end of a study: the verdict first, what it rests on, and what is missing."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from core.records.judgement import Agreement, Calibration, Corrected, DuelSummary, Interval, Judged

LEVEL = 0.05
BUILT_IN_WORDS = "its figures are agreement with the reference, not a language model's verdicts"


def summary_lines(judged: Judged) -> Iterator[str]:
    """Yields plain lines of at most 80 columns or so."""
    who = ", ".join(f"{name} ({count})" for name, count in judged.judges.items()) or "nobody yet"
    yield f"judge: {who}"
    if judged.built_in:
        yield f"! {BUILT_IN_WORDS}"
    if judged.calibration is not None:
        yield from calibration_lines(judged.calibration)
    if judged.unfit_anyway:
        yield "! this judge is not fit to judge; its figures below show that it was asked, no more"
    if judged.same_answers:
        yield f"! {judged.same_answers} of {judged.pairs} pairs hold the same answer twice, and not the right one"
    if judged.duel is not None:
        yield from _duel_lines(judged.duel, judged.a, judged.b)
    if judged.rubric:
        yield f"rubric{'':16} {judged.a[:14]:>14} {judged.b[:14]:>14}   change"
        for row in judged.rubric:
            mark = "*" if row.p_holm < LEVEL else " "
            means = f"{row.mean_a:14.2f} {row.mean_b:14.2f}"
            yield f"  {row.criterion:20} {means}   {_interval(row.gain, signed=True)}{mark}"
        yield "  * p < 0.05 after Holm's correction over these rows"
    yield from people_lines(judged.agreements, judged.corrected)
    if judged.unjudged:
        reasons = ", ".join(f"{count} {reason.replace('_', ' ')}" for reason, count in judged.unjudged.items())
        yield f"no verdict: {reasons}; neither ties nor losses"
    money = "" if judged.money is None else f", {judged.money:.2f} in money"
    yield f"spent: {judged.requests} requests, {judged.prompt_tokens + judged.tokens} tokens{money}"


def people_lines(agreements: Sequence[Agreement], corrected: Corrected | None) -> Iterator[str]:
    """Yields how far people agree, and what they make of the judge's figure."""
    for found in agreements:
        yield f"{found.figure} of {' and '.join(found.raters)} on {found.pairs} pairs: {_interval(found.value)}"
    if corrected is not None:
        yield f"preference of people on {corrected.pairs} pairs: {_interval(corrected.people)}"
        yield f"  the judge's, corrected by them: {_interval(corrected.corrected)}"


def calibration_lines(found: Calibration) -> Iterator[str]:
    known = [("gold over shuffled", found.gold_over_shuffled), ("gold over empty", found.gold_over_empty)]
    shares = [f"{name} {share.value:.0%}" for name, share in known if share is not None]
    if found.gold_ties_itself is not None:
        shares.append(f"gold ties itself {found.gold_ties_itself:.0%}")
    if found.first_share is not None:
        shares.append(f"first position {found.first_share:.0%} of decisions")
    yield f"calibration: {', '.join(shares[:2]) or 'no verdicts'}"
    if shares[2:]:
        yield f"  {', '.join(shares[2:])}"
    for problem in found.problems:
        yield f"! the judge {problem}"


def _duel_lines(duel: DuelSummary, a: str, b: str) -> Iterator[str]:
    yield verdict_sentence(duel, a, b)
    yield f"  {b}: {duel.wins} wins, {duel.ties} ties, {duel.losses} losses in {duel.judged} of {duel.pairs} pairs"
    yield f"  preference for {b}: {_interval(duel.preference)}, p = {duel.p_value:.3g}"
    yield f"  mean gain in the judge's points: {_interval(duel.gain, signed=True)}"
    if duel.consistent is not None:
        changed = f"to the first {duel.inconsistent_first}, to the second {duel.inconsistent_second}"
        yield f"  same outcome in both orders: {duel.consistent:.0%}; changed {changed}"
    if duel.same_length_preference is not None:
        yield f"  preference at equal length: {_interval(duel.same_length_preference)}"
    if duel.noise_floor is not None:
        yield f"  judged again, a pair's value changes by {duel.noise_floor:.2f} on average"


def verdict_sentence(duel: DuelSummary, a: str, b: str) -> str:
    """Says who is preferred only where the interval and the test both say so."""
    winner = preferred(duel)
    if winner is None:
        return f"The judge cannot tell {a} and {b} apart."
    return f"The judge prefers {b if winner == 'b' else a}."


def preferred(duel: DuelSummary) -> str | None:
    """Returns `a` or `b`, or None where the preference may be chance."""
    if duel.p_value >= LEVEL or duel.preference.low <= 0.5 <= duel.preference.high:
        return None
    return "b" if duel.preference.value > 0.5 else "a"


def _interval(found: Interval, signed: bool = False) -> str:
    sign = "+" if signed else ""
    return f"{found.value:{sign}.2f} [{found.low:{sign}.2f}, {found.high:{sign}.2f}]"
