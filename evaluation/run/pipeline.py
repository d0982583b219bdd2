"""Evaluates runs: one process answers what is missing, then every answer is graded. What is there is reused."""

from __future__ import annotations

import tempfile
from collections.abc import Callable, Sequence
from dataclasses import replace
from pathlib import Path

from core.children import run_child
from core.engines import engine_environment, python
from core.errors import UserError
from core.hashing import hash_file
from core.records.manifest import Manifest, write_manifest
from core.records.record import write_record, write_rows
from core.records.result import Receipt, Row
from core.runs import Run
from core.weights import is_local
from evaluation.measures import Measure
from evaluation.run.plan import is_graded, known_receipt, unanswered, wanted
from evaluation.run.store import read_answers
from evaluation.run.subject import Subject
from evaluation.run.worker import Plan

Compute = Callable[[Plan], None]


def evaluate(subject: Subject, runs: Sequence[Run], compute: Compute | None = None) -> int:
    """Answers and grades what is missing. Returns how many results were made anew."""
    for run in runs:
        if run.is_base:
            write_manifest(run.manifest, Manifest(run.model, run.variant, subject.base))
    works = unanswered(subject, runs)
    if works:
        (compute or in_a_process)(Plan(subject, works))
    graded = [grade(subject, run, measure) for measure in subject.measures for run in runs]
    return sum(graded)


def grade(subject: Subject, run: Run, measure: Measure) -> bool:
    """Grades the answers of one measure; nothing to do if nothing changed."""
    files = run.result(measure.name, subject.context.limit)
    receipt = wanted(subject, run, measure)
    if is_graded(files, receipt):
        return False
    answers = read_answers(files.answers)
    rows = measure.grade(answers)
    if not rows:
        raise UserError(f"{files.answers} holds no answers to {measure.name}. Evaluate again: make eval.")
    write_rows(files.rows, rows)
    known = known_receipt(files)
    write_record(files.receipt, _fulfilled(receipt, known, measure, rows, files.answers, files.rows))
    return True


def _fulfilled(
    receipt: Receipt, known: Receipt | None, measure: Measure, rows: list[Row], answers: Path, graded: Path
) -> Receipt:
    given = list(read_answers(answers).values())
    counts = {
        "cut_by_token_limit": sum(not answer.finished and not answer.problem for answer in given),
        "prompt_too_long": sum(bool(answer.problem) for answer in given),
    }
    return replace(
        receipt,
        complete=True,
        kind=measure.kind_of(rows),
        n=sum(row.value is not None for row in rows),
        left_out=sum(row.value is None for row in rows),
        answers_hash=hash_file(answers),
        rows_hash=hash_file(graded),
        counts=counts,
        engine=known.engine if known else {},
    )


def in_a_process(plan: Plan) -> None:
    """Runs the worker: nothing of the engines' imports and memory stays here."""
    subject = plan.subject
    offline = is_local(subject.base.path) and not any(measure.needs_network() for measure in subject.measures)
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "plan.json"
        write_record(path, plan)
        command = python("-W", "ignore", "-m", "evaluation.run.worker", str(path))
        code = run_child(command, engine_environment(offline))
    if code != 0:
        raise UserError("The evaluation stopped (see above). The same command continues where it stopped.")
