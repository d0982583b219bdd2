"""The log-probabilities of all options, where a measure has them: what the forgetting probe looks at."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from core.records.estimate import Probe
from evaluation.compare.pairing import order_like
from evaluation.compare.sheets import Array, Sheet
from evaluation.measures import Context, measure_of
from evaluation.statistics.probe import probe


@dataclass(frozen=True)
class Options:
    """base[item, option], tuned[item, seed, option], and the number of the right option of each item."""

    base: Array
    tuned: Array
    right: Array


def options_of(context: Context, base: Sheet, tuned: Sequence[Sheet]) -> Options | None:
    """Returns None where the measure has no options, or not the same number for every item."""
    measure = measure_of(base.measure, context)
    tables = [measure.options(sheet.rows) for sheet in (base, *tuned)]
    known = [table for table in tables if table is not None]
    if len(known) < len(tables) or len({len(row) for table in known for row in table.logprobs}) != 1:
        return None
    arrays = [np.array(table.logprobs, dtype=float) for table in known]
    ordered = [array[order_like(base, sheet)] for array, sheet in zip(arrays[1:], tuned, strict=True)]
    return Options(arrays[0], np.stack(ordered, axis=1), np.array(known[0].right, dtype=int))


def probe_of(options: Options, family: int) -> Probe | None:
    return probe(options.base, options.tuned, options.right, family)
