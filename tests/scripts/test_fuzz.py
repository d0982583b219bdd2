"""Protects the SQL scorer from what nobody thought of: random replies for 8 s, or FUZZ_SECONDS of them (make fuzz)."""

from __future__ import annotations

import os
from itertools import islice
from pathlib import Path

import pytest

from scripts.fuzz import fuzz, replies

SECONDS = float(os.environ.get("FUZZ_SECONDS", "8"))


@pytest.mark.slow
def test_random_replies_break_no_promise(tmp_path: Path) -> None:
    seen, broken = fuzz(SECONDS, 7, tmp_path / "database")
    assert [(text[:500], problem) for text, problem in broken] == []
    assert seen["ok"] and seen["syntax_error"]


def test_the_same_seed_makes_the_same_replies() -> None:
    assert list(islice(replies(1), 50)) == list(islice(replies(1), 50))
    assert list(islice(replies(1), 50)) != list(islice(replies(2), 50))
