"""Protects advice that is right: a loss that was never below the untuned one is no matter of epochs."""

from __future__ import annotations

from typing import Any

import pytest

from training.advice import advice


def log(first: float, *held_out: float, start: int = 10) -> list[dict[str, Any]]:
    rows = [{"step": start * number, "eval_loss": loss} for number, loss in enumerate(held_out, start=1)]
    return [{"step": 1, "loss": first}, *rows]


@pytest.mark.parametrize(
    ("rows", "said"),
    [
        (log(1.0, 1.2, 1.5, 1.9), "never below that of the untuned model: lower the learning_rate"),
        (log(2.0, 1.2, 1.5, 1.9), "only risen since its first evaluation"),
        (log(2.0, 1.2, 1.0, 1.3), "lowest at step 20 of 30"),
        (log(2.0, 1.2, 1.0, 0.8), "still falling"),
        (log(2.0, 1.2, 1.0, 0.995), None),
        (log(2.0, 1.2), None),
        ([], None),
    ],
)
def test_the_curve_says_what_it_says(rows: list[dict[str, Any]], said: str | None) -> None:
    found = advice(rows)
    assert (found is None) if said is None else (found is not None and said in found)
