"""What the task files call: the questions of a task as lm-evaluation-harness wants them."""

from __future__ import annotations

import sys
from collections import defaultdict
from pathlib import Path
from typing import Any

from datasets import Dataset, DatasetDict
from lm_eval.api.task import ConfigurableTask

ROOT = str(Path(__file__).resolve().parents[2])
if ROOT not in sys.path:  # the `lm_eval` command does not look for modules where it is called
    sys.path.insert(0, ROOT)

from evaluation.tasks.mmlu_source import default_source, questions, task_of  # noqa: E402
from preprocess.mmlu import Item  # noqa: E402


def dataset(category: str, subject: str | list[str], count: int | None = None, **_: Any) -> DatasetDict:
    """The splits `test` and `dev` of one task. lm-eval passes its metadata as well; nothing of it matters here."""
    test, dev = questions(task_of(category, subject, count), default_source())
    return DatasetDict(test=_table(test, category), dev=_table(dev, category))


def _table(items: list[Item], category: str) -> Dataset:
    return Dataset.from_list([row(item, category) for item in items])


def row(item: Item, category: str) -> dict[str, Any]:
    topic = item.subject.replace("_", " ").rstrip("0123456789 ")  # a second form has the first one's heading
    return {
        "id": item.id,
        "category": category,
        "subject": item.subject,
        "topic": topic,
        "question": item.question,
        "choices": list(item.choices),
        "answer": item.answer,
    }


class PooledSubjects(ConfigurableTask):
    """A task of several subjects: the shots of a question are the first ones of its own subject."""

    def __init__(self, config: dict[str, Any]) -> None:
        super().__init__(config={key: value for key, value in config.items() if key != "class"})
        self._shots: dict[str, list[dict[str, Any]]] = defaultdict(list)
        for shot in self.fewshot_docs():
            self._shots[shot["subject"]].append(shot)

    def fewshot_context(self, doc: dict[str, Any], *args: Any, **kwargs: Any) -> str | list[str]:
        self.sampler.replace_df(self._shots[doc["subject"]])
        return super().fewshot_context(doc, *args, **kwargs)
