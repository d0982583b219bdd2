"""The base, evaluated again with another batch size: what changes then, changes for no reason."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from core.errors import UserError
from core.records.estimate import POINTS, Noise
from evaluation.compare.pairing import check_pair, order_like
from evaluation.compare.sheets import read_sheet
from evaluation.compare.summaries import Measured
from evaluation.statistics.noise import noise_floor


def noise_of(base: Measured, measures: Sequence[str]) -> dict[str, Noise]:
    """Returns the noise of every measure on which the base was evaluated twice: `make eval REPEAT=2`."""
    found = {}
    for name in measures:
        first = base.sheets.get(name)
        if first is None or not base.run.again.result(name, base.context.limit).receipt.is_file():
            continue
        try:
            second = read_sheet(base.run.again, name, base.context.limit)
            check_pair(first, second, same_weights=True)
        except UserError:
            continue  # the repetition is of another time: it says nothing about these answers
        noise = noise_floor(first.values(), second.values()[order_like(first, second)])
        unit = POINTS[first.receipt.kind]
        if noise is not None:
            found[name] = replace(noise, change=unit * noise.change, floor=unit * noise.floor)
    return found
