"""Several processes or machines share one evaluation: each answers its part, by a hash of the item's id.

    <run>/measures/<measure>.parts/0-of-4/   answers.jsonl and receipt.json of the first of four

The parts are put together by the next evaluation that is no part itself, here or on another machine with these files.
"""

from __future__ import annotations

import shutil
from collections.abc import Iterator, Sequence
from pathlib import Path

from core.records.record import read_record, row_line
from core.records.result import Receipt
from core.runs import ResultFiles
from evaluation.engines.shards import Shard
from evaluation.run.plan import ASKED, Work, begin, same
from evaluation.run.store import read_answers


def files_of(work: Work, limit: int | None, shard: Shard) -> ResultFiles:
    """Returns where the answers of one part go; of one part alone, where the answers are in the end."""
    files = work.run.result(work.measure, limit)
    return files if shard.count == 1 else ResultFiles(_parts(files) / f"{shard.number}-of-{shard.count}")


def put_together(works: Sequence[Work], limit: int | None) -> None:
    """Adds what the parts have answered to the answers; a part that was made for something else stays where it is."""
    for work in works:
        files = work.run.result(work.measure, limit)
        fitting = list(_fitting(files, work.receipt))
        if not fitting:
            continue
        begin(files, work.receipt)
        answers = read_answers(files.answers)
        more = {name: answer for part in fitting for name, answer in read_answers(part.answers).items()}
        with files.answers.open("a", encoding="utf-8", newline="\n") as stream:
            stream.writelines(row_line(answer) for name, answer in more.items() if name not in answers)
        for part in fitting:
            shutil.rmtree(part.folder)  # every answer of it stands in the answers now


def _parts(files: ResultFiles) -> Path:
    return files.folder.with_name(f"{files.folder.name}.parts")


def _fitting(files: ResultFiles, receipt: Receipt) -> Iterator[ResultFiles]:
    for folder in sorted(_parts(files).glob("*-of-*")):
        part = ResultFiles(folder)
        if part.receipt.is_file() and same(read_record(Receipt, part.receipt), receipt, ASKED):
            yield part
