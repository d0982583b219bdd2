"""Asks many questions at once and stores each verdict before another question takes its place."""

from __future__ import annotations

from collections.abc import Awaitable, Callable, Iterator, Sequence
from dataclasses import dataclass

from core.console import track
from core.records.judgement import Unjudged
from evaluation.engines.failures import Failure
from evaluation.judge.client import Judge, NotJudged, Said
from evaluation.judge.store import Rows

HOPELESS = 8  # questions in a row to which the server gave no answer at all


@dataclass(frozen=True)
class Todo:
    """One question that has no verdict yet: how to ask it, and how to store what comes."""

    id: str
    part: str
    asked: str
    ask: Callable[[], Awaitable[Said | NotJudged]]
    keep: Callable[[Said], None]


def ask_all(judge: Judge, todos: Sequence[Todo], unjudged: Rows[Unjudged], label: str) -> int:
    """Asks them all; what is under way when the work ends is still waited for and stored. Returns the verdicts."""
    stored = without_answer = 0

    def until_ended() -> Iterator[Todo]:
        for todo in todos:
            if judge.ended is not None:
                return
            yield todo

    answers = judge.client.stream(until_ended(), lambda todo: todo.ask())
    for todo, result in track(answers, label, len(todos)):
        if isinstance(result, Said):
            todo.keep(result)
            stored += 1
            without_answer = 0
        elif isinstance(result, NotJudged):
            unjudged.append(_unjudged(todo, result))
            without_answer = without_answer + 1 if result.why == "no_answer" else 0
            if without_answer >= HOPELESS:
                judge.ended = judge.ended or Failure("server_error", result.detail)
    if judge.ended is not None:
        raise judge.ending(stored)
    return stored


def _unjudged(todo: Todo, result: NotJudged) -> Unjudged:
    return Unjudged(
        id=todo.id,
        part=todo.part,
        asked=todo.asked,
        why=result.why,
        detail=result.detail,
        judge=result.judge,
        requests=result.requests,
        prompt_tokens=result.prompt_tokens,
        tokens=result.tokens,
    )
