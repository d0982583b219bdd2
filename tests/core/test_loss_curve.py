"""Protects advice that is right: a loss that was never below the untuned one is no matter of epochs."""

from __future__ import annotations

from typing import Any

import pytest

from core.loss_curve import finding, series


def log(first: float, *held_out: float) -> list[dict[str, Any]]:
    rows = [{"step": 10 * number, "eval_loss": loss} for number, loss in enumerate(held_out, start=1)]
    return [{"step": 1, "loss": first}, *rows]


@pytest.mark.parametrize(
    ("rows", "kind"),
    [
        (log(1.0, 1.2, 1.5, 1.9), "never_below"),
        (log(2.0, 1.2, 1.5, 1.9), "only_risen"),
        (log(2.0, 1.2, 1.0, 1.3), "risen"),
        (log(2.0, 1.2, 1.0, 0.8), "falling"),
        (log(2.0, 1.2, 1.0, 0.995), None),
        (log(2.0, 1.2), None),
        ([], None),
    ],
)
def test_the_curve_says_what_it_says(rows: list[dict[str, Any]], kind: str | None) -> None:
    found = finding(rows)
    assert (found and found.kind) == kind


def test_it_names_the_step_of_the_lowest_loss() -> None:
    found = finding(log(2.0, 1.2, 1.0, 1.3))
    assert found is not None and (found.lowest, found.last) == (20, 30)


def test_of_a_step_that_was_logged_twice_the_later_line_counts() -> None:
    rows = [{"step": 2, "loss": 3.0}, {"step": 1, "loss": 4.0}, {"step": 2, "loss": 2.0}, {"step": 3, "loss": "nan"}]
    assert series(rows, "loss") == [(1, 4.0), (2, 2.0)]
