"""Writes a blind sheet of pairs for people to judge.   make judge-sheet A=base B=instruct_full [COUNT=50]"""

from __future__ import annotations

from core.commands import command_line
from core.console import done, hint
from core.errors import run_main
from core.runs import shown
from evaluation.judge.command import chosen, study_of
from evaluation.judge.sheet import write_sheet
from scripts.cli.read import arguments


def main() -> None:
    args = arguments("judge-sheet")
    sides, pairs = chosen(args, study_of(args), anyway=True)
    sheet = write_sheet(pairs, sides.names, sides.folder, args.count, args.seed)
    done(f"{shown(sheet.html)}: {sheet.rows} pairs, to judge in a browser")
    done(f"{shown(sheet.table)}: the same for a spreadsheet; keep the .key.json from those who judge")
    hint(
        command_line(
            "judge-import", SHEET="<filled file>", PERSON="<name>", MODEL=args.model, DATA=args.data, OUT=args.out
        )
    )


if __name__ == "__main__":
    run_main(main)
