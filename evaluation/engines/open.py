"""Opens the engine that a subject names, at its first question: an evaluation that has everything loads nothing."""

from __future__ import annotations

import time
from collections import deque
from collections.abc import Callable, Iterable, Iterator
from typing import Any, Protocol

from core import garbage
from core.errors import UserError, unknown
from core.records.result import Answer
from core.weights import Base
from evaluation.engines.engine import Engine, Generate, Score, Weights

KINDS = ("local", "served")
LATELY = 50  # forward passes that a rate is taken over


class Work(Protocol):
    """What a local engine counts; see evaluation.engines.local."""

    @property
    def read(self) -> int: ...


class Settings(Protocol):
    """What is said of an engine; evaluation.run.subject has it."""

    @property
    def kind(self) -> str: ...
    @property
    def dtype(self) -> str: ...

    @property
    def chat_template(self) -> str: ...
    @property
    def base_url(self) -> str: ...
    @property
    def model_name(self) -> str: ...
    @property
    def answers_as(self) -> str: ...
    @property
    def key_from(self) -> str: ...
    @property
    def at_once(self) -> int: ...
    @property
    def per_minute(self) -> int: ...
    @property
    def timeout(self) -> int: ...
    @property
    def part(self) -> int: ...


class LazyEngine:
    """An engine that is opened when it is first asked something; until then it remembers which weights it is to use."""

    def __init__(self, base: Base, settings: Settings) -> None:
        self._base, self._settings = base, settings
        self._engine: Engine | None = None
        self._listener: Callable[[str], None] | None = None
        self._wanted: Weights | None = Weights()
        self._pace = Pace(self._say)

    def use(self, weights: Weights) -> None:
        self._wanted = weights

    def listen(self, listener: Callable[[str], None] | None) -> None:
        """Tells what is going on, in words, for a display of progress."""
        self._listener = listener

    def _say(self, text: str) -> None:
        if self._listener:
            self._listener(text)

    def generate(self, requests: Iterable[Generate]) -> Iterator[Answer]:
        asked = list(requests)
        if asked:
            self._pace.restart()
            yield from self._ready().generate(asked)

    def loglikelihood(self, requests: Iterable[Score]) -> Iterator[Answer]:
        asked = list(requests)
        if asked:
            self._pace.restart()
            yield from self._ready().loglikelihood(asked)

    def describe(self) -> dict[str, Any]:
        return self._engine.describe() if self._engine else {"engine": "none: every answer was there already"}

    def close(self) -> None:
        if self._engine:
            self._engine.close()

    @property
    def tokenizer(self) -> Any:
        return getattr(self._ready(), "tokenizer", None)

    def _ready(self) -> Engine:
        if self._engine is None:
            self._say("loading the weights")
            self._engine = open_engine(self._base, self._settings, self._pace.tell)
        if self._wanted is not None:
            self._say("setting the adapter" if self._wanted.adapter else "preparing the base")
            self._engine.use(self._wanted)
            self._wanted = None
        return self._engine


class Pace:
    """Says how many tokens of these questions have gone through the model, and how quickly of late."""

    def __init__(self, say: Callable[[str], None]) -> None:
        self._say, self._read = say, 0
        self.restart()

    def restart(self) -> None:
        self._earlier = self._read
        self._marks: deque[tuple[float, int]] = deque(maxlen=LATELY)

    def tell(self, work: Work) -> None:
        self._read = work.read
        self._marks.append((time.monotonic(), self._read))
        (before, at), (now, read) = self._marks[0], self._marks[-1]
        rate = f", {(read - at) / (now - before):,.0f} tokens/s" if now > before else ""
        self._say(f"{read - self._earlier:,} tokens read{rate}")


def open_engine(base: Base, settings: Settings, watch: Callable[[Work], None] = lambda work: None) -> Engine:
    """Returns an engine that is ready for its first question; torch is imported only where it is needed."""
    if settings.kind == "local":
        with garbage.no_search():
            from evaluation.engines.local import LocalEngine

        engine = LocalEngine(
            base.source, base.revision, settings.dtype, watch=watch, chat_template=settings.chat_template
        )
        engine.limits = engine.limits.divided(settings.part)
        return engine
    if settings.kind == "served":
        from evaluation.engines.endpoint import endpoint_of
        from evaluation.engines.served import Served

        if not settings.base_url:
            raise UserError("ENGINE=served needs the server's address: BASE_URL=http://127.0.0.1:8000/v1")
        endpoint = endpoint_of(
            settings.base_url,
            settings.key_from,
            settings.answers_as,
            settings.at_once,
            settings.per_minute,
            settings.timeout,
        )
        return Served(endpoint, settings.model_name or None)
    raise unknown("ENGINE", settings.kind, KINDS)
