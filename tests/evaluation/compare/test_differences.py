"""Protects: a difference keeps an honest width, also where nothing at all has changed."""

from __future__ import annotations

import numpy as np

from core.records.comparison import Difference
from evaluation.compare.contrasts import Contrast
from evaluation.compare.differences import Paired, judge
from evaluation.compare.sheets import Array

QUIZ = Contrast("quiz", "quiz", "value", "accuracy")
SCORE = Contrast("essay", "essay", "value", "score")


def judged(base: Array, tuned: Array, contrast: Contrast = QUIZ) -> Difference:
    found = judge([Paired(contrast, base, tuned.reshape(len(base), -1), None)])[0]
    assert found is not None
    return found


def test_no_flip_in_any_seed_is_no_certainty() -> None:
    base = np.ones(150)
    one, three = (judged(base, np.ones((150, seeds))).change for seeds in (1, 3))
    assert one.value == three.value == 0
    assert -2.5 < one.low < -1.5 and -2.5 < three.low < -1.5


def test_a_score_goes_up_or_down_or_nobody_can_tell() -> None:
    """There is no margin in points for a score, so it is never called no worse."""
    base = np.linspace(0.2, 0.8, 60)
    kinds = [
        judged(base, base + shift, SCORE).answer.kind for shift in (np.tile([0.1, 0.12], 30), np.tile([1, -1], 30))
    ]
    assert kinds == ["gained", "cannot_tell"]


def test_what_is_not_a_number_is_not_compared() -> None:
    assert judge([Paired(QUIZ, np.full(3, np.nan), np.ones((3, 1)), None), None]) == [None, None]
    assert judge([Paired(SCORE, np.zeros(3), np.full((3, 1), np.inf), None)]) == [None]
