"""What is kept in OUT, so that the next call need not run everything undisturbed again."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import ClassVar

from core.errors import UserError
from core.hashing import hash_tree
from core.records.record import read_record, write_record
from core.runs import ROOT
from scripts.kills.cases import Case, case_of, write_inputs
from scripts.kills.place import Place
from scripts.kills.trial import Undisturbed, prepare, run_undisturbed


@dataclass(frozen=True)
class Kept:
    RECORD: ClassVar[str] = "undisturbed"
    FORMAT: ClassVar[int] = 2
    REMEDY: ClassVar[str] = "Name another OUT."

    code: str  # by which the results are read
    undisturbed: list[Undisturbed]


def prepared(command: str, processes: int, folder: Path) -> tuple[Place, Case, list[Undisturbed]]:
    """Makes the copy, what the command needs in it, and what it gives undisturbed, unless an earlier call did."""
    place, kept = Place(folder / "copy"), folder / "undisturbed.json"
    case = case_of(command, place.folder, processes)
    if kept.is_file():
        known = read_record(Kept, kept)
        if tuple(one.call for one in known.undisturbed) != case.calls:
            raise UserError(f"{folder} belongs to another command, `{known.undisturbed[0].call}`. Name another OUT.")
        if known.code != _code():
            raise UserError(f"{folder} belongs to an earlier state of the code. Name another OUT.")
        return place, case, known.undisturbed
    place.make()  # anew, where an earlier call did not get to the end of it
    write_inputs(place.folder)
    prepare(place, case)
    made = [run_undisturbed(place, case, call) for call in case.calls]
    write_record(kept, Kept(_code(), made))
    return place, case, made


def _code() -> str:
    return hash_tree(ROOT, ("core/**/*.py", "scripts/kills/*.py"))
