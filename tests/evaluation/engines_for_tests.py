"""Engines that need no model: one that is told what to answer, and one that answers nothing."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from typing import Any

from core.records.result import Answer
from evaluation.engines.engine import Generate, Score, Weights


class ScriptedEngine:
    """Answers with what two functions say; remembers what it was asked and with which weights."""

    def __init__(
        self, say: Callable[[Generate], str], choose: Callable[[Score], int] = lambda request: 0, stop_after: int = -1
    ) -> None:
        self.say, self.choose, self.stop_after = say, choose, stop_after
        self.asked: list[str] = []
        self.used: list[Weights] = []

    def use(self, weights: Weights) -> None:
        self.used.append(weights)

    def generate(self, requests: Iterable[Generate]) -> Iterator[Answer]:
        for request in requests:
            self._count(request.id)
            yield Answer(request.id, [self.say(request)], tokens=1)

    def loglikelihood(self, requests: Iterable[Score]) -> Iterator[Answer]:
        for request in requests:
            self._count(request.id)
            chosen = self.choose(request)
            yield Answer(request.id, logprobs=[-0.1 if at == chosen else -3.0 for at in range(len(request.options))])

    def _count(self, name: str) -> None:
        if len(self.asked) == self.stop_after:
            raise KeyboardInterrupt
        self.asked.append(name)

    def describe(self) -> dict[str, Any]:
        return {"engine": "scripted"}

    def close(self) -> None:
        pass


def silent() -> ScriptedEngine:
    return ScriptedEngine(lambda request: "")
