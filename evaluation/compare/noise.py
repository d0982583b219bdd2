"""The base, evaluated again in other batches: what changes then, changes for no reason."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from core.errors import UserError
from core.records.estimate import POINTS, Noise
from core.runs import Run
from evaluation.compare.pairing import check_pair, order_like
from evaluation.compare.sheets import Sheet, read_sheet
from evaluation.compare.summaries import Measured
from evaluation.statistics.noise import noise_floor


def noise_of(base: Measured, measures: Sequence[str]) -> dict[str, Noise]:
    """Returns the noise of every measure on which the base was evaluated twice: `make eval REPEAT=2`."""
    sheets = {name: base.sheets[name] for name in measures if name in base.sheets}
    found = {name: repeated(base.run, sheet, base.context.limit) for name, sheet in sheets.items()}
    return {name: noise for name, noise in found.items() if noise is not None}


def repeated(base: Run, first: Sheet, limit: int | None = None) -> Noise | None:
    """Returns what the base differs from itself on one measure; None where it was not asked again in the same way."""
    try:
        second = read_sheet(base.again, first.measure, limit)
        check_pair(first, second, same_weights=True)
    except UserError:
        return None
    noise = noise_floor(first.values(), second.values()[order_like(first, second)])
    unit = POINTS[first.receipt.kind]
    return replace(noise, change=unit * noise.change, floor=unit * noise.floor) if noise else None
