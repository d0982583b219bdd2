"""What the curve of a finished training says about the next one."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

RISEN = 1.02  # times the lowest validation loss
FALLING = 0.98  # of the last but one


def advice(log: Sequence[dict[str, Any]]) -> str | None:
    """Returns one sentence, or None where the curve says nothing. `log`: as the trainer wrote it."""
    held_out = [(int(row["step"]), float(row["eval_loss"])) for row in log if "eval_loss" in row]
    first = next((float(row["loss"]) for row in log if row.get("step") == 1 and "loss" in row), None)
    if len(held_out) < 2:
        return None
    step, lowest = min(held_out, key=lambda point: point[1])
    last_step, last = held_out[-1]
    if step == held_out[0][0] and last > RISEN * lowest:
        if step == 0 or (first is not None and lowest >= first):
            return (
                "The validation loss was never below that of the untuned model: lower the learning_rate. Fewer epochs "
                "would not help."
            )
        return (
            f"The validation loss has only risen since its first evaluation (step {step}): lower the learning_rate, or "
            "evaluate more often (eval_steps) to see where it turned."
        )
    if last > RISEN * lowest:
        return (
            f"The validation loss was lowest at step {step} of {last_step} and has risen since: fewer epochs, or keep "
            "the best checkpoint (load_best_model_at_end: true)."
        )
    if last < FALLING * held_out[-2][1]:
        return "The validation loss was still falling at the end: more epochs may help."
    return None
