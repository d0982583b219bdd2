"""Protects the tables of `make score`: whole names and numbers at any width, and no rows that say nothing."""

from __future__ import annotations

import io

import pytest
from rich.console import Console

from custom_metrics.sql.records import SqlScore
from custom_metrics.sql.score_table import render


def score(at: int, right: int, raw: int, gold_problem: str | None = None) -> SqlScore:
    level = ("easy", "medium", "hard", "extra")[at % 4]
    reason = "" if right else "wrong_join"
    return SqlScore(str(at), "d", level, None, right, right, right, raw, "ok", reason, "", "SELECT 1", gold_problem)


def shown(width: int, **systems: list[SqlScore]) -> str:
    out = io.StringIO()
    console = Console(file=out, width=width, color_system=None)
    for table in render(systems):
        console.print(table, soft_wrap=False)
    return out.getvalue()


@pytest.mark.parametrize("width", [60, 80, 120])
def test_no_name_and_no_number_is_cut(width: int) -> None:
    first, second = [score(at, 1, 0) for at in range(8)], [score(at, at % 2, at % 2) for at in range(8)]
    text = shown(width, a_system=first, b=second)
    assert "…" not in text and max(map(len, text.splitlines())) <= width
    for word in ("test_suite", "medium", "100.0", "by format", "+100.0", "a_system", "wrong tables or join"):
        assert word in text, word


def test_what_is_zero_everywhere_is_not_shown() -> None:
    right = [score(at, 1, 1) for at in range(8)]
    text = shown(80, a=right)
    assert "by format" not in text and "without these two" not in text
    some = [score(0, 1, 0), score(1, 0, 0, gold_problem="empty")]
    text = shown(80, a=some)
    assert "by format" in text and "+50.0" in text and "strict without these two" in text
