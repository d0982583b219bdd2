"""Protects the terminal: text from a file, a model or a database is shown, never obeyed."""

from __future__ import annotations

import pytest

from core.console import console, done, error_line, hint, note
from core.text import counted, inert, shown_name


def test_signs_that_a_terminal_obeys_become_their_escapes() -> None:
    assert inert("a\x1b[2Jb\x00\x9b1m\ud800\u202ec") == "a\\x1b[2Jb\\x00\\x9b1m\\ud800\\u202ec"
    assert inert("naïve 日本 [/x]\n\ttext") == "naïve 日本 [/x]\n\ttext"


def test_one_is_one() -> None:
    assert [counted(count, "step") for count in (0, 1, 1034)] == ["0 steps", "1 step", "1,034 steps"]


def test_a_long_name_is_cut_and_stays_on_one_line() -> None:
    assert shown_name("a\nb") == "'a\\nb'"
    assert len(shown_name("x" * 5000)) < 100


@pytest.mark.parametrize("say", [note, done, hint, error_line])
def test_lines_for_a_person_hold_no_escapes_and_no_markup(say, capsys: pytest.CaptureFixture[str]) -> None:  # type: ignore[no-untyped-def]
    console.file = None
    say("[/x] [bold]b[/] \x1b[31mred \ud800")
    captured = capsys.readouterr()
    text = captured.out + captured.err
    assert "\x1b" not in text
    assert "[/x] [bold]b[/] \\x1b[31mred \\ud800" in text
