"""One question with its gold query: the same object from the raw file to the prompt and to the score."""

from __future__ import annotations

from dataclasses import dataclass
from typing import ClassVar


@dataclass(frozen=True)
class Example:
    """A Text-to-SQL question on a database. `query` is the gold; `question` is empty where only golds are known."""

    RECORD: ClassVar[str] = "example"
    FORMAT: ClassVar[int] = 1
    REMEDY: ClassVar[str] = "Read the Spider folder again: make data SPIDER=<folder or zip>."

    id: str
    db_id: str
    question: str
    query: str
    group: str | None = None  # how the question was made, where a data set says so
