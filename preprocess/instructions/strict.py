"""Asks a model for JSON of a given form; a reply that does not fit is asked for again, with the problem shown."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Generic, TypeVar

import msgspec

from core.files import read_text
from core.hashing import hash_value
from core.records.result import Answer
from preprocess.instructions.example import Message

PROMPTS = Path(__file__).parent / "prompts"
TRIES = 3
_FENCE = re.compile(r"^```(?:json)?\s*\n(.*)\n```$", re.DOTALL)

T = TypeVar("T")


@dataclass(frozen=True)
class Question:
    """What a model is asked, as a conversation up to its turn."""

    id: str
    messages: list[Message]


Ask = Callable[[Sequence[Question]], Iterable[Answer]]
"""What puts questions to an engine; answers may come in any order, each as soon as it is there."""


@dataclass(frozen=True)
class Reply(Generic[T]):
    """What came of a question: the value, or after all tries the problem with the last reply."""

    id: str
    value: T | None
    problem: str = ""


def ask_strictly(ask: Ask, questions: Sequence[Question], form: type[T], tries: int = TRIES) -> Iterator[Reply[T]]:
    """Yields one reply for each question, as soon as it is settled."""
    for last in range(tries):
        open_questions = {question.id: question for question in questions}
        again: list[Question] = []
        for answer in ask(questions):
            question = open_questions.pop(answer.id)
            text = answer.texts[0] if answer.texts else ""
            value, problem = parse(text, form, answer.finished)
            if value is not None or last == tries - 1:
                yield Reply(question.id, value, problem)
            else:
                again.append(_asked_again(question, text, problem))
        for name in open_questions:  # the engine gave no answer at all
            yield Reply(name, None, "no answer came")
        questions = again
        if not questions:
            return


def parse(text: str, form: type[T], finished: bool = True) -> tuple[T | None, str]:
    """Returns the value of a reply, or what is wrong with it. One code fence around the whole reply is allowed."""
    plain = text.strip()
    fenced = _FENCE.match(plain)
    try:
        return msgspec.json.decode((fenced[1] if fenced else plain).encode(), type=form), ""
    except (msgspec.DecodeError, UnicodeEncodeError, RecursionError) as error:
        return None, f"it was cut off at the length limit ({error})" if not finished else str(error)


def _asked_again(question: Question, text: str, problem: str) -> Question:
    request = prompt("again").format(problem=problem)
    turns = [{"role": "assistant", "content": text}, {"role": "user", "content": request}]
    return Question(question.id, [*question.messages, *turns])


@cache
def prompt(name: str) -> str:
    """Returns a prompt of the folder prompts/."""
    return read_text(PROMPTS / f"{name}.txt").strip()


def prompt_hash(*names: str) -> str:
    """Returns what changes when one of these prompts changes."""
    return hash_value([prompt(name) for name in names])


def fill(name: str, **values: object) -> list[Message]:
    """Returns the conversation that a prompt file opens."""
    return [{"role": "user", "content": prompt(name).format(**values)}]
