"""What a run still lacks. Decided from hashes alone, without loading a model: a repeated `make eval` ends at once."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Any

from core.files import read_json
from core.runs import CONDITIONS, Run
from core.weights import adapter_fingerprint, base_fingerprint
from evaluation.mmlu_source import mmlu_questions_hash


@dataclass(frozen=True)
class Subject:
    """The model under evaluation and how it is asked; all of it decides the result."""

    base_model: str
    revision: str | None
    dtype: str
    spider: Path
    generation: dict[str, Any]
    mmlu: dict[str, Any]
    mmlu_group: str = "mmlu_150"


@dataclass(frozen=True)
class Work:
    """What one process has to compute for one run at one strength."""

    run: Run
    fingerprint: str
    conditions: dict[str, dict[str, Any]]  # condition -> receipt to fulfil
    mmlu: bool

    def __bool__(self) -> bool:
        return bool(self.conditions) or self.mmlu

    def as_json(self) -> dict[str, Any]:
        run = {**asdict(self.run), "root": str(self.run.root)}
        return {"run": run, "fingerprint": self.fingerprint, "conditions": self.conditions, "mmlu": self.mmlu}

    @staticmethod
    def from_json(raw: dict[str, Any]) -> Work:
        run = Run(**{**raw["run"], "root": Path(raw["run"]["root"])})
        return Work(run, raw["fingerprint"], raw["conditions"], raw["mmlu"])


def fingerprint(subject: Subject, run: Run) -> str:
    base = base_fingerprint(subject.base_model, subject.revision)
    return base if run.is_base else adapter_fingerprint(base, run.adapter, run.strength)


def missing_work(subject: Subject, run: Run, asked: Mapping[str, dict[str, str]]) -> Work:
    """`asked`: for each condition the hashes of its questions, see `asked_hashes`."""
    weights = fingerprint(subject, run)
    conditions = {}
    for condition in CONDITIONS:
        receipt = prediction_receipt(subject, asked[condition], weights)
        if not _is_complete(run.predictions_receipt(condition), receipt):
            conditions[condition] = receipt
    return Work(run, weights, conditions, not _mmlu_is_complete(subject, run, weights))


def prediction_receipt(subject: Subject, asked: dict[str, str], weights: str) -> dict[str, Any]:
    return {**asked, "fingerprint": weights, "settings": {**subject.generation, "dtype": subject.dtype}}


def _is_complete(path: Path, receipt: dict[str, Any]) -> bool:
    return path.is_file() and read_json(path) == {**receipt, "complete": True}


def _mmlu_is_complete(subject: Subject, run: Run, weights: str) -> bool:
    path = run.mmlu_results(subject.mmlu_group)
    if not path.is_file() or not run.mmlu_samples(subject.mmlu_group).is_file():
        return False
    result = read_json(path)
    asked = mmlu_questions_hash(subject.mmlu_group, subject.mmlu["source"])
    depends_on = {"fingerprint": weights, "questions_hash": asked, "settings": mmlu_settings(subject)}
    return depends_on.items() <= result.items()


def mmlu_settings(subject: Subject) -> dict[str, Any]:
    """Log-probabilities differ in the last bits between batch sizes, and more between types."""
    return {"dtype": subject.dtype, "batch_size": subject.mmlu["batch_size"]}
