"""Which questions an MMLU task asks, from any source in MMLU's layout. Imports no torch, no lm-eval.

The task files (evaluation/tasks) name subjects and counts; questions.json freezes which rows of a subject are asked.
"""

from __future__ import annotations

import json
import os
import random
from dataclasses import asdict, dataclass
from functools import cache
from pathlib import Path
from typing import Any

import yaml

from core.errors import UserError, unknown
from core.files import read_json, read_text, write_text
from core.hashing import hash_value
from core.runs import ROOT
from preprocess.mmlu import EMBEDDED, HUB, PREPARED, Item, mmlu_folder, own_subjects, read_split

TASKS = ROOT / "evaluation" / "tasks"
FROZEN = TASKS / "questions.json"
DRAWN_GROUPS = ("mmlu_150", "mmlu_600")
SOURCE_VARIABLE = "SQLOTL_MMLU"  # for lm-eval's own command line, which cannot be told a source otherwise
REDRAW = "python -m scripts.draw_mmlu --source <folder> --seed <number>"


@dataclass(frozen=True)
class Task:
    """What a task file says about its questions."""

    category: str
    subjects: tuple[str, ...]
    count: int | None  # of each subject; None: all


class _TaskLoader(yaml.SafeLoader):
    """Reads lm-eval's task files as data: what `!function` names is not imported."""


_TaskLoader.add_constructor("!function", lambda _, node: node.value)


def default_source() -> str:
    """For lm-eval's command line: the variable, else what `make data MMLU=` has put in place, else the mini MMLU."""
    said = os.environ.get(SOURCE_VARIABLE)
    if said:
        return said if said == HUB else str(Path(said).resolve())
    return str(PREPARED if PREPARED.is_dir() else EMBEDDED)


def task_of(category: str, subject: str | list[str], count: int | None = None) -> Task:
    return Task(category, (subject,) if isinstance(subject, str) else tuple(subject), count)


def load_tasks(group: str) -> dict[str, Task]:
    """The tasks of a group by name, in its order."""
    names = sorted(path.name for path in TASKS.iterdir() if path.is_dir() and path.name.startswith("mmlu_"))
    if group not in names:
        raise unknown("MMLU group", group, names)
    configs = [_yaml(path) for path in sorted((TASKS / group).glob("*.yaml"))]
    order = next(config["task"] for config in configs if config.get("group") == group)
    tasks = {config["task"]: task_of(**config["dataset_kwargs"]) for config in configs if "dataset_kwargs" in config}
    return {name: tasks[name] for name in order}


def _yaml(path: Path) -> dict[str, Any]:
    return yaml.load(read_text(path), Loader=_TaskLoader)


def questions(task: Task, source: str) -> tuple[list[Item], list[Item]]:
    """The test questions of a task and all worked examples of its subjects."""
    folder = mmlu_folder(source)
    test: list[Item] = []
    dev: list[Item] = []
    for subject in _subjects_at(folder, task):
        items = read_split(folder, subject, "test")
        test += [items[number] for number in _chosen(subject, len(items), task.count)]
        dev += read_split(folder, subject, "dev")
    return test, dev


def _subjects_at(folder: Path, task: Task) -> list[str]:
    """A source with subjects of its own gives as many of them as the task asks for."""
    own = own_subjects(folder)
    if own and task.category not in own:
        raise UserError(f"{folder} has no questions of the category '{task.category}'. MMLU=600 asks for less.")
    return own[task.category][: len(task.subjects)] if own else list(task.subjects)


def _chosen(subject: str, available: int, count: int | None) -> list[int]:
    if count is None or count == available:
        return list(range(available))
    if count > available:
        raise UserError(f"The subject {subject} has {available} questions; the task asks for {count}.")
    frozen = _frozen()
    rows = frozen["rows"].get(subject) or draw(frozen["seed"], subject, available, count)
    if len(rows) != count or max(rows) >= available:
        raise UserError(f"{FROZEN}: the rows of '{subject}' do not fit its {available} questions. Redraw: {REDRAW}")
    return rows


@cache
def _frozen() -> dict[str, Any]:
    return read_json(FROZEN)


def draw(seed: int, subject: str, available: int, count: int) -> list[int]:
    """Row numbers in the order of the file, for each subject by itself: another subject changes no other."""
    return sorted(random.Random(f"{seed}/{subject}").sample(range(available), count))


def freeze(source: str, seed: int) -> Path:
    """Draws the questions of all groups anew and keeps the choice; a nested group asks the same ones of a subject."""
    folder = mmlu_folder(source)
    wanted = {
        subject: task.count
        for group in DRAWN_GROUPS
        for task in load_tasks(group).values()
        for subject in _subjects_at(folder, task)
    }
    rows = {}
    for subject, count in wanted.items():
        available = len(read_split(folder, subject, "test"))
        if count is not None and count < available:
            rows[subject] = draw(seed, subject, available, count)
    lines = [f"    {json.dumps(subject)}: {json.dumps(numbers)}" for subject, numbers in rows.items()]
    write_text(FROZEN, f'{{\n  "seed": {seed},\n  "rows": {{\n' + ",\n".join(lines) + "\n  }\n}\n")
    _frozen.cache_clear()
    return FROZEN


def mmlu_questions_hash(group: str, source: str) -> str:
    """Of everything that the group asks: questions, choices, answers, worked examples, and the template around them."""
    templates = [_yaml(path) for path in sorted(TASKS.glob("_mmlu_*template"))]
    asked = {
        name: [[asdict(item) for item in items] for items in questions(task, source)]
        for name, task in load_tasks(group).items()
    }
    return hash_value([templates, asked])
