"""Several processes or machines share one evaluation: each answers its part, by a hash of the item's id.

    <run>/measures/<measure>.parts/0-of-4/   answers.jsonl and receipt.json of the first of four

The parts are put together by the next evaluation that is no part itself, here or on another machine with these files.
"""

from __future__ import annotations

import shutil
from collections.abc import Iterator, Sequence
from contextlib import AbstractContextManager, nullcontext
from pathlib import Path

from core.errors import UserError
from core.locks import holder, one_writer
from core.records.record import read_record, row_line
from core.records.result import Receipt
from core.runs import ResultFiles, shown
from evaluation.engines.shards import Shard
from evaluation.run.plan import ASKED, Work, begin, same
from evaluation.run.store import read_answers


def files_of(work: Work, limit: int | None, shard: Shard) -> ResultFiles:
    """Returns where the answers of one part go; of one part alone, where the answers are in the end."""
    files = work.run.result(work.measure, limit)
    return files if shard.count == 1 else ResultFiles(_parts(files) / f"{shard.number}-of-{shard.count}")


def answering(files: ResultFiles, shard: Shard, label: str) -> AbstractContextManager[None]:
    """Holds the folder of a part, so that nobody puts it together before it is done; a whole one is held already."""
    return one_writer(files.folder, f"answering {label}") if shard.count > 1 else nullcontext()


def put_together(works: Sequence[Work], limit: int | None) -> None:
    """Adds what the parts have answered to the answers; a part that was made for something else stays where it is."""
    for work in works:
        files = work.run.result(work.measure, limit)
        fitting = list(_fitting(files, work.receipt))
        if not fitting:
            continue
        _refuse_while_answered(fitting)
        begin(files, work.receipt)
        answers = read_answers(files.answers)
        more = {name: answer for part in fitting for name, answer in read_answers(part.answers).items()}
        with files.answers.open("a", encoding="utf-8", newline="\n") as stream:
            stream.writelines(row_line(answer) for name, answer in more.items() if name not in answers)
        for part in fitting:
            shutil.rmtree(part.folder)  # every answer of it stands in the answers now
        if not any(path.is_dir() for path in _parts(files).iterdir()):
            shutil.rmtree(_parts(files))  # nothing but locks is left


def _refuse_while_answered(parts: Sequence[ResultFiles]) -> None:
    """A part that a process still adds to may not be taken away from it."""
    for part in parts:
        if writer := holder(part.folder):
            raise UserError(f"{shown(part.folder)} is still being answered: {writer}. When that is done: make eval")


def _parts(files: ResultFiles) -> Path:
    return files.folder.with_name(f"{files.folder.name}.parts")


def _fitting(files: ResultFiles, receipt: Receipt) -> Iterator[ResultFiles]:
    for folder in sorted(_parts(files).glob("*-of-*")):
        part = ResultFiles(folder)
        if part.receipt.is_file() and same(read_record(Receipt, part.receipt), receipt, ASKED):
            yield part
