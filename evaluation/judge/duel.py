"""The duel: which of two answers is better? Asked blind, in both orders."""

from __future__ import annotations

import json
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import Any, get_args

from core.records.judgement import Order, Verdict, Winner
from evaluation.judge.asking import Todo
from evaluation.judge.client import Judge, Question, Said
from evaluation.judge.pairs import Pair
from evaluation.judge.prompts import DuelPrompt
from evaluation.judge.store import Rows
from evaluation.judge.strict import NotAVerdict

ORDERS: tuple[Order, ...] = get_args(Order)
HIGHEST = 10
Key = tuple[str, Order, int, str]

_SCORE = {"type": "number", "minimum": 0, "maximum": HIGHEST}
SCHEMA: dict[str, Any] = {
    "type": "object",
    "properties": {
        "justification": {"type": "string"},
        "scores": {
            "type": "object",
            "properties": {"answer_1": _SCORE, "answer_2": _SCORE},
            "required": ["answer_1", "answer_2"],
            "additionalProperties": False,
        },
        "winner": {"type": "string", "enum": ["answer_1", "answer_2", "tie"]},
    },
    "required": ["justification", "scores", "winner"],
    "additionalProperties": False,
}


def duel_question(pair: Pair, order: Order, prompt: DuelPrompt, part: str = "duel", repeat: int = 0) -> Question:
    """Builds the question. The case is JSON, so that no answer can pretend to be another part of it."""
    first, second = (pair.a, pair.b) if order == "ab" else (pair.b, pair.a)
    case = {
        "instruction": pair.item.instruction,
        "input": pair.item.input,
        "reference": pair.item.reference,
        "answer_1": first,
        "answer_2": second,
    }
    messages = [
        {"role": "system", "content": prompt.system},
        {"role": "user", "content": f"{prompt.task}\n\n{json.dumps(case, ensure_ascii=False, indent=1)}"},
    ]
    return Question(pair.id, f"{part}/{order}/{repeat}", messages, SCHEMA, _winner_has_the_score, prompt.max_tokens)


def verdict_of(said: Said, question: Question, order: Order, repeat: int = 0) -> Verdict:
    """Returns the verdict by the models' names, whatever the order was."""
    scores, winner = said.value["scores"], said.value["winner"]
    first, second = float(scores["answer_1"]), float(scores["answer_2"])
    names: dict[str, Winner] = {"answer_1": "a", "answer_2": "b", "tie": "tie"}
    if order == "ba":
        names = {"answer_1": "b", "answer_2": "a", "tie": "tie"}
    return Verdict(
        id=question.id,
        order=order,
        asked=question.asked,
        winner=names[winner],
        score_a=first if order == "ab" else second,
        score_b=second if order == "ab" else first,
        justification=said.value["justification"],
        judge=said.judge,
        repeat=repeat,
        requests=said.requests,
        prompt_tokens=said.prompt_tokens,
        tokens=said.tokens,
    )


def _winner_has_the_score(value: dict[str, Any]) -> None:
    """Accepts a narrow winner at equal scores, but neither a winner with the lower score nor a tie of unequal ones."""
    first, second, winner = value["scores"]["answer_1"], value["scores"]["answer_2"], value["winner"]
    right = "answer_1" if first > second else "answer_2" if second > first else winner
    if winner != right:
        raise NotAVerdict(
            "contradiction",
            f"The winner is {value['winner']!r}, but the scores {first:g} and {second:g} make it {right!r}.",
        )


@dataclass(frozen=True)
class DuelAsk:
    """One pair in one order, and which of the study's parts it belongs to."""

    pair: Pair
    order: Order
    prompt: DuelPrompt
    part: str = "duel"
    repeat: int = 0

    @cached_property
    def question(self) -> Question:
        return duel_question(self.pair, self.order, self.prompt, self.part, self.repeat)

    @property
    def key(self) -> Key:
        return self.pair.id, self.order, self.repeat, self.question.asked


def stored_duels(rows: Rows[Verdict], judge: Judge, asks: Sequence[DuelAsk]) -> dict[Key, Verdict]:
    """Returns the verdicts on these very words by these very judges; the first that was stored counts."""
    wanted = {ask.key for ask in asks}
    found: dict[Key, Verdict] = {}
    for row in rows.rows:
        key = (row.id, row.order, row.repeat, row.asked)
        if key in wanted and judge.accepts(row.judge):
            found.setdefault(key, row)
    return found


def duel_todos(rows: Rows[Verdict], judge: Judge, asks: Sequence[DuelAsk]) -> list[Todo]:
    """Returns what has no verdict yet."""
    stored = stored_duels(rows, judge, asks)
    return [_todo(rows, judge, ask) for ask in asks if ask.key not in stored]


def _todo(rows: Rows[Verdict], judge: Judge, ask: DuelAsk) -> Todo:
    def keep(said: Said) -> None:
        rows.append(verdict_of(said, ask.question, ask.order, ask.repeat))

    return Todo(ask.pair.id, ask.question.part, ask.question.asked, lambda: judge.ask(ask.question), keep)
