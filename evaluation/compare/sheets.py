"""Result files as arrays. A file that is missing, truncated or at odds with its summary is refused by name."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np

from core.files import read_json, read_jsonl
from core.runs import Run
from evaluation.compare.refusal import Refusal
from evaluation.compare.results import PAIRED_RULES

Array = np.ndarray[Any, np.dtype[Any]]


@dataclass(frozen=True)
class Sheet:
    """The answers of one model to one list of questions."""

    source: Path
    ids: list[str]
    questions_hash: str
    prompt_hash: str
    fingerprint: str
    summary: dict[str, Any]


@dataclass(frozen=True)
class SqlSheet(Sheet):
    condition: str
    right: dict[str, Array]  # by paired rule; NaN where the gold query itself failed


@dataclass(frozen=True)
class MmluSheet(Sheet):
    group: str
    right: Array
    logprob: Array  # of the right answer
    answers: Array
    categories: list[str]
    subjects: list[str]


def read_sql(run: Run, condition: str) -> SqlSheet:
    scores = read_json(run.sql_scores)
    summary = _part(scores, "conditions", run.sql_scores).get(condition)
    if summary is None:
        raise Refusal("no_condition", file=str(run.sql_scores), condition=condition)
    source = run.sql_examples(condition)
    rows = read_jsonl(source)
    right = {
        rule: np.array([row.get(rule) for row in rows], dtype=float)  # None becomes NaN
        for rule in PAIRED_RULES
    }
    _agree(source, run.sql_scores, len(rows), summary["n"] + summary.get("left_out", 0))
    for rule in PAIRED_RULES:
        _agree(source, run.sql_scores, int(np.nansum(right[rule])), summary["correct"][rule])
    return SqlSheet(**_common(source, run.sql_scores, rows, summary), condition=condition, right=right)


def read_mmlu(run: Run, group: str) -> MmluSheet:
    results = read_json(run.mmlu_results(group))
    source = run.mmlu_samples(group)
    rows = read_jsonl(source)
    common = _common(source, run.mmlu_results(group), rows, results)
    _agree(source, run.mmlu_results(group), len(rows), results["n"])
    right = np.array([_field(row, "correct", source, i) for i, row in enumerate(rows, 1)], dtype=float)
    _agree(source, run.mmlu_results(group), int(right.sum()), results["correct"])
    return MmluSheet(
        **common,
        group=group,
        right=right,
        logprob=np.array([_number(row.get("logprob_gold")) for row in rows]),
        answers=np.array([row.get("answer", -1) for row in rows]),
        categories=[str(_field(row, "category", source, i)) for i, row in enumerate(rows, 1)],
        subjects=[str(_field(row, "subject", source, i)) for i, row in enumerate(rows, 1)],
    )


def mmlu_groups(run: Run) -> list[str]:
    return sorted(path.stem for path in (run.folder / "mmlu").glob("*.json"))


def _common(source: Path, summary_file: Path, rows: list[dict[str, Any]], summary: dict[str, Any]) -> dict[str, Any]:
    if not rows:
        raise Refusal("empty", file=str(source))
    keys = ("questions_hash", "prompt_hash", "fingerprint")
    return {
        "source": source,
        "ids": [str(_field(row, "id", source, i)) for i, row in enumerate(rows, 1)],
        "summary": summary,
        **{key: _part(summary, key, summary_file) for key in keys},
    }


def _agree(source: Path, summary: Path, found: int, said: int) -> None:
    if found != said:
        raise Refusal("disagree", file=str(source), other=str(summary), found=found, said=said)


def _part(value: dict[str, Any], key: str, file: Path) -> Any:
    if not isinstance(value, dict) or key not in value:
        raise Refusal("no_key", file=str(file), key=key)
    return value[key]


def _field(row: dict[str, Any], key: str, file: Path, line: int) -> Any:
    if key not in row:
        raise Refusal("no_field", file=str(file), line=line, key=key)
    return row[key]


def _number(value: Any) -> float:
    return float("nan") if value is None else float(value)
