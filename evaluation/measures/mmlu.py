"""The MMLU groups of evaluation/tasks: tasks of the harness whose items have an area, a subject and four options."""

from __future__ import annotations

import os
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import Any, ClassVar

import numpy as np

from core.errors import UserError
from core.hashing import hash_value
from core.records.estimate import Kind
from core.records.result import Row
from evaluation.measures.lm_eval_task import LmEvalTask
from evaluation.measures.measure import Identity, OptionTable
from evaluation.tasks.mmlu_source import SOURCE_VARIABLE, load_tasks, mmlu_questions_hash, questions
from preprocess.mmlu import HUB, mmlu_folder

ONE_LETTER = 0.95  # more of one answer than this is no answering


class Mmlu(LmEvalTask):
    kind: Kind = "accuracy"
    shots = 4
    chance: ClassVar[float] = 0.25
    others: ClassVar[Mapping[str, Kind]] = {"log_probability": "log_probability"}
    said: ClassVar[tuple[str, ...]] = ("gold", "given", "log_probabilities", "subject")  # numbers of options, no texts

    def identity(self) -> Identity:
        asked = mmlu_questions_hash(self.name, self.context.data.mmlu)
        return Identity(hash_value([asked, self.context.limit]), asked, "")

    def is_own(self) -> bool:
        return True

    def needs_network(self) -> bool:
        return self.context.data.mmlu == HUB

    @contextmanager
    def data(self) -> Iterator[None]:
        """The task files read the source from the environment, as they do under lm-eval's command line."""
        before = os.environ.get(SOURCE_VARIABLE)
        os.environ[SOURCE_VARIABLE] = str(mmlu_folder(self.context.data.mmlu))
        try:
            yield
        finally:
            del os.environ[SOURCE_VARIABLE]
            if before is not None:
                os.environ[SOURCE_VARIABLE] = before

    def item_name(self, task: str, sample: dict[str, Any]) -> str:
        return str(sample["doc"]["id"])

    def row(self, name: str, details: dict[str, Any]) -> Row:
        """Of equal log-probabilities the first counts, as in the harness."""
        doc, options = details["doc"], details["responses"]
        if any(value is None or value != value for value in options):
            raise UserError(f"The model answers {name} with no number: its weights are broken. Train again.")
        given = options.index(max(options))
        known = {key: doc[key] for key in ("question", "choices", "subject")}
        return Row(
            name,
            float(given == doc["answer"]),
            None,
            {"category": doc["category"], "subject": doc["subject"]},
            {"log_probability": options[doc["answer"]]},
            {**known, "gold": doc["answer"], "given": given, "log_probabilities": options, "prompt": details["prompt"]},
        )

    def texts(self) -> dict[str, dict[str, Any]]:
        with_shots = load_tasks(self.name).values()
        asked = [item for task in with_shots for item in questions(task, self.context.data.mmlu)[0]]
        return {item.id: {"question": item.question, "choices": list(item.choices)} for item in asked}

    def kind_of(self, rows: Sequence[Row]) -> Kind:
        return self.kind

    def options(self, rows: Sequence[Row]) -> OptionTable | None:
        return OptionTable([row.details["log_probabilities"] for row in rows], [row.details["gold"] for row in rows])

    def collapsed(self, rows: Sequence[Row], base: Sequence[Row] | None = None) -> list[str]:
        """One letter for everything, or answers that cannot be told from guessing."""
        from evaluation.statistics.proportions import wilson

        given = np.array([row.details["given"] for row in rows])
        if np.unique(given, return_counts=True)[1].max() >= ONE_LETTER * len(rows):
            return ["one_letter"]
        correct = sum(row.value or 0 for row in rows)
        return ["chance"] if wilson(int(correct), len(rows)).low <= self.chance else []


MEASURES = {path.name: Mmlu for path in sorted(Path(__file__).parents[1].glob("tasks/mmlu_*")) if path.is_dir()}
