"""Protects what a manifest says that a training took: stopped calls count, and the time between them does not."""

from __future__ import annotations

from typing import Any

import pytest

from training.measured import training_of


def test_the_seconds_of_calls_that_were_stopped_are_added() -> None:
    progress: list[dict[str, Any]] = [
        {"stage": "reading the config", "starts": True, "at": 100.0},
        {"step": 0, "total": 3, "begins": True, "at": 110.0},
        {"step": 1, "total": 3, "took": 4.0, "at": 115.0},
        # stopped here; the machine was started anew, so its clock was, too
        {"stage": "reading the config", "starts": True, "at": 20.0},
        {"step": 1, "total": 3, "begins": True, "at": 32.0},
        {"step": 2, "total": 3, "took": 5.0, "at": 38.0},
        {"stage": "reading the config", "starts": True, "at": 500.0},
        {"step": 3, "total": 3, "took": 6.0, "at": 520.0},
    ]
    training = training_of([{"step": 3}], 30.0, 1, 8, progress)
    assert training.seconds == pytest.approx(30.0 + 15.0 + 18.0)


def test_steps_after_the_last_line_of_the_log_count() -> None:
    progress = [{"step": step, "total": 34, "took": 1.0, "at": float(step)} for step in range(1, 35)]
    assert training_of([{"step": 30, "loss": 0.5}], 40.0, 1, 8, progress).steps == 34


def test_a_training_in_one_go_took_what_its_call_took() -> None:
    progress: list[dict[str, Any]] = [
        {"stage": "reading the config", "starts": True, "at": 5.0},
        {"step": 1, "took": 4.0, "at": 15.0},
    ]
    assert training_of([{"step": 1}], 12.34, 1, 8, progress).seconds == pytest.approx(12.3)
