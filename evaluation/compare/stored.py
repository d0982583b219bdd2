"""A comparison on disk: computed again only when something that it was computed from has changed."""

from __future__ import annotations

from pathlib import Path

from core.errors import UserError
from core.hashing import hash_tree, hash_value
from core.records.comparison import Comparison
from core.records.record import read_record, write_record
from evaluation.compare.model import Study

CODE = Path(__file__).resolve().parents[1]


def comparison_file(study: Study) -> Path:
    name = "comparison.json" if study.context.limit is None else f"comparison.quick_{study.context.limit}.json"
    return study.root / study.name / name


def inputs_hash(study: Study) -> str:
    """Of every result file of the study and of the code that compares them."""
    place = "measures" if study.context.limit is None else f"quick_{study.context.limit}"
    results = [
        f"{run}/{place}/*/{name}"
        for run in ("base", "base/again", "*/seed*", "*/seed*/scale_*")
        for name in ("receipt.json",)
    ]
    rows = [pattern.replace("receipt.json", "rows.jsonl") for pattern in results]
    found = hash_tree(study.root / study.name, (*results, *rows, "*/seed*/manifest.json"))
    code = hash_tree(CODE, ("statistics/*.py", "compare/*.py", "measures/*.py"))
    weighed = (study.gain_weight, study.loss_weight, study.free_below)
    return hash_value([found, code, study.margin, study.task, study.keep, study.context.limit, *weighed])


def load(study: Study, inputs: str) -> Comparison | None:
    """Returns the stored comparison if it was made from exactly these inputs."""
    path = comparison_file(study)
    if not path.exists():
        return None
    try:
        comparison = read_record(Comparison, path)
    except UserError:
        return None
    return comparison if comparison.inputs == inputs else None


def save(comparison: Comparison, study: Study) -> None:
    write_record(comparison_file(study), comparison)
