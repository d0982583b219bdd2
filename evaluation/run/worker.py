"""The process that loads a model once and answers what a plan lacks: `python -m evaluation.run.worker plan.json`."""

from __future__ import annotations

import logging
import sys
import warnings
from collections.abc import Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import ClassVar

from core.errors import run_main
from core.files import move_aside
from core.hashing import hash_file
from core.records.record import read_record, write_record
from core.runs import Run
from evaluation.engines.engine import Engine
from evaluation.measures import Measure
from evaluation.run.plan import ASKED, Work, known_receipt, opened, same
from evaluation.run.store import AnswerFile
from evaluation.run.subject import Subject, base_under, weights_of


@dataclass(frozen=True)
class Plan:
    """What one process has to answer."""

    RECORD: ClassVar[str] = "plan"
    FORMAT: ClassVar[int] = 1
    REMEDY: ClassVar[str] = "Start again: make eval."

    subject: Subject
    works: list[Work]


def main() -> None:
    _hush()
    plan = read_record(Plan, Path(sys.argv[1]))
    from evaluation.engines.open import open_engine

    engine = open_engine(base_under(plan.subject, plan.works[0].run), plan.subject.engine)
    try:
        answer(engine, plan.subject, plan.works)
    finally:
        engine.close()


def answer(engine: Engine, subject: Subject, works: Sequence[Work]) -> None:
    """Asks everything of the plan, run by run: the base model is loaded once."""
    used: Run | None = None
    for work in works:
        if work.run != used:
            engine.use(weights_of(work.run))
            used = work.run
        ask(engine, subject.measure(work.measure), work, subject.context.limit)


def ask(engine: Engine, measure: Measure, work: Work, limit: int | None) -> None:
    """Adds the answers that are missing, then says in the receipt that none is."""
    files = work.run.result(work.measure, limit)
    known = known_receipt(files)
    if known is None or not same(known, work.receipt, ASKED):
        move_aside(files.folder)  # these answers were given by other weights, or to other questions
        write_record(files.receipt, opened(work.receipt))
    with AnswerFile(files.answers, f"{work.run.name}: {work.measure}") as answers:
        measure.ask(engine, answers)
    receipt = replace(opened(work.receipt), answers_hash=hash_file(files.answers), engine=engine.describe())
    write_record(files.receipt, receipt)


def _hush() -> None:
    """What the libraries say does not reach the person who typed `make eval`."""
    warnings.filterwarnings("ignore")
    logging.disable(logging.WARNING)


if __name__ == "__main__":
    run_main(main)
