"""Three answers only: gained or lost, no worse than X points, cannot tell."""

from __future__ import annotations

from collections.abc import Sequence

from statsmodels.stats.multitest import multipletests

from evaluation.statistics.estimate import MARGIN, Answer, Estimate
from evaluation.statistics.power import ALPHA, questions_needed


def holm(p_values: Sequence[float]) -> list[float]:
    """p-values corrected for having asked as many questions as there are variants."""
    return [float(p) for p in multipletests(p_values, method="holm")[1]] if p_values else []


def decide(
    change: Estimate, corrected_p: float, flip_rate: float, n: int, margin: float = MARGIN, alpha: float = ALPHA
) -> Answer:
    """`change` and `margin` are in points; `alpha` is the level after correction, for planning the n that could."""
    if corrected_p <= ALPHA and change.value != 0:
        return Answer("gained" if change.value > 0 else "lost")
    if change.low >= -margin:
        return Answer("no_worse", bound=max(0.0, -change.low))
    return Answer("cannot_tell", needed=_enough(change.value / 100, flip_rate, n, margin / 100, alpha))


def _enough(change: float, flip_rate: float, n: int, margin: float, alpha: float) -> int:
    """The n that would settle it either way, if the difference and the flip rate stay what they were here."""
    ways = []
    if change != 0:
        ways.append(questions_needed(abs(change), flip_rate, alpha))  # shown to be real
    if change > -margin:
        ways.append(questions_needed(margin + change, flip_rate, alpha))  # shown to be small
    return max(n + 1, min(ways))
