"""What the losses of a finished training say about the next one: one rule for the terminal and the report."""

from __future__ import annotations

import math
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any, Literal

RISEN = 1.02  # times the lowest validation loss
FALLING = 0.98  # of the last but one

Kind = Literal["never_below", "only_risen", "risen", "falling"]


@dataclass(frozen=True)
class Finding:
    """What the validation loss did, and where it was lowest. Who shows it has its own sentence for each kind."""

    kind: Kind
    lowest: int  # step
    last: int  # step


def series(log: Sequence[Mapping[str, Any]], key: str) -> list[tuple[float, float]]:
    """Returns a loss by step; a resumed training logs some steps twice, and the later one counts."""
    found = {float(row["step"]): float(row[key]) for row in log if "step" in row and key in row}
    return sorted((step, loss) for step, loss in found.items() if math.isfinite(loss))


def finding(log: Sequence[Mapping[str, Any]]) -> Finding | None:
    """Returns what the curve says, or None where it says nothing. `log`: as the trainer wrote it."""
    held_out = series(log, "eval_loss")
    if len(held_out) < 2:
        return None
    first_loss = dict(series(log, "loss")).get(1)
    step, lowest = min(held_out, key=lambda point: point[1])
    last_step, last = held_out[-1]
    kind: Kind
    if last > RISEN * lowest and step == held_out[0][0]:
        never_below = step == 0 or (first_loss is not None and lowest >= first_loss)
        kind = "never_below" if never_below else "only_risen"
    elif last > RISEN * lowest:
        kind = "risen"
    elif last < FALLING * held_out[-2][1]:
        kind = "falling"
    else:
        return None
    return Finding(kind, int(step), int(last_step))
