"""Reads filled sheets back: what each person chose for each pair, by the models' names."""

from __future__ import annotations

import csv
import io
import json
from collections.abc import Iterable, Mapping
from pathlib import Path

from core.console import note
from core.errors import UserError
from core.files import move_aside, read_text
from core.names import checked_name, is_name
from core.records.judgement import PersonVerdict, Winner
from core.records.record import read_record, read_rows, write_rows
from evaluation.judge.sheet import CHOICES, SheetKey

JUDGE = "judge"  # the judge's name among raters
SAME = {"1": "1", "2": "2", "tie": "tie", "0": "tie", "=": "tie", "first": "1", "second": "2"}


def import_sheet(sheet: Path, person: str, folder: Path) -> list[PersonVerdict]:
    """Adds a filled sheet to what this person said; refuses what cannot be understood, row by row."""
    if checked_name("person", person) == JUDGE:
        raise UserError(f"A person cannot be called {JUDGE!r} here: say another name with PERSON=<name>.")
    filled = _filled(sheet)
    key = _key_of(filled, sheet, folder)
    verdicts = [_verdict(row, key, person, sheet) for row in filled if row.get("winner", "").strip()]
    if not verdicts:
        raise UserError(f"{sheet} holds no choice: write {', '.join(CHOICES[:-1])} or {CHOICES[-1]} into `winner`.")
    path = folder / "people" / f"{person}.jsonl"
    known = {verdict.id: verdict for verdict in (read_rows(PersonVerdict, path) if path.exists() else [])}
    changed = [v.id for v in verdicts if v.id in known and _choice(known[v.id]) != _choice(v)]
    if changed:
        move_aside(path)
    merged = known | {verdict.id: verdict for verdict in verdicts}
    write_rows(path, merged.values())
    return verdicts


def read_people(folder: Path, answers: Mapping[str, str]) -> dict[str, dict[str, PersonVerdict]]:
    """Returns what every person said, by name and pair; says how many choices are about other answers, and left out.

    Args:
        answers: by pair, the hash of both answers that the others saw, where it is known.
    """
    people: dict[str, dict[str, PersonVerdict]] = {}
    for path in sorted((folder / "people").glob("*.jsonl")):
        said = read_rows(PersonVerdict, path)
        people[path.stem] = {v.id: v for v in said if not v.answers_hash or answers.get(v.id) in (None, v.answers_hash)}
        if others := len(said) - len(people[path.stem]):
            note(f"{others} of {len(said)} choices of {path.stem} are about other answers: left out")
        if unknown := sum(not verdict.answers_hash for verdict in said):
            note(f"{unknown} of {len(said)} choices of {path.stem} do not say which answers they are about: counted")
    return people


def _choice(verdict: PersonVerdict) -> tuple[str, str]:
    return verdict.winner, verdict.answers_hash


def _filled(sheet: Path) -> list[dict[str, str]]:
    text = read_text(sheet)
    if sheet.suffix.lower() == ".json":
        try:
            rows = json.loads(text)["rows"]
            return [{name: str(value) for name, value in row.items()} for row in rows]
        except (ValueError, KeyError, TypeError, AttributeError):
            raise UserError(f"{sheet} is not a file that the page of judge-sheet saved.") from None
    separator = ";" if text.split("\n", 1)[0].count(";") > text.split("\n", 1)[0].count(",") else ","
    rows = [{k: v or "" for k, v in row.items() if k} for row in csv.DictReader(io.StringIO(text), delimiter=separator)]
    if not rows or not {"row", "winner"} <= set(rows[0]):
        raise UserError(f"{sheet} has no columns `row` and `winner`. Fill in the CSV or the page of judge-sheet.")
    return rows


def folder_of(sheet: Path, study: Path) -> Path:
    """Returns the folder of verdicts that a filled sheet belongs to, among all of a study."""
    name = _sheet_name(_filled(sheet), sheet)
    found = sorted(study.glob(f"*/people/sheet_{name}.key.json"))
    if not found:
        raise UserError(
            f"No folder below {study} has written {sheet} (sheet_{name}.key.json is not there). "
            "Name the folder of its verdicts with OUT=<folder>, or the right MODEL."
        )
    return found[0].parent.parent


def _key_of(rows: Iterable[dict[str, str]], sheet: Path, folder: Path) -> SheetKey:
    path = folder / "people" / f"sheet_{_sheet_name(rows, sheet)}.key.json"
    if not path.is_file():
        raise UserError(f"{sheet} was not written for {folder}: {path.name} is not there. Name its folder with OUT.")
    return read_record(SheetKey, path)


def _sheet_name(rows: Iterable[dict[str, str]], sheet: Path) -> str:
    names = {row.get("row", "").rpartition("-")[0] for row in rows}
    if len(names) != 1 or not is_name(name := names.pop()):
        raise UserError(f"{sheet}: the column `row` is not that of one sheet. Fill in one sheet and import that.")
    return name


def _verdict(row: dict[str, str], key: SheetKey, person: str, sheet: Path) -> PersonVerdict:
    name, said = row["row"], row["winner"].strip().lower()
    if name not in key.pairs:
        raise UserError(f"{sheet}, row {name!r}: the sheet that was written has no such row.")
    if said not in SAME:
        raise UserError(f"{sheet}, row {name}: `winner` is {said!r}; write {', '.join(CHOICES[:-1])} or {CHOICES[-1]}.")
    first, second = ("b", "a") if name in key.b_first else ("a", "b")
    winners: dict[str, Winner] = {"1": first, "2": second, "tie": "tie"}  # type: ignore[dict-item]
    remark, answers = row.get("note", "").strip(), key.answers.get(name, "")
    return PersonVerdict(key.pairs[name], person, winners[SAME[said]], remark, answers)
