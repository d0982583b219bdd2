"""What the viewer can show of an evaluation that is not finished. Only reads: the files may be written meanwhile."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from core.errors import UserError
from core.records.record import iterate_rows, read_record, read_rows
from core.records.result import Answer, Receipt, Row
from core.runs import Run
from evaluation.compare import Study
from evaluation.measures import measure_of
from evaluation.packing.texts import with_texts
from evaluation.report.html import page
from evaluation.report.phrases import subject
from evaluation.report.viewer.collect import Column, Table, collect
from evaluation.report.viewer.pack import pack
from evaluation.report.viewer.study import label_of, link_name
from evaluation.words import Words


def tables_so_far(study: Study, runs: Sequence[Run], words: Words) -> list[Table]:
    """Returns every measure with what is answered; finished results are taken as they were graded."""
    tables = []
    for name in study.measures:
        columns = [
            Column(link_name(run), label_of(run, words), rows)
            for run in runs
            if (rows := rows_so_far(study, run, name))
        ]
        if columns:
            tables.append(Table(name, words.name("measure", name), measure_of(name, study.context).kind, columns))
    return tables


def rows_so_far(study: Study, run: Run, measure: str) -> list[Row]:
    files = run.result(measure, study.context.limit)
    try:
        receipt = read_record(Receipt, files.receipt) if files.rows.is_file() and files.receipt.is_file() else None
        if receipt and receipt.complete:
            return with_texts(read_rows(Row, files.rows), receipt, study.context)
    except UserError:
        return []
    key, count = files.answers, len(whole_lines(files.answers))
    if key not in _graded or _graded[key][0] != count:
        answers = read_whole(files.answers)
        _graded[key] = count, measure_of(measure, study.context).grade_so_far(answers) if answers else []
    return _graded[key][1]


_graded: dict[Path, tuple[int, list[Row]]] = {}  # by file: how many lines it had, and their rows


def read_whole(path: Path) -> dict[str, Answer]:
    """Returns the answers whose lines are whole, and leaves the file as it is: another process may be writing it."""
    text = b"".join(whole_lines(path)).decode("utf-8", errors="replace")
    return {answer.id: answer for answer in iterate_rows(Answer, path, text)}


def whole_lines(path: Path) -> list[bytes]:
    if not path.is_file():
        return []
    lines = path.read_bytes().splitlines(keepends=True)
    return lines if not lines or lines[-1].endswith(b"\n") else lines[:-1]


def page_so_far(study: Study, runs: Sequence[Run], words: Words) -> str:
    """Returns a page with the viewer alone."""
    tables = tables_so_far(study, runs, words)
    names = ", ".join(label_of(run, words) for run in runs)
    counts = {table.name: len(table.columns[-1].rows) for table in tables}
    said = [words("so_far.answered", measure=name, n=words.number(count, 0)) for name, count in counts.items()]
    text = " ".join(said) or words("so_far.nothing")
    title = words("so_far.title", study=subject(words, study.name), runs=names)
    questions = pack(collect(tables, words)) if tables else ""
    return page("so_far.html.j2", words, title=title, text=text, questions=questions)
