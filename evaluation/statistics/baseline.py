"""The baseline of a gain is the better of the base's own prompts: a model must beat what a prompt alone can do."""

from __future__ import annotations

from collections.abc import Mapping

import numpy as np
from numpy.typing import ArrayLike


def better_prompt(answers: Mapping[str, ArrayLike]) -> str | None:
    """Returns the name of the prompt with more right answers on the questions that all have; the first at a tie."""
    tables = {name: np.asarray(values, dtype=float) for name, values in answers.items()}
    if not tables:
        return None
    judged = ~np.isnan(np.stack(list(tables.values()))).any(axis=0)
    return max(tables, key=lambda name: float(tables[name][judged].sum()))
