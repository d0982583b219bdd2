"""A run's predictions to its SQL scores: what was right, by which rule, and why not. Needs no torch."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import Any

from core.databases import Databases
from core.errors import UserError
from core.files import read_json, read_jsonl, write_json, write_jsonl
from core.hashing import hash_file, hash_value
from core.records.example import Example
from core.runs import Run
from custom_metrics.sql.records import record, summarize
from custom_metrics.sql.scoring import Reply, score

VERSION = 1  # raise it when the same predictions would get other scores: older ones are then made anew


def score_run(run: Run, condition: str, database_folder: Path) -> dict[str, Any]:
    """Scores one condition and writes `run.sql_scores` and `run.sql_examples`; nothing to do if nothing changed."""
    examples = read_examples(run.predictions(condition))
    depends_on = {
        "predictions_hash": hash_file(run.predictions(condition)),
        "databases_hash": _hash_databases(examples, database_folder),
        "scorer_version": VERSION,
    }
    scores = read_json(run.sql_scores) if run.sql_scores.exists() else {"conditions": {}}
    known = scores["conditions"].get(condition, {})
    if run.sql_examples(condition).exists() and depends_on.items() <= known.items():
        return dict(known)
    records = [record(scored) for scored in score(examples, Databases(database_folder))]
    receipt = read_json(run.predictions_receipt(condition)) if run.predictions_receipt(condition).exists() else {}
    inherited = {key: receipt.get(key) for key in ("questions_hash", "prompt_hash", "fingerprint")}
    summary = {**summarize(records), **inherited, **depends_on}
    write_jsonl(run.sql_examples(condition), records)
    scores["conditions"][condition] = summary
    write_json(run.sql_scores, scores)
    return summary


def read_examples(path: Path) -> list[Reply]:
    rows = read_jsonl(path)
    if not rows:
        raise UserError(f"{path} holds no predictions. Generate them first.")
    examples = []
    for number, row in enumerate(rows, start=1):
        missing = {"id", "db_id", "gold", "raw"} - row.keys()
        if missing:
            raise UserError(f"{path}, line {number}: the key '{min(missing)}' is missing.")
        example = Example(row["id"], row["db_id"], row.get("question", ""), row["gold"], row.get("group"))
        examples.append(Reply(example, row["raw"]))
    return examples


def _hash_databases(examples: Sequence[Reply], database_folder: Path) -> str:
    databases = Databases(database_folder)
    names = sorted({reply.example.db_id for reply in examples})
    return hash_value({name: [hash_file(path) for path in databases.all(name)] for name in names})
