"""Evaluates runs: one process answers what is missing, then every answer is graded. What is there is reused."""

from __future__ import annotations

import os
import tempfile
from collections.abc import Callable, Sequence
from contextlib import ExitStack
from dataclasses import dataclass, replace
from pathlib import Path

from core.children import child
from core.engines import engine_environment, python, visible_gpus
from core.errors import UserError
from core.hashing import hash_file
from core.locks import one_writer
from core.records.manifest import Manifest, write_manifest
from core.records.record import write_record, write_rows
from core.records.result import Receipt, Row
from core.runs import Run
from core.weights import is_local
from evaluation.engines.shards import Shard
from evaluation.measures import Measure
from evaluation.run.parts import put_together
from evaluation.run.plan import is_graded, known_receipt, unanswered, wanted
from evaluation.run.store import read_answers
from evaluation.run.subject import Subject
from evaluation.run.worker import Plan

Compute = Callable[[Plan], None]


@dataclass(frozen=True)
class Outcome:
    """How many results were made anew, and the names of the runs that could not be evaluated."""

    made: int
    left_out: list[str]


def evaluate(
    subject: Subject, runs: Sequence[Run], compute: Compute | None = None, shard: Shard | None = None
) -> Outcome:
    """Answers and grades what is missing.

    Args:
        compute: how a plan is carried out; without it, in processes of their own.
        shard: answer this part only and grade nothing; other machines have the other parts.
    """
    for run in runs:
        if run.is_base:
            write_manifest(run.manifest, Manifest(run.model, run.variant, subject.base))
    if shard is not None:
        _carry_out([Plan(subject, unanswered(subject, runs), shard)])
        return Outcome(0, [])
    with one_writer(runs[0].root / runs[0].study / "measures", f"evaluating {runs[0].study}"):
        works = unanswered(subject, runs)
        put_together(works, subject.context.limit)
        if works:
            (compute or in_processes)(Plan(subject, works))
        missing = {work.run.name for work in unanswered(subject, runs)}
        ready = [run for run in runs if run.name not in missing]
        graded = [grade(subject, run, measure) for measure in subject.measures for run in ready]
    return Outcome(sum(graded), sorted(missing))


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


def in_processes(plan: Plan) -> None:
    """Lets several processes answer their parts, then one what is left: what the harness grades itself."""
    count = plan.subject.engine.processes
    if count > 1:
        _carry_out([replace(plan, shard=Shard(number, count)) for number in range(count)])
        put_together(plan.works, plan.subject.context.limit)
    _carry_out([plan])


def _carry_out(plans: Sequence[Plan]) -> None:
    """Runs a worker for each plan: nothing of the engines' imports and memory stays here."""
    with tempfile.TemporaryDirectory() as folder, ExitStack() as stack:
        workers = []
        for number, plan in enumerate(plans):
            path = Path(folder) / f"plan-{number}.json"
            write_record(path, plan)
            command = python("-W", "ignore", "-m", "evaluation.run.worker", str(path))
            workers.append(stack.enter_context(child(command, _environment(plan, number, len(plans)))))
        codes = [worker.wait() for worker in workers]
    if 130 in codes:
        raise KeyboardInterrupt
    if any(codes):
        raise UserError("The evaluation stopped (see above). The same command continues where it stopped.")


def _environment(plan: Plan, number: int, count: int) -> dict[str, str]:
    """Several processes have a GPU each, or share the cores."""
    subject, gpus = plan.subject, visible_gpus()
    offline = is_local(subject.base.path) and not any(measure.needs_network() for measure in subject.measures)
    environment = engine_environment(offline)
    if count > 1 and gpus:
        environment["CUDA_VISIBLE_DEVICES"] = gpus[number % len(gpus)]
    if count > 1:
        environment["OMP_NUM_THREADS"] = str(max(1, (os.cpu_count() or 1) // count))
    return environment
