"""The rubric: DeepEval's G-Eval scores each answer from 0 to 5 by each criterion, through our own judge client."""

from __future__ import annotations

import importlib
import io
from collections.abc import Sequence
from contextlib import redirect_stdout
from dataclasses import dataclass
from functools import cache, cached_property
from importlib.metadata import version
from types import ModuleType
from typing import Literal

from core.hashing import hash_value
from core.records.judgement import CriterionScore
from evaluation.judge.asking import Todo
from evaluation.judge.client import Judge, Said
from evaluation.judge.pairs import Item, Pair
from evaluation.judge.prompts import Criterion, RubricPrompt
from evaluation.judge.store import Rows

Side = Literal["a", "b"]


def part_of(criterion: Criterion, side: Side) -> str:
    return f"rubric/{criterion.name}/{side}"


def asked_of(item: Item, text: str, criterion: Criterion) -> str:
    """Returns the hash of all that decides what G-Eval asks."""
    levels = sorted(criterion.levels.items())
    case = [item.instruction, item.input, item.reference, text]
    return hash_value(["deepeval", version("deepeval"), criterion.name, criterion.steps, levels, case])


@cache
def _g_eval() -> ModuleType:
    """Imports G-Eval when the first score is asked: it takes seconds, and says something that is of no use here."""
    with redirect_stdout(io.StringIO()):
        return importlib.import_module("evaluation.judge.g_eval")


def score_of(said: Said, item: Item, side: Side, criterion: Criterion, asked: str) -> CriterionScore:
    return CriterionScore(
        id=item.id,
        side=side,
        criterion=criterion.name,
        asked=asked,
        value=float(said.value["score"]),
        reason=said.value["reason"],
        judge=said.judge,
        requests=said.requests,
        prompt_tokens=said.prompt_tokens,
        tokens=said.tokens,
    )


@dataclass(frozen=True)
class RubricAsk:
    """One answer of one side, by one criterion."""

    item: Item
    side: Side
    text: str
    criterion: Criterion
    max_tokens: int

    @cached_property
    def key(self) -> tuple[str, str, str, str]:
        return self.item.id, self.side, self.criterion.name, asked_of(self.item, self.text, self.criterion)


def rubric_asks(pairs: Sequence[Pair], prompt: RubricPrompt) -> list[RubricAsk]:
    """Both answers of a pair stand side by side, so that an early end leaves whole pairs."""
    texts: list[tuple[Pair, Side, str]] = [(p, side, text) for p in pairs for side, text in (("a", p.a), ("b", p.b))]  # type: ignore[misc]
    return [
        RubricAsk(pair.item, side, text, criterion, prompt.max_tokens)
        for pair, side, text in texts
        for criterion in prompt.criteria
    ]


def stored_scores(
    rows: Rows[CriterionScore], judge: Judge, asks: Sequence[RubricAsk]
) -> dict[tuple[str, str, str, str], CriterionScore]:
    """Returns the scores of these very answers by these very judges; the first that was stored counts."""
    wanted = {ask.key for ask in asks} if rows.rows else set()
    found: dict[tuple[str, str, str, str], CriterionScore] = {}
    for row in rows.rows:
        key = (row.id, row.side, row.criterion, row.asked)
        if key in wanted and judge.accepts(row.judge):
            found.setdefault(key, row)
    return found


def rubric_todos(rows: Rows[CriterionScore], judge: Judge, asks: Sequence[RubricAsk]) -> list[Todo]:
    """Returns what has no score yet."""
    stored = stored_scores(rows, judge, asks)
    if len(stored) < len({ask.key for ask in asks}):
        _g_eval()  # before anything is under way: nothing else happens while it is imported
    return [_todo(rows, judge, ask) for ask in asks if ask.key not in stored]


def _todo(rows: Rows[CriterionScore], judge: Judge, ask: RubricAsk) -> Todo:
    asked = ask.key[-1]

    def keep(said: Said) -> None:
        rows.append(score_of(said, ask.item, ask.side, ask.criterion, asked))

    part = part_of(ask.criterion, ask.side)
    given = (ask.item, ask.text, ask.criterion, part, ask.max_tokens)
    return Todo(ask.item.id, part, asked, lambda: _g_eval().ask(judge, *given), keep)
