"""Asks a judge one question and does not rest until there is a verdict of the right shape, or a reason for none."""

from __future__ import annotations

import asyncio
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field, replace
from typing import Any

from core.errors import UserError
from core.hashing import hash_value
from core.records.judgement import Why
from evaluation.engines.client import Client
from evaluation.engines.failures import ENDING, Failure
from evaluation.engines.replies import Reply, same_model
from evaluation.engines.sentences import ending_sentence
from evaluation.judge.budget import Budget
from evaluation.judge.strict import NotAVerdict, read_reply

TRIES = 3  # replies of a wrong shape before a question counts as unjudged

Message = dict[str, str]


@dataclass(frozen=True)
class Question:
    """What is asked of the judge. `part` says which of a study's questions it is."""

    id: str
    part: str
    messages: list[Message]
    schema: dict[str, Any]
    check: Callable[[dict[str, Any]], None] = lambda value: None  # raises NotAVerdict
    max_tokens: int = 600
    asked: str = field(init=False)  # hash of every word that the judge sees

    def __post_init__(self) -> None:
        object.__setattr__(self, "asked", hash_value([self.messages, self.schema]))


@dataclass(frozen=True)
class Said:
    """A verdict of the right shape."""

    value: dict[str, Any]
    judge: str
    requests: int
    prompt_tokens: int
    tokens: int


@dataclass(frozen=True)
class NotJudged:
    """No verdict, and why. A type of its own, so that nothing takes it for a tie, a zero or a loss."""

    why: Why
    detail: str
    judge: str
    requests: int
    prompt_tokens: int
    tokens: int


class Judge:
    """A judge model at a server, with others to go on with when it is retired.

    Args:
        models: names in order of preference; the next is taken only when the server does not offer the former.
        again: the words that show the judge what was wrong with its reply; `{problem}` stands in them.
    """

    def __init__(self, client: Client, models: Sequence[str], budget: Budget, again: str):
        if not models:
            raise UserError("Which model judges? Say it with JUDGE=<name>; several names: the later ones stand in.")
        self.client = client
        self.models = list(models)
        self.again = again
        self.budget = budget
        self.retired: list[str] = []
        self.ended: Failure | None = None  # what makes it senseless to go on
        self._moving = asyncio.Lock()

    @property
    def model(self) -> str:
        return self.models[0]

    async def ask(self, question: Question) -> Said | NotJudged:
        """Returns a verdict, or why there is none. A failure that will meet every question ends the work.

        What was spent on a question is returned with it, also where the work ends: budgets hold over all calls.
        """
        messages, problem = list(question.messages), NotAVerdict("not_asked", "")
        requests = prompt_tokens = tokens = 0
        for _ in range(TRIES):
            model = self.model
            try:
                reply = await self._reply(question, messages)
            except Failure as failure:
                requests += failure.requests
                if failure.kind in ENDING:
                    self.ended = self.ended or failure
                    if not requests:
                        raise
                    return NotJudged(problem.why, str(failure), model, requests, prompt_tokens, tokens)
                return NotJudged("no_answer", str(failure), model, requests, prompt_tokens, tokens)
            requests += reply.requests
            prompt_tokens += reply.prompt_tokens
            tokens += reply.tokens
            try:
                value = self._read(question, reply)
            except NotAVerdict as found:
                problem = found
                if found.why == "refused":
                    break
                messages = [*question.messages, *self._shown(reply, found)]
            else:
                return Said(value, reply.model, requests, prompt_tokens, tokens)
        return NotJudged(problem.why, str(problem), self.model, requests, prompt_tokens, tokens)

    def _read(self, question: Question, reply: Reply) -> dict[str, Any]:
        text, end = reply.texts[0], reply.ends[0]
        if end == "content_filter" or getattr(reply.raw.choices[0].message, "refusal", None):
            raise NotAVerdict("refused", "the judge declined to answer")
        try:
            value = read_reply(text, question.schema)
        except NotAVerdict:
            if end == "length":
                raise NotAVerdict("truncated", "The reply was cut off. Keep the justification short.") from None
            raise
        question.check(value)
        return value

    def _shown(self, reply: Reply, problem: NotAVerdict) -> list[Message]:
        """The judge sees its reply and what was wrong with it."""
        return [
            {"role": "assistant", "content": reply.texts[0] or "(empty)"},
            {"role": "user", "content": self.again.replace("{problem}", str(problem))},
        ]

    async def _reply(self, question: Question, messages: list[Message]) -> Reply:
        sent = 0  # to models that turned out to be retired
        while True:
            model = self.model
            try:
                reply = await self.client.chat(
                    model,
                    messages=messages,
                    temperature=0.0,
                    max_tokens=question.max_tokens,
                    response_format={
                        "type": "json_schema",
                        "json_schema": {"name": "verdict", "strict": True, "schema": question.schema},
                    },
                )
            except Failure as failure:
                sent = failure.requests = sent + failure.requests
                if failure.kind != "retired":
                    raise
                await self._move_on(model, failure)
                continue
            self.budget.pay(reply.prompt_tokens, reply.tokens)
            return replace(reply, requests=sent + reply.requests)

    async def _move_on(self, model: str, failure: Failure) -> None:
        """Takes the next configured model, once for all questions that met the same retired one."""
        async with self._moving:
            if self.model != model:
                return
            if len(self.models) == 1:
                failure.detail += f"; {await self._offers()}"
                raise failure
            self.retired.append(self.models.pop(0))

    async def _offers(self) -> str:
        try:
            names = sorted(str(model.id) for model in await self.client.models())
        except Failure:
            return "the endpoint keeps no list of its models"
        return f"the endpoint offers: {', '.join(names)}" if names else "the endpoint offers no model"

    def ending(self, stored: int) -> UserError:
        """Returns the sentence that says why the work ended."""
        assert self.ended is not None
        if self.ended.kind == "budget":
            return UserError(
                f"The budget is reached: {self.ended.detail}. {stored} new verdicts are kept; raise the budget and the "
                "same command asks for the rest."
            )
        return UserError(ending_sentence(self.ended, self.client.base_url, self.model, stored))

    def accepts(self, judge: str) -> bool:
        """Says whether a stored verdict was given by one of the configured models."""
        own = self.client.endpoint.answers_as
        return any(same_model(model, judge, own) for model in [*self.models, *self.retired])
