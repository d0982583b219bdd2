"""Are verdicts about the answers of now? After another training or evaluation they are about earlier ones.

What was judged is known by its hash, and the answers of now stand in the rows of both runs: so it is in a packed study.
"""

from __future__ import annotations

from pathlib import Path

from core.errors import UserError
from core.records.judgement import Judged
from core.records.record import read_rows
from core.records.result import Row
from core.runs import Run, base_run, trained_at_scales
from evaluation.compare.sheets import read_sheet
from evaluation.judge.pairs import hash_texts
from evaluation.judge.sides import MEASURE


def rows_beside(summary: Path) -> Path:
    """Returns the rows of a summary: rows.jsonl of judged.json, rows_quick_30.jsonl of judged_quick_30.json."""
    return summary.with_name(f"{summary.stem.replace('judged', 'rows', 1)}.jsonl")


def is_current(judged: Judged, summary: Path, study: str, root: Path) -> bool:
    """Says whether both sides still answer as they were judged. Of a side that is no run of the study nothing is known.

    Args:
        summary: the file of `judged`.
        root: of the runs.
    """
    runs = {run.name: run for run in (base_run(study, root), *trained_at_scales(study, root))}
    sides = {"answers_a": judged.a, "answers_b": judged.b}
    known = [(runs[name], judged.hashes[key]) for key, name in sides.items() if name in runs and key in judged.hashes]
    ids = _ids(rows_beside(summary)) if known else []
    return all(_hash_now(run, ids) == hashed for run, hashed in known)


def _ids(rows: Path) -> list[str]:
    try:
        return [row.id for row in read_rows(Row, rows)]
    except (UserError, OSError):
        return []


def _hash_now(run: Run, ids: list[str]) -> str | None:
    """Returns the hash of a run's answers to these items; None where it has no whole results or lacks one of them."""
    try:
        replies = {row.id: row.details.get("reply") for row in read_sheet(run, MEASURE).rows}
    except UserError:
        return None
    texts = {name: reply for name in ids if (reply := replies.get(name)) is not None}
    return hash_texts(texts) if len(texts) == len(ids) else None
