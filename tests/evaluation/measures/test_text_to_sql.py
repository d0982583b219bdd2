"""Protects Text-to-SQL on a large data set: what is the same for all questions is looked for once."""

from __future__ import annotations

import pytest

from core.config.settings import Data
from evaluation.measures import Context, measure_of
from evaluation.measures import text_to_sql as module


def test_the_worked_examples_are_drawn_once(monkeypatch: pytest.MonkeyPatch) -> None:
    """With 8,659 training questions each drawing takes a part of a second, and there are 1,034 questions to ask."""
    drawn = []
    original = module.draw_few_shot
    monkeypatch.setattr(module, "draw_few_shot", lambda spider: drawn.append(1) or original(spider))
    items = measure_of("text_to_sql_3shot", Context(Data())).items()
    assert len(items) > 100 and len(drawn) == 1
    assert all(len(item.prompt) == 2 + 2 * 3 for item in items)
