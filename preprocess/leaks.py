"""What training would see of the questions that the model is later asked."""

from __future__ import annotations

import re
from dataclasses import dataclass

from core.config import Data
from core.errors import UserError
from preprocess.spider import Example, Spider


@dataclass(frozen=True)
class Leaks:
    databases: tuple[str, ...]  # asked of in dev, and known from train: by name or by an equal schema
    questions: tuple[str, ...]  # ids of dev questions that stand in train, on such a database


def find_leaks(spider: Spider) -> Leaks:
    trained = {example.db_id for example in spider.train}
    by_schema = {spider.schemas[db_id]: db_id for db_id in trained}
    twin = {
        db_id: db_id if db_id in trained else by_schema[spider.schemas[db_id]]
        for db_id in {example.db_id for example in spider.dev}
        if db_id in trained or spider.schemas[db_id] in by_schema
    }
    asked = {(example.db_id, words(example)) for example in spider.train}
    questions = [example.id for example in spider.dev if (twin.get(example.db_id), words(example)) in asked]
    return Leaks(tuple(sorted(twin)), tuple(questions))


def words(example: Example) -> str:
    """Returns a question without its case, punctuation and spacing."""
    return " ".join(re.findall(r"\w+", example.question.casefold()))


def refuse_leaks(leaks: Leaks, data: Data) -> None:
    """Refuses data that would test memory instead of skill."""
    if leaks.questions and "leaks" not in data.remove:
        raise UserError(
            f"DATA={data.name}: {len(leaks.questions)} questions of dev stand in train as well, on the same database "
            f"({_some(leaks.questions)}): a score would measure memory. Remove them from one of the two files "
            f"in {data.spider}, or set `remove: [leaks]` in axolotl_configs/data/{data.name}.yaml."
        )
    if leaks.databases and not data.allow_shared_databases:
        raise UserError(
            f"DATA={data.name}: {len(leaks.databases)} databases of dev are also in train ({_some(leaks.databases)}). "
            "Spider asks of databases never seen; where that is not what you want to know, set "
            f"`allow_shared_databases: true` in axolotl_configs/data/{data.name}.yaml."
        )


def _some(names: tuple[str, ...]) -> str:
    return ", ".join(names[:3]) + (", ..." if len(names) > 3 else "")
