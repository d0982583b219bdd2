"""Protects: a long stage says what it does, how far it is and how long it will take; a short one says nothing."""

from __future__ import annotations

import io
import time

import pytest
from rich.console import Console

from core import progress
from core.progress import Stage, clock, shown_stage


def at(seconds: float, stage: Stage, monkeypatch: pytest.MonkeyPatch) -> Stage:
    """Makes it look as if the stage had begun so many seconds ago."""
    now = time.monotonic()
    stage.started = now - seconds
    monkeypatch.setattr(progress.time, "monotonic", lambda: now)
    return stage


def test_counts_rate_and_time_left(monkeypatch: pytest.MonkeyPatch) -> None:
    stage = Stage("asking", 1034, "questions", before=0)
    stage.advance(100)
    assert at(50, stage, monkeypatch).text() == "asking: 100 of 1,034 questions, 2.0/s, 7:47 left"


def test_what_was_done_before_makes_nobody_quicker(monkeypatch: pytest.MonkeyPatch) -> None:
    stage = Stage("asking", 200, "questions", before=100)
    stage.advance(10)
    assert at(100, stage, monkeypatch).text() == "asking: 110 of 200 questions, 6.0/min, 15:00 left"


def test_without_a_total_the_time_is_shown(monkeypatch: pytest.MonkeyPatch) -> None:
    assert at(75, Stage("loading the model", None, "", 0), monkeypatch).text() == "loading the model: 1:15"


@pytest.mark.parametrize("width", [30, 57, 77, 117])
def test_a_line_is_never_wider_than_the_terminal_and_keeps_the_numbers(
    width: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    stage = Stage("lora_r16_lr_high seed 42: text_to_sql_three_shot", 1034, "", before=0)
    stage.advance(100)
    text = at(50, stage, monkeypatch).text(width)
    assert len(text) + len(stage.bar(width - len(text) - 1)) <= max(width, 50)
    assert "100 of 1,034, " in text and text.endswith(", 7:47 left")


@pytest.mark.parametrize(
    ("width", "line"),
    [
        (57, "training: 14 of 414 steps, loss 0.298, 2.4/s, 2:47 left"),
        (77, "training: 14 of 414 steps, loss 0.298, validation 0.409, 2.4/s, 2:47 left"),
        (117, "training: 14 of 414 steps, loss 0.298, validation 0.409, 4,382 tokens/s, lr 2.3e-03, 2.4/s, 2:47 left"),
    ],
)
def test_details_are_left_out_before_the_label_is_cut(width: int, line: str, monkeypatch: pytest.MonkeyPatch) -> None:
    stage = Stage("training", 414, "steps", before=0)
    stage.advance(14)
    stage.say("training", "loss 0.298, validation 0.409, 4,382 tokens/s, lr 2.3e-03")
    assert at(5.85, stage, monkeypatch).text(width) == line


def test_the_rate_is_left_out_where_that_keeps_the_name_of_the_measure(monkeypatch: pytest.MonkeyPatch) -> None:
    stage = Stage("base: text_to_sql_3shot", 261, "questions", before=0)
    stage.advance(57)
    stage.say(stage.label, "11,814 tokens read, 3,663 tokens/s")
    assert at(3, stage, monkeypatch).text(57) == "base: text_to_sql_3shot: 57 of 261 questions, 11 s left"
    assert at(3, stage, monkeypatch).text(70).endswith("57 of 261 questions, 19/s, 11 s left")


@pytest.mark.parametrize("width", [24, 40, 60, 80])
def test_a_terminal_shows_one_line(width: int) -> None:
    out = io.StringIO()
    console = Console(file=out, force_terminal=True, width=width, color_system=None)
    with shown_stage(console, "lora_r16_lr_high seed 42: text_to_sql_three_shot", 1034, "questions") as stage:
        stage.say(stage.label, "11,814 tokens read, 3,663 tokens/s")
        stage.advance(100)
    assert out.getvalue().count("\n") == 1, "the last, when it is taken away"


def test_without_a_terminal_there_are_plain_lines(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(progress, "SOON", 0.02)
    monkeypatch.setattr(progress, "OFTEN", 0.02)
    out = io.StringIO()
    with shown_stage(Console(file=out), "asking", 3, "questions") as stage:
        stage.advance()
        time.sleep(0.2)
    lines = out.getvalue().splitlines()
    assert len(lines) >= 2 and all(line.startswith("· asking: 1 of 3 questions") for line in lines)
    assert "\x1b" not in out.getvalue()


def test_a_short_stage_prints_nothing() -> None:
    out = io.StringIO()
    with shown_stage(Console(file=out), "asking", 3, "questions"):
        pass
    assert out.getvalue() == ""


def test_a_terminal_shows_it_at_once_and_is_left_clean() -> None:
    out = io.StringIO()
    console = Console(file=out, force_terminal=True, width=60, color_system=None)
    with shown_stage(console, "loading the model", None, ""):
        assert "loading the model: 0 s" in out.getvalue()
    assert out.getvalue().endswith("\x1b[2K"), "the line is taken away"


@pytest.mark.parametrize(("seconds", "said"), [(0.4, "0 s"), (59.7, "1:00"), (69, "1:09"), (9000, "2:30:00")])
def test_times_are_short(seconds: float, said: str) -> None:
    assert clock(seconds) == said
