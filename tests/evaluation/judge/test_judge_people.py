"""A sheet is blind and comes back as what people meant, whatever program they filled it in with."""

from __future__ import annotations

import csv
import io
import json
from dataclasses import replace
from pathlib import Path

import pytest

from core.errors import UserError
from core.records.record import read_record
from evaluation.judge.pairs import Item, Pair
from evaluation.judge.people import folder_of, import_sheet, read_people
from evaluation.judge.sheet import COLUMNS, Sheet, SheetKey, write_sheet

ANSWERS = "answers_hash"
PAIRS = [Pair(Item(f"i{n}", f"Ask {n}.", f"right {n}"), f"from a {n}", f"from b {n}") for n in range(30)]
NOW = {pair.id: pair.answers_hash for pair in PAIRS}


@pytest.fixture
def sheet(tmp_path: Path) -> Sheet:
    return write_sheet(PAIRS, ("base", "tuned"), tmp_path / "judged" / "x", count=20)


def table(sheet: Sheet) -> list[dict[str, str]]:
    return list(csv.DictReader(io.StringIO(sheet.table.read_text(encoding="utf-8"))))


def fill(sheet: Sheet, path: Path, separator: str = ",", said: str = "from b") -> Path:
    """Chooses the answer that comes from one model, as a person who sees only the texts would."""
    rows = table(sheet)
    for row in rows:
        row["winner"] = "1" if row["answer_1"].startswith(said) else "2"
    stream = io.StringIO()
    writer = csv.DictWriter(stream, COLUMNS, delimiter=separator)
    writer.writeheader()
    writer.writerows(rows)
    path.write_text("\ufeff" + stream.getvalue(), encoding="utf-8")
    return path


def test_the_sheet_is_blind_and_shuffled(sheet: Sheet) -> None:
    rows = table(sheet)
    assert len(rows) == sheet.rows == 20
    firsts = [row["answer_1"][:6] for row in rows]
    assert 4 <= firsts.count("from a") <= 16
    assert [row["instruction"] for row in rows] != [f"Ask {n}." for n in range(20)]
    for text in (sheet.table.read_text(encoding="utf-8"), sheet.html.read_text(encoding="utf-8")):
        assert "tuned" not in text and "i17" not in text
    assert read_record(SheetKey, sheet.key).b == "tuned"


@pytest.mark.parametrize("separator", [",", ";"])
def test_a_filled_table_comes_back_by_the_models_names(sheet: Sheet, tmp_path: Path, separator: str) -> None:
    folder = sheet.table.parent.parent
    filled = fill(sheet, tmp_path / "anna.csv", separator)
    assert folder_of(filled, tmp_path / "judged") == folder
    assert {verdict.winner for verdict in import_sheet(filled, "anna", folder)} == {"b"}
    assert len(read_people(folder, NOW)["anna"]) == 20


def test_a_page_comes_back_too_and_later_choices_count(sheet: Sheet, tmp_path: Path) -> None:
    folder, rows = sheet.table.parent.parent, table(sheet)
    import_sheet(fill(sheet, tmp_path / "anna.csv"), "anna", folder)
    saved = tmp_path / "anna.json"
    saved.write_text(json.dumps({"sheet": "x", "rows": [{"row": rows[0]["row"], "winner": "tie", "note": "same"}]}))
    import_sheet(saved, "anna", folder)
    said = [verdict.winner for verdict in read_people(folder, NOW)["anna"].values()]
    assert said.count("tie") == 1 and said.count("b") == 19
    assert list((folder / "people" / "old").rglob("anna.jsonl"))  # what was said before is moved aside, not lost


def test_choices_about_other_answers_do_not_count(
    sheet: Sheet, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    folder = sheet.table.parent.parent
    ids = [verdict.id for verdict in import_sheet(fill(sheet, tmp_path / "anna.csv"), "anna", folder)]
    changed = {name: "another" for name in ids[:3]}
    assert set(read_people(folder, NOW | changed)["anna"]) == set(ids[3:])
    assert "3 of 20 choices of anna are about other answers" in capsys.readouterr().out
    assert len(read_people(folder, {})["anna"]) == 20, "what others saw is not known"


def test_choices_of_before_that_was_noted_count_and_that_is_said(
    sheet: Sheet, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    folder, path = sheet.table.parent.parent, sheet.table.parent / "anna.jsonl"
    key = json.loads(sheet.key.read_text(encoding="utf-8"))
    del key["answers"]
    sheet.key.write_text(json.dumps(key), encoding="utf-8")
    import_sheet(fill(sheet, tmp_path / "anna.csv"), "anna", folder)
    lines = [json.loads(line) for line in path.read_text(encoding="utf-8").splitlines()]
    path.write_text("".join(json.dumps({k: v for k, v in line.items() if k != ANSWERS}) + "\n" for line in lines))
    assert len(read_people(folder, NOW)["anna"]) == 20
    assert "20 of 20 choices of anna do not say which answers they are about" in capsys.readouterr().out


def test_a_choice_about_earlier_answers_is_moved_aside_not_overwritten(sheet: Sheet, tmp_path: Path) -> None:
    folder = sheet.table.parent.parent
    import_sheet(fill(sheet, tmp_path / "anna.csv"), "anna", folder)
    new = [replace(pair, b=f"{pair.b}, later") for pair in PAIRS]
    later = write_sheet(new, ("base", "tuned"), folder, count=20)
    import_sheet(fill(later, tmp_path / "anna.csv"), "anna", folder)
    assert list((folder / "people" / "old").rglob("anna.jsonl"))
    assert len(read_people(folder, {pair.id: pair.answers_hash for pair in new})["anna"]) == 20


@pytest.mark.parametrize(
    ("row", "said", "problem"),
    [
        (0, "3", "`winner` is '3'; write 1, 2 or tie"),
        (99, "1", "has no such row"),
        (None, "1", "not that of one sheet"),
    ],
)
def test_what_cannot_be_understood_is_named(
    sheet: Sheet, tmp_path: Path, row: int | None, said: str, problem: str
) -> None:
    rows = table(sheet)
    name = "../../etc-1" if row is None else rows[row]["row"] if row < 20 else rows[0]["row"][:-3] + "999"
    filled = tmp_path / "ben.csv"
    filled.write_text(f"row,winner\n{name},{said}\n", encoding="utf-8")
    with pytest.raises(UserError, match=problem):
        import_sheet(filled, "ben", sheet.table.parent.parent)


def test_an_answer_can_neither_run_in_a_page_nor_in_a_spreadsheet(tmp_path: Path) -> None:
    attack = Pair(Item("i", "Do.", "done"), "</script><script>alert(1)</script>", "=HYPERLINK(1)")
    sheet = write_sheet([attack], ("base", "tuned"), tmp_path, count=1)
    assert "<script>alert" not in sheet.html.read_text(encoding="utf-8")
    assert "'=HYPERLINK(1)" in {row["answer_1"] for row in table(sheet)} | {row["answer_2"] for row in table(sheet)}
    assert "http://" not in sheet.html.read_text(encoding="utf-8")  # nothing is loaded from elsewhere


def test_the_same_draw_gives_the_same_sheet(sheet: Sheet, tmp_path: Path) -> None:
    again = write_sheet(PAIRS, ("base", "tuned"), tmp_path / "again", count=20)
    assert again.html.read_bytes() == sheet.html.read_bytes() and again.html.name == sheet.html.name
