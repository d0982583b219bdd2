"""What a command has left, by content: of times, logs and caches nothing is compared, all else to the byte."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

from core.errors import UserError
from core.hashing import hash_bytes, hash_file, hash_value
from core.records.comparison import Comparison
from core.records.manifest import Manifest, Training
from core.records.record import read_record, read_rows, row_line
from core.records.result import Answer, Receipt
from scripts.kills.place import MADE

# Logs, caches, locks and a picture that is drawn all the while; and Axolotl's own folder of a training that goes on.
NO_RESULT = re.compile(
    r"(^|/)(axolotl|old|\.errors|__pycache__)/|\.log$|\.lock$|(^|/)loss\.svg$|^data/(cache|checked)/|^data/calibration\.jsonl$"
)
HIDDEN = re.compile(r"(^|/)\.")

Contents = dict[str, str]  # path in the copy -> hash of what counts


def contents(folder: Path) -> Contents:
    """Returns the hash of every result that its reader would take for whole.

    A file that should be whole and cannot be read is there too: as the sentence that says why.
    """
    found = {}
    for name, path in _files(folder):
        if not HIDDEN.search(name):
            try:
                content = _content(path)
            except UserError as error:
                content = str(error)
            if content:
                found[name] = content
    return found


def different(found: Contents, undisturbed: Contents) -> list[str]:
    """Returns the results that are missing, not the same, or too many."""
    return sorted(name for name in found.keys() | undisturbed.keys() if found.get(name) != undisturbed.get(name))


def litter(folder: Path) -> list[str]:
    """Returns what a killed command has left beside the results: drafts, and what was moved aside for no reason."""
    names = [name for name, _ in _files(folder, everything=True)]
    return [name for name in names if _is_litter(name)]


def _is_litter(name: str) -> bool:
    in_work = re.search(r"(^|/)axolotl/", name)
    return bool(in_work or re.search(r"(^|/)old/", name) or HIDDEN.search(name)) and not name.endswith(".lock")


def _files(folder: Path, everything: bool = False) -> Iterator[tuple[str, Path]]:
    for made in MADE:
        for path in sorted((folder / made).rglob("*")):
            name = path.relative_to(folder).as_posix()
            if path.is_file() and (everything or not NO_RESULT.search(name)):
                yield name, path


def _content(path: Path) -> str | None:
    """Returns the hash of what counts in a file; None if its reader knows that it is not finished."""
    of_a_result = path.parent.parent.name == "measures" or path.parent.parent.name.startswith("quick_")
    if path.name == "receipt.json" and of_a_result:
        receipt = read_record(Receipt, path)
        return hash_value(_lasting(receipt)) if receipt.complete else None
    if path.name == "answers.jsonl" and of_a_result:
        return _answers(path)
    if path.name == "manifest.json":
        return hash_value(row_line(_without_times(read_record(Manifest, path))))
    if re.fullmatch(r"comparison(\.quick_\d+)?\.json", path.name):  # it names the receipts, with their times
        return hash_value(row_line(replace(read_record(Comparison, path), inputs="")))
    return hash_file(path)


def _lasting(receipt: Receipt) -> str:
    """The order of the answers, and with it their hash, depends on where an evaluation was interrupted."""
    return row_line(replace(receipt, answers_hash="", engine={}))


def _answers(path: Path) -> str | None:
    receipt = path.with_name("receipt.json")
    if not receipt.is_file() or not read_record(Receipt, receipt).answers_hash:
        return None
    answers = {answer.id: row_line(answer) for answer in read_rows(Answer, path)}
    return hash_bytes("".join(answers[name] for name in sorted(answers)).encode())


def _without_times(manifest: Manifest) -> Manifest:
    training = manifest.training or Training()
    timeless = replace(training, seconds=0, tokens_per_second=0, peak_bytes=0)
    return replace(manifest, training=timeless, created="")
