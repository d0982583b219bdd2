"""Protects the demos: what they do can be typed, nothing is advised in mid-run, and no title is cut."""

from __future__ import annotations

import io

import pytest
from rich.console import Console

import core.console
import scripts.demo
import scripts.overview.lines
from core.console import hint
from core.environment import CHILD
from scripts import demo, demo_instruct
from scripts.cli.read import arguments
from scripts.demo import Step, run_steps

ALL = [*demo.STEPS, *demo_instruct.STEPS]


@pytest.mark.parametrize(("title", "step"), ALL, ids=[title for title, _ in ALL])
def test_every_step_is_a_command_that_can_be_typed(
    title: str, step: list[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("SQLOTL_SPEAKS", "options")
    assert arguments(step[0], step[1:])


@pytest.mark.parametrize("steps", [demo.STEPS, demo_instruct.STEPS])
def test_the_bases_figures_come_before_the_first_training(steps: list[Step]) -> None:
    names = [step[0] for _, step in steps]
    first = steps[names.index("eval")][1]
    assert names.index("eval") < names.index("train") and first[-2:] == ["--config", "base"]


def test_a_step_of_a_demo_says_nothing_of_what_to_type(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setenv(CHILD, "1")
    hint("make eval")
    assert capsys.readouterr().out == ""


@pytest.mark.parametrize("width", [60, 80, 120])
@pytest.mark.parametrize("steps", [demo.STEPS, demo_instruct.STEPS])
def test_titles_are_whole_and_times_stand_in_a_column(
    width: int, steps: list[Step], monkeypatch: pytest.MonkeyPatch
) -> None:
    out = io.StringIO()
    console = Console(file=out, width=width, force_terminal=True, color_system=None, highlight=False)
    for module in (core.console, scripts.demo, scripts.overview.lines):
        monkeypatch.setattr(module, "console", console)
    monkeypatch.setattr(scripts.demo, "run_child", lambda command: 0)
    assert run_steps(steps) == 0
    text = out.getvalue()
    assert "…" not in text and max(map(len, text.splitlines())) <= width
    said = " ".join(text.replace("─", " ").split())
    assert all(said.count(title) == 2 for title, _ in steps), "as a heading, and beside its time"
    times = text.split("Where the time went")[1].splitlines()[1:-1]
    assert all(line.startswith(("  0:00 min ", " " * 11)) for line in times)
