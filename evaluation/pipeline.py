"""Evaluates runs: a process for each model that lacks something, then the scores. What is there already is reused."""

from __future__ import annotations

import json
import subprocess
import tempfile
from collections.abc import Sequence
from dataclasses import asdict
from datetime import datetime, timezone
from pathlib import Path

from core.console import note
from core.engines import engine_environment, python
from core.errors import UserError
from core.files import read_json, write_json
from core.runs import CONDITIONS, ROOT, Run
from core.weights import base_fingerprint, is_local
from evaluation.plan import Subject, Work, missing_work
from evaluation.prompts import asked_hashes
from evaluation.sql_scores import score_run
from preprocess.few_shot import draw_few_shot
from preprocess.spider import load_spider


def evaluate(subject: Subject, runs: Sequence[Run]) -> int:
    """Runs of one training (or of the base) share a process. Returns how many results were computed anew."""
    spider = load_spider(subject.spider)
    asked = asked_hashes(spider)
    by_model: dict[Path, list[Work]] = {}
    for run in runs:
        if run.is_base:
            _write_base_manifest(subject, run)
        work = missing_work(subject, run, asked)
        if work:
            by_model.setdefault(run.training_folder, []).append(work)
    if by_model:
        write_json(runs[0].few_shot, [asdict(example) for example in draw_few_shot(spider)])
    for works in by_model.values():
        _compute(subject, works)
    for run in runs:
        for condition in CONDITIONS:
            score_run(run, condition, spider.folder / "database")
    return sum(len(work.conditions) + work.mmlu for works in by_model.values() for work in works)


def _compute(subject: Subject, works: list[Work]) -> None:
    note(f"{works[0].run.name}: loading the model")
    raw_subject = {**asdict(subject), "spider": str(subject.spider)}
    plan = {"subject": raw_subject, "works": [work.as_json() for work in works]}
    offline = is_local(subject.base_model) and subject.mmlu["source"] != "hub"
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "plan.json"
        path.write_text(json.dumps(plan), encoding="utf-8")
        command = python("-W", "ignore", "-m", "evaluation.worker", str(path))
        code = subprocess.run(command, cwd=ROOT, env=engine_environment(offline), check=False).returncode
    if code == 130:
        raise KeyboardInterrupt
    if code != 0:
        name = works[0].run.name
        raise UserError(f"The evaluation of {name} stopped (see above). `make eval` continues where it stopped.")


def _write_base_manifest(subject: Subject, run: Run) -> None:
    """A base is not trained: its manifest says only which weights were evaluated."""
    fingerprint = base_fingerprint(subject.base_model, subject.revision)
    base = {"path": subject.base_model, "revision": subject.revision, "fingerprint": fingerprint}
    if run.manifest.is_file() and read_json(run.manifest)["base_model"] == base:
        return
    created = datetime.now(timezone.utc).isoformat(timespec="seconds")
    write_json(run.manifest, {"model": run.model, "variant": run.variant, "base_model": base, "created": created})
