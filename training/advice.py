"""What the curve of a finished training says about the next one."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from core.loss_curve import finding

SENTENCES = {
    "never_below": (
        "The validation loss was never below that of the untuned model: lower the learning_rate. Fewer epochs would "
        "not help."
    ),
    "only_risen": (
        "The validation loss has only risen since its first evaluation (step {lowest}): lower the learning_rate, or "
        "evaluate more often (eval_steps) to see where it turned."
    ),
    "risen": (
        "The validation loss was lowest at step {lowest} of {last} and has risen since: fewer epochs, or keep the best "
        "checkpoint (load_best_model_at_end: true)."
    ),
    "falling": "The validation loss was still falling at the end: more epochs may help.",
}


def advice(log: Sequence[Mapping[str, Any]]) -> str | None:
    """Returns one sentence, or None where the curve says nothing. `log`: as the trainer wrote it."""
    found = finding(log)
    return SENTENCES[found.kind].format(lowest=found.lowest, last=found.last) if found else None
