"""Any task of lm-evaluation-harness as a measure: the harness itself asks and grades, through our engine."""

from __future__ import annotations

import logging
import random
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from importlib.metadata import version
from pathlib import Path
from typing import Any, ClassVar

from core.errors import UserError, nearest
from core.hashing import hash_tree, hash_value
from core.paths import resolve_path
from core.records.estimate import Kind
from core.records.result import Answer, Row
from core.runs import ROOT
from evaluation.engines.engine import Engine
from evaluation.measures.measure import Answers, Identity, Measure
from evaluation.measures.sample import SEED

TASKS = ROOT / "evaluation" / "tasks"
GRADED = "graded/"  # the ids of answers that the harness has graded; the others are single requests
SHARES = ("acc", "acc_norm", "exact_match", "f1", "em")
SHOWN_LETTERS = 2000
NAMES = "task/place"  # how items are named: answers under other names are asked for again


class LmEvalTask(Measure):
    """The value of an item is the first metric of its task."""

    said: ClassVar[tuple[str, ...]] = ("task", "metric", "metrics", "responses")

    def identity(self) -> Identity:
        """The harness's version and the task files of this project stand for the questions of a task that it names."""
        own = [hash_tree(folder) for folder in self.folders()] if self.is_own() else []
        asked = hash_value([self.name, NAMES, version("lm_eval"), own, self.context.limit])
        return Identity(asked, asked, "")

    def folders(self) -> list[Path]:
        """Returns where task files are looked for, besides the harness's own."""
        more = self.context.data.lm_eval_tasks
        folders = [TASKS, *([resolve_path(more)] if more else [])]
        missing = [folder for folder in folders if not folder.is_dir()]
        if missing:
            raise UserError(f"{missing[0]} is not a folder: `lm_eval_tasks` of the data names it.")
        return folders

    def is_own(self) -> bool:
        """Whether the task lies in one of these folders, so that the harness's own thousands need not be listed."""
        return any(
            any((folder / self.name).glob("*.yaml")) or (folder / f"{self.name}.yaml").is_file()
            for folder in self.folders()
        )

    def needs_network(self) -> bool:
        """A task that is not this project's own brings its data from the Hub, unless it has been fetched before."""
        return not self.is_own()

    def ask(self, engine: Engine, answers: Answers) -> None:
        from evaluation.engines.harness import HarnessModel

        with self.data():
            samples = self._evaluate(HarnessModel(engine, answers))
        for task, rows in samples.items():
            for sample in rows:
                answers.add(self._graded(task, sample))

    def _evaluate(self, model: Any) -> dict[str, list[dict[str, Any]]]:
        """Runs lm-eval's own evaluation, without its caches: the key of its request cache does not hold the model."""
        from lm_eval.evaluator import evaluate
        from lm_eval.tasks import TaskManager, get_task_dict

        logging.getLogger("lm_eval").setLevel(logging.ERROR)
        manager = TaskManager(
            include_path=[str(folder) for folder in self.folders()], include_defaults=not self.is_own()
        )
        if self.name not in manager.all_tasks:
            close = nearest(self.name, manager.all_tasks)
            hint = f" Did you mean {' or '.join(close)}?" if close else ""
            raise UserError(f"lm-evaluation-harness has no task '{self.name}'.{hint} `lm_eval ls tasks` lists all.")
        tasks = get_task_dict([self.name], manager)
        outcome = evaluate(
            lm=model,
            task_dict=tasks,
            samples=_sample(tasks, self.context.limit),
            bootstrap_iters=0,
            log_samples=True,
            cache_requests=False,
        )
        return _first_filter(outcome["samples"])

    def _graded(self, task: str, sample: dict[str, Any]) -> Answer:
        doc = sample["doc"]
        metrics = {name: sample[name] for name in sample.get("metrics", ()) if _is_number(sample.get(name))}
        if not metrics:
            raise UserError(f"{self.name}: the task {task} gives no number for a single item; it cannot be compared.")
        details = {
            "task": task,
            "metric": next(iter(metrics)),
            "metrics": {name: float(value) for name, value in metrics.items()},
            "target": str(sample.get("target", "")),
            "prompt": _prompt(sample)[-SHOWN_LETTERS:],
            "responses": [_response(part) for part in sample.get("filtered_resps", ())],
            "doc": {key: value for key, value in doc.items() if isinstance(value, str | int | float | list)},
        }
        return Answer(GRADED + self.item_name(task, sample), details=details)

    def item_name(self, task: str, sample: dict[str, Any]) -> str:
        """Names an item by its place: ids of the data may be equal in two tasks of a group."""
        return f"{task}/{sample['doc_id']}"

    def grade(self, answers: Mapping[str, Answer]) -> list[Row]:
        graded = {name: answer for name, answer in answers.items() if name.startswith(GRADED)}
        return [self.row(name.removeprefix(GRADED), answer.details) for name, answer in graded.items()]

    def row(self, name: str, details: dict[str, Any]) -> Row:
        value = details["metrics"][details["metric"]]
        return Row(name, value, None, {"task": details["task"]}, {}, details)

    def kind_of(self, rows: Sequence[Row]) -> Kind:
        metrics = {row.details["metric"] for row in rows}
        return "accuracy" if metrics <= set(SHARES) else "score"

    @contextmanager
    def data(self) -> Iterator[None]:
        """Makes the task's data reachable while it is asked."""
        yield


def _sample(tasks: dict[Any, Any], limit: int | None) -> dict[str, list[int]] | None:
    """Returns which items a quick look takes of each part: the same ones for every model."""
    if limit is None:
        return None
    parts = dict(_parts(tasks))
    share = -(-limit // max(1, len(parts)))
    return {
        name: sorted(
            random.Random(f"{SEED}/{name}").sample(range(len(task.eval_docs)), min(share, len(task.eval_docs)))
        )
        for name, task in parts.items()
    }


def _parts(tasks: dict[Any, Any]) -> Iterator[tuple[str, Any]]:
    """Yields the tasks of a group, however deep they lie."""
    for name, task in tasks.items():
        if isinstance(task, dict):
            yield from _parts(task)
        else:
            yield str(name), task


def _first_filter(samples: dict[str, list[dict[str, Any]]]) -> dict[str, list[dict[str, Any]]]:
    """A task with several filters repeats each item; the first filter is the task's own headline."""
    kept = {}
    for task, rows in samples.items():
        first = rows[0].get("filter") if rows else None
        kept[task] = [row for row in rows if row.get("filter") == first]
    return kept


def _is_number(value: Any) -> bool:
    return isinstance(value, int | float) and value == value


def _prompt(sample: dict[str, Any]) -> str:
    arguments = sample.get("arguments") or ()
    first = arguments[0] if isinstance(arguments, list | tuple) and arguments else ""
    if isinstance(arguments, dict):
        first = next(iter(arguments.values()), "")
        first = next(iter(first.values()), "") if isinstance(first, dict) else first
    return str(first[0] if isinstance(first, list | tuple) and first else first)


def _response(part: Any) -> Any:
    """A log-probability with whether it was the greedy choice, or a text."""
    if isinstance(part, list | tuple) and part and _is_number(part[0]):
        return float(part[0])
    return part if isinstance(part, str | int | float) else str(part)
