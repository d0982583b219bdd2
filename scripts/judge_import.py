"""Reads a filled sheet back: agreement, and the judge corrected.   make judge-import SHEET=anna.json"""

from __future__ import annotations

from core.console import console, done, hint, note
from core.errors import run_main
from core.locks import one_writer
from core.records.record import read_rows
from core.records.result import Row
from core.runs import RUNS, shown
from evaluation.judge.agreement import LEAST, agreements, corrected_preference
from evaluation.judge.command import study_of
from evaluation.judge.people import folder_of, import_sheet, read_people
from evaluation.judge.show import people_lines
from evaluation.judge.summary import ANSWERS
from scripts.cli.read import arguments


def main() -> None:
    args = arguments("judge-import")
    folder = args.out or folder_of(args.sheet, RUNS / study_of(args) / "judged")
    person = args.person or args.sheet.stem
    with one_writer(folder, f"importing {args.sheet.name}"):
        verdicts = import_sheet(args.sheet, person, folder)
    done(f"{len(verdicts)} choices of {person}: {shown(folder / 'people')}")
    path = folder / "rows.jsonl"
    rows = read_rows(Row, path) if path.exists() else []
    judged_on = {row.id: row.details[ANSWERS] for row in rows if ANSWERS in row.details}
    seen = {verdict.id: verdict.answers_hash for verdict in verdicts if verdict.answers_hash}
    people = read_people(folder, seen | judged_on)
    judge = {row.id: row.value for row in rows if row.value is not None and row.id in judged_on}
    if len(judged_on) < len(rows):
        note(
            f"{shown(path)} does not say which answers were judged: the next `judge` writes it anew, from its verdicts."
        )
    lines = list(people_lines(agreements(people, judge), corrected_preference(people, judge)))
    for line in lines:
        console.print(line, markup=False)
    if not lines:
        note(f"Figures need {LEAST} pairs that two people, or a person and the judge, have both judged.")
    hint("the next `judge` of these two runs takes them into its summary")


if __name__ == "__main__":
    run_main(main)
