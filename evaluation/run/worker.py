"""The process that loads a model once and answers what a plan lacks: `python -m evaluation.run.worker plan.json`."""

from __future__ import annotations

import logging
import sys
import warnings
from dataclasses import dataclass, field, replace
from itertools import groupby
from pathlib import Path
from typing import ClassVar

from core.console import error_line
from core.errors import run_main
from core.hashing import hash_file
from core.records.record import read_record, write_record
from core.records.result import Receipt
from core.runs import ResultFiles, Run
from evaluation.engines.engine import Engine
from evaluation.engines.open import LazyEngine
from evaluation.engines.refused import RunRefused
from evaluation.engines.shards import PartDone, Shard
from evaluation.measures import Measure
from evaluation.run.parts import answering, files_of
from evaluation.run.plan import ASKED, Work, begin, known_receipt, opened, same
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
    shard: Shard = field(default_factory=Shard)


def main() -> None:
    _hush()
    plan = read_record(Plan, Path(sys.argv[1]))
    for base, works in groupby(plan.works, lambda work: base_under(plan.subject, work.run)):
        engine = LazyEngine(base, plan.subject.engine)
        try:
            answer(engine, replace(plan, works=list(works)))
        finally:
            engine.close()


def answer(engine: Engine, plan: Plan) -> None:
    """Asks everything of the plan, run by run: the base model is loaded once.

    An adapter that cannot be used (empty, for another base, without effect) costs its own run only.
    """
    refused: set[Run] = set()
    used: Run | None = None
    for work in plan.works:
        if work.run in refused:
            continue
        try:
            if work.run != used:
                use(engine, plan.subject, work.run)
                used = work.run
            ask(engine, plan.subject.measure(work.measure), work, plan)
        except RunRefused as error:
            error_line(f"{work.run.name} is left out: {error}")
            refused.add(work.run)


def use(engine: Engine, subject: Subject, run: Run) -> None:
    """Makes the engine answer with the weights of a run."""
    if run.whole_model.is_dir() and subject.engine.kind == "served":
        raise RunRefused("it is a whole model, and a server is asked for a base and its adapters. Use ENGINE=local.")
    engine.use(weights_of(run))


def ask(engine: Engine, measure: Measure, work: Work, plan: Plan) -> None:
    """Adds the answers that are missing, then says in the receipt that none is."""
    limit = plan.subject.context.limit
    whole, files = work.run.result(work.measure, limit), files_of(work, limit, plan.shard)
    label = f"{work.run.name}: {work.measure}"
    listen = getattr(engine, "listen", lambda say: None)
    with answering(files, plan.shard, label):
        begin(files, work.receipt)
        known = known_answers(whole, files, work.receipt)
        with AnswerFile(files.answers, label, plan.shard, known, listen) as answers:
            try:
                measure.ask(engine, answers)
            except PartDone:
                return
        if plan.shard.count == 1:
            receipt = replace(opened(work.receipt), answers_hash=hash_file(files.answers), engine=engine.describe())
            write_record(files.receipt, receipt)


def known_answers(whole: ResultFiles, files: ResultFiles, receipt: Receipt) -> list[Path]:
    """Returns the file of answers that no part need ask for again."""
    known = known_receipt(whole)
    return [whole.answers] if whole != files and known and same(known, receipt, ASKED) else []


def _hush() -> None:
    """What the libraries say does not reach the person who typed `make eval`."""
    warnings.filterwarnings("ignore")
    logging.disable(logging.WARNING)


if __name__ == "__main__":
    run_main(main)
