"""A comparison that must not be made: it names the files and the difference, in any language."""

from __future__ import annotations

from typing import Any

from core.errors import UserError
from core.records.comparison import Problem
from evaluation.words import words


class Refusal(UserError):
    def __init__(self, code: str, **values: Any) -> None:
        self.problem = Problem(code, values)
        super().__init__(problem_sentence(self.problem))


def problem_of(error: UserError) -> Problem:
    return error.problem if isinstance(error, Refusal) else Problem("file", {"text": str(error)})


def problem_sentence(problem: Problem, language: str = "en") -> str:
    return words(language)(f"problem.{problem.code}", **problem.values)
