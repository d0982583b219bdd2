"""The table in the terminal: whole names and verdicts at 60, 80 and 120 columns, in letters alone."""

from __future__ import annotations

import io
from pathlib import Path

import pytest
from rich.cells import cell_len
from rich.console import Console
from rich.text import Text

from core.runs import Run
from evaluation.report.columns import Columns, Entry
from evaluation.report.terminal import print_comparison
from evaluation.words import words
from tests.evaluation.factory import (
    Behaviour,
    World,
    compare_at,
    right_first,
    spread_out,
    write_study,
    write_trained,
)

SNAPSHOTS = Path(__file__).parent / "snapshots"
LONG = "lora_r16_lr_high_and_a_long_name"


def shown(root: Path, width: int, language: str = "en") -> str:
    out = io.StringIO()
    print_comparison(Console(file=out, width=width, color_system=None), compare_at(root), words(language))
    return out.getvalue()


@pytest.fixture
def root(tmp_path: Path) -> Path:
    write_study(World(tmp_path), {"lora_r16": Behaviour(150, 0, 2, 10), LONG: Behaviour(60, 3, 0, 60)}, seeds=(1, 2))
    return tmp_path


@pytest.mark.parametrize("language", ["en", "pt"])
@pytest.mark.parametrize("width", [40, 60, 80, 120, 200])
def test_nothing_is_wider_than_the_terminal_and_no_name_is_split(root: Path, width: int, language: str) -> None:
    text = shown(root, width, language)
    assert all(cell_len(line) <= width for line in text.splitlines())
    assert LONG in text and "lora_r16\n" in text.replace(" ", "\n")
    assert "\x1b" not in text


def test_a_verdict_stands_beside_its_row_where_there_is_room_and_below_where_there_is_none(root: Path) -> None:
    beside = next(line for line in shown(root, 140).splitlines() if line.startswith(LONG))
    assert "SQL: gained" in shown(root, 140) and ("SQL" in beside or "mean of" in beside)
    lines = shown(root, 100).splitlines()
    at = next(number for number, line in enumerate(lines) if line.startswith(LONG))
    assert lines[at + 2].startswith("  ") and "SQL" in "".join(lines[at + 2 : at + 5])


def test_a_narrow_terminal_gets_a_block_for_each_model(root: Path) -> None:
    lines = shown(root, 60).splitlines()
    at = lines.index(LONG)
    assert lines[at + 1].split()[0] == "SQL" and lines[at + 2].split()[0] == "MMLU"
    assert "[" in lines[at + 1]


BASE_ALONE = """\

pocket: what the base can do, untuned
Model            SQL   MMLU
───────────────────────────
base           10.0%  86.7%
  raw           8.0%
  SQL, 3-shot  20.0%

"""


@pytest.mark.parametrize("width", [40, 60, 80, 120])
def test_the_base_alone_has_no_columns_for_changes_and_no_words_on_intervals(tmp_path: Path, width: int) -> None:
    write_study(World(tmp_path), {})
    text = shown(tmp_path, width)
    assert text.startswith(BASE_ALONE)
    notes = " ".join(text.removeprefix(BASE_ALONE).split())
    assert "SQL: execution accuracy" in notes and "interval" not in notes and "REPEAT" not in notes


def test_an_adapter_at_another_scale_has_its_row_under_the_variant(tmp_path: Path) -> None:
    behaviour = Behaviour(60, 0, 0, 10)
    write_study(World(tmp_path), {"lora": behaviour, "other": behaviour})
    zero, three, knowledge = right_first(20, 200), right_first(40, 200), spread_out(130, 150)
    write_trained(Run("pocket", "lora", 42, 0.5, root=tmp_path), zero, three, knowledge, Behaviour(30, 0, 0, 4))
    text = shown(tmp_path, 80)
    assert text.index("\nlora ") < text.index("  at scale 0.50 ") < text.index("\nother ")
    scaled = next(line for line in text.splitlines() if "at scale 0.50" in line)
    assert scaled.split()[3:] == ["25.0%", "+5.0", "84.0%", "\N{MINUS SIGN}2.7"]


def fixed() -> Columns:
    def lines(*texts: str) -> list[Text]:
        return [Text(text) for text in texts]

    changes = lines("45.6%"), lines("-7.7", "[-21.5, +5.8]"), lines("76.0%"), lines("-22.7", "[-30.8, -14.0]")
    verdict = lines("SQL: cannot tell (about 390 to 6,700 questions could)", "MMLU: lost, at most 30.8 points")
    base = Entry(Text("base"), [lines("53.3%"), lines(""), lines("98.7%"), lines("")])
    tuned = Entry(Text("lora_r16_lr_high"), changes, verdict, apart=True)
    return Columns("Model", ["SQL", "Change", "MMLU", "Change"], "Verdict", [base, tuned])


@pytest.mark.parametrize("width", [56, 80, 120])
def test_the_table_looks_as_it_did(width: int) -> None:
    console = Console(width=width, file=io.StringIO())
    text = "\n".join(line.plain for line in fixed().lines(width, console))
    assert text + "\n" == (SNAPSHOTS / f"table_{width}.txt").read_text(encoding="utf-8")
