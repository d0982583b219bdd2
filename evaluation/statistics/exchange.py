"""What a point gained costs: the ratio of two differences, each with its interval."""

from __future__ import annotations

from evaluation.statistics.estimate import Estimate


def ratio(above: Estimate, below: Estimate) -> Estimate | None:
    """above / below with Fieller's interval, for independent estimates; None where `below` may be zero.

    The intervals given decide the level: simultaneous ones give a simultaneous ratio.
    """
    top, bottom = ((estimate.high - estimate.low) / 2 for estimate in (above, below))
    spread = below.value**2 - bottom**2
    if below.sign == 0 or spread <= 0:
        return None
    product = above.value * below.value
    root = max(0.0, product**2 - spread * (above.value**2 - top**2)) ** 0.5
    return Estimate(above.value / below.value, (product - root) / spread, (product + root) / spread)
