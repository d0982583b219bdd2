"""Reads a filled sheet back: agreement, and the judge corrected.   make judge-import A=.. B=.. SHEET=... PERSON=anna"""

from __future__ import annotations

from core.commands import command_line
from core.console import console, done, hint, note
from core.errors import run_main
from core.records.record import read_rows
from core.records.result import Row
from core.runs import shown
from evaluation.judge.agreement import LEAST, agreements, corrected_preference
from evaluation.judge.command import study_of
from evaluation.judge.people import import_sheet, read_people
from evaluation.judge.show import people_lines
from evaluation.judge.sides import sides_of
from evaluation.judge.store import only_writer
from scripts.cli.read import arguments


def main() -> None:
    args = arguments("judge-import")
    sides = sides_of(study_of(args), args.a, args.b, args.out)
    with only_writer(sides.folder):
        verdicts = import_sheet(args.sheet, args.person, sides.folder)
    done(f"{len(verdicts)} choices of {args.person}: {shown(sides.folder / 'people')}")
    people = read_people(sides.folder)
    rows = sides.folder / "rows.jsonl"
    judge = {row.id: row.value for row in read_rows(Row, rows) if row.value is not None} if rows.exists() else {}
    lines = list(people_lines(agreements(people, judge), corrected_preference(people, judge)))
    for line in lines:
        console.print(line, markup=False)
    if not lines:
        note(f"Figures need {LEAST} pairs that two people, or a person and the judge, have both judged.")
    hint(command_line("judge", A=args.a, B=args.b, MODEL=args.model))


if __name__ == "__main__":
    run_main(main)
