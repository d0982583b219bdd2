"""Protects how the command line looks: readable at 60, 80 and 120 columns, with and without colour."""

from __future__ import annotations

import io
import os
from pathlib import Path

import pytest
from rich.console import Console

import core.console
import scripts.list
import scripts.overview.lines
import scripts.show
from core.console import done, error_line, hint, note
from core.locks import Writer
from core.runs import Run
from evaluation.words import words
from scripts.cli.explain import explain, listing
from scripts.cli.table import known_commands
from scripts.overview.find import all_runs
from scripts.overview.lines import fact
from scripts.overview.state import State
from tests.evaluation.factory import Behaviour, World, write_study

WIDTHS = (60, 80, 120)


def screen(width: int, monkeypatch: pytest.MonkeyPatch, colour: bool = False) -> io.StringIO:
    """Makes everything print on a terminal of that width; returns what it shows."""
    out = io.StringIO()
    console = Console(
        file=out, width=width, force_terminal=True, highlight=False, color_system="standard" if colour else None
    )
    for module in (core.console, scripts.list, scripts.overview.lines, scripts.show):
        monkeypatch.setattr(module, "console", console)
    monkeypatch.setattr(core.console, "_stderr", console)
    return out


@pytest.mark.parametrize("width", WIDTHS)
def test_help_wraps_by_words_at_any_width(width: int, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("shutil.get_terminal_size", lambda: os.terminal_size((width, 24)))
    for text in (listing(), *map(explain, known_commands().values())):
        assert max(map(len, text.splitlines())) <= width
    assert {"everything", "evaluate", "variant,"} <= set(listing().split())


@pytest.mark.parametrize("width", WIDTHS)
def test_messages_go_on_below_themselves(width: int, monkeypatch: pytest.MonkeyPatch) -> None:
    out = screen(width, monkeypatch)
    note("lora_r16 seed 99: 1656 Text-to-SQL examples; log in runs/pocket/lora_r16/seed99/train.log, kept until then")
    done("x " * 80)
    error_line(
        "train needs CONFIG.\n  CONFIG: a variant; there is lora_r16, lora_r16_lr_high, lora_r16_replay, qlora_r16"
    )
    lines = out.getvalue().splitlines()
    assert max(map(len, lines)) <= width
    assert all(line[:2] in ("· ", "✓ ", "✗ ", "  ") and line[2] != " " for line in lines)


@pytest.mark.parametrize("width", WIDTHS)
def test_a_path_beside_a_name_is_not_cut_in_two(width: int, monkeypatch: pytest.MonkeyPatch) -> None:
    out = screen(width, monkeypatch)
    path = "runs/pocket/gentle_data20/seed42/train_of_all.log"
    fact("log", path)
    fact("deepspeed", f"{path} and what else there is to say of it, which is a lot and more than a line")
    assert out.getvalue().count(path) == 2
    assert max(map(len, out.getvalue().splitlines())) <= width


def test_a_command_to_copy_stays_on_one_line(monkeypatch: pytest.MonkeyPatch) -> None:
    out = screen(60, monkeypatch)
    hint("make train CONFIG=lora_r16_lr_high MODEL=llama3_8b SEED=7 DATA=mine DATA_FRACTION=0.5")
    assert len(out.getvalue().splitlines()) == 1


@pytest.fixture
def pictured(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """One study whose states do not depend on this machine."""
    write_study(World(tmp_path), {"lora_r16": Behaviour(sql_won=30), "gone": Behaviour()}, seeds=(7,))
    (tmp_path / "pocket" / "now" / "seed7").mkdir(parents=True)
    states = {"gone": "stopped, 120 of 414", "base": "evaluated", "lora_r16": "evaluated", "now": "training, 9 of 414"}
    real = scripts.list.state_of

    def state_of(run: Run, packed: bool = False) -> State:
        known = real(run)
        outdated = ["learning_rate was 0.003, is 0.001 now", "lora_r"] if run.variant == "lora_r16" else []
        writer = Writer("training now seed 7", "process 19132 on vm, since 02:53:52") if run.variant == "now" else None
        return State(run, states[run.variant], outdated, [], known.scores, known.manifest, 14_000_000, writer)

    monkeypatch.setattr(scripts.list, "state_of", state_of)
    monkeypatch.setattr(scripts.list, "variants", lambda: ["lora_r16"])
    monkeypatch.setattr(scripts.list, "all_runs", lambda study: all_runs(study, tmp_path))


WIDE = """\
pocket                                  SQL      MMLU
  base     evaluated                  10.0%     86.7%               14 MB
gone  its YAML is gone
  seed 7   stopped, 120 of 414        10.0%     86.7%  2026-01-01   14 MB
lora_r16  the reference variant.
  seed 7   evaluated                  25.0%     86.7%  2026-01-01   14 MB
    stale: learning_rate was 0.003, is 0.001 now; 1 more: make show
    RUN=lora_r16/seed7
now  its YAML is gone
  seed 7   training, 9 of 414             -         -               14 MB
    process 19132 on vm, since 02:53:52
"""
NARROW = """\
pocket                                  SQL      MMLU
  base     evaluated                  10.0%     86.7%
gone  its YAML is gone
  seed 7   stopped, 120 of 414        10.0%     86.7%
lora_r16  the reference variant.
  seed 7   evaluated                  25.0%     86.7%
    stale: learning_rate was 0.003, is 0.001 now; 1 more:
    make show RUN=lora_r16/seed7
now  its YAML is gone
  seed 7   training, 9 of 414             -         -
    process 19132 on vm, since 02:53:52
"""


@pytest.mark.usefixtures("pictured")
@pytest.mark.parametrize(("width", "picture"), [(60, NARROW), (80, WIDE)])
def test_the_list_of_runs(width: int, picture: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("SQLOTL_SPEAKS", "make")
    out = screen(width, monkeypatch)
    scripts.list.show_study("pocket", ["text_to_sql", "mmlu_150"], words("en"))
    assert out.getvalue().rstrip() == picture.rstrip()


@pytest.mark.usefixtures("pictured")
def test_no_colour_is_hard_to_read_on_light_or_on_dark(monkeypatch: pytest.MonkeyPatch) -> None:
    """Yellow (33, 93) is lost on white, white (37, 97) on white, black (30) on black."""
    out = screen(80, monkeypatch, colour=True)
    scripts.list.show_study("pocket", ["text_to_sql", "mmlu_150"], words("en"))
    note("a"), done("b"), error_line("c"), hint("d")
    assert "\x1b[" in out.getvalue()
    for code in ("33", "93", "37", "97", "30"):
        assert f"\x1b[{code}m" not in out.getvalue() and f";{code}m" not in out.getvalue()


def test_no_color_is_respected(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("NO_COLOR", "1")
    out = io.StringIO()
    monkeypatch.setattr(core.console, "console", Console(file=out, force_terminal=True, width=80))
    note("a"), done("b")
    assert "\x1b[3" not in out.getvalue()
