"""Protects the advice after a training: every finding of the loss curve has its sentence, with the steps it names."""

from __future__ import annotations

from typing import get_args

from core.loss_curve import Kind
from training.advice import SENTENCES, advice


def test_every_finding_has_a_sentence() -> None:
    assert SENTENCES.keys() == set(get_args(Kind))


def test_the_steps_are_named() -> None:
    rows = [{"step": step, "eval_loss": loss} for step, loss in ((10, 1.2), (20, 1.0), (30, 1.3))]
    assert "lowest at step 20 of 30" in (advice(rows) or "")
    assert advice(rows[:1]) is None
