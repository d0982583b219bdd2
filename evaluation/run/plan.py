"""What a run still lacks. Decided from hashes alone, without loading a model: a repeated `make eval` ends at once."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from core.errors import UserError
from core.files import move_aside
from core.hashing import hash_file
from core.records.record import read_record, write_record
from core.records.result import Receipt
from core.runs import ResultFiles, Run
from evaluation.measures import Measure
from evaluation.run.subject import Subject

ASKED = ("measure", "weights", "items", "prompts", "settings")  # what the answers depend on
GRADED = ("data", "code")  # what the rows depend on besides


@dataclass(frozen=True)
class Work:
    """One measure that has to be asked of one run, and the receipt to fulfil."""

    run: Run
    measure: str
    receipt: Receipt


def wanted(subject: Subject, run: Run, measure: Measure) -> Receipt:
    """Returns the receipt of a result that is up to date, without its counts."""
    identity = measure.identity()
    return Receipt(
        measure=measure.name,
        weights=subject.fingerprint(run),
        items=identity.items,
        prompts=identity.prompts,
        data=identity.data,
        settings=subject.settings(measure),
        code=measure.version,
    )


def unanswered(subject: Subject, runs: Sequence[Run]) -> list[Work]:
    """Returns what must be asked: run by run, so that the weights of each are set once."""
    works = []
    measures = subject.measures
    for run in runs:
        for measure in measures:
            receipt = wanted(subject, run, measure)
            if not is_answered(run.result(measure.name, subject.context.limit), receipt):
                works.append(Work(run, measure.name, receipt))
    return works


def is_answered(files: ResultFiles, receipt: Receipt) -> bool:
    """Whether all answers are there, as they were written, for just this receipt."""
    known = known_receipt(files)
    if known is None or not known.answers_hash or not files.answers.is_file():
        return False
    return same(known, receipt, ASKED) and hash_file(files.answers) == known.answers_hash


def is_graded(files: ResultFiles, receipt: Receipt) -> bool:
    known = known_receipt(files)
    if known is None or not known.complete or not files.rows.is_file():
        return False
    return same(known, receipt, (*ASKED, *GRADED)) and hash_file(files.rows) == known.rows_hash


def same(known: Receipt, receipt: Receipt, names: Sequence[str]) -> bool:
    return all(getattr(known, name) == getattr(receipt, name) for name in names)


def known_receipt(files: ResultFiles) -> Receipt | None:
    """Returns the receipt that lies there; None where there is none that can be read."""
    if not files.receipt.is_file():
        return None
    try:
        return read_record(Receipt, files.receipt)
    except UserError:
        return None


def begin(files: ResultFiles, receipt: Receipt) -> None:
    """Makes the place ready for answers: those that other weights gave, or to other questions, are moved aside."""
    known = known_receipt(files)
    if known is None or not same(known, receipt, ASKED):
        if files.folder.is_dir() and any(not path.name.startswith(".") for path in files.folder.iterdir()):
            move_aside(files.folder)  # of drafts alone, which a killed process left, nothing is worth keeping
        write_record(files.receipt, opened(receipt))


def opened(receipt: Receipt) -> Receipt:
    """Returns the receipt that stands beside answers while they are still being given."""
    return replace(receipt, complete=False, answers_hash="", rows_hash="")
