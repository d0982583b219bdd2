"""Trains several variants with several seeds: finished ones are skipped, and one that fails does not stop the rest."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from core.config import Config
from core.console import console, error_line, note
from core.errors import UserError
from core.runs import Run
from core.weights import base_of
from training.config.checks import check_config
from training.machines import Machines
from training.train import check_gpu, train


@dataclass(frozen=True)
class Job:
    config: Config
    run: Run


def train_all(jobs: Sequence[Job], machines: Machines | None = None) -> list[tuple[Job, str]]:
    """Trains one after the other. Returns those that failed, each with the reason.

    What is wrong with any of them is said before the first is trained.
    """
    for job in jobs:
        check_gpu(job.config)  # at once; Axolotl's opinion takes seconds
    for job in jobs:
        check_config(job.config, base_of(job.config).source)
    if len(jobs) == 1:
        train(jobs[0].config, jobs[0].run, machines)
        return []
    failed = []
    for number, job in enumerate(jobs, start=1):
        note(f"{number} of {len(jobs)}: {job.run.name}")
        try:
            train(job.config, job.run)
        except UserError as error:
            error_line(f"{job.run.name}: {error}")
            failed.append((job, str(error)))
    if failed:
        console.print()
        error_line(f"{len(failed)} of {len(jobs)} failed:")
        for job, reason in failed:
            first = reason.splitlines()[0]
            error_line(f"  {job.run.name}: {first}")
    return failed
