"""Protects: a difference keeps an honest width, also where nothing at all has changed."""

from __future__ import annotations

import numpy as np

from evaluation.compare.contrasts import Contrast
from evaluation.compare.differences import difference

QUIZ = Contrast("quiz", "quiz", "value", "accuracy")


def test_no_flip_in_any_seed_is_no_certainty() -> None:
    base = np.ones(150)
    found = [difference(QUIZ, base, np.ones((150, seeds)), None) for seeds in (1, 3)]
    one, three = (item.change for item in found if item)
    assert one.value == three.value == 0
    assert -2.5 < one.low < -1.5 and -2.5 < three.low < -1.5
