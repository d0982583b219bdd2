"""Opens the engine that a subject names, at its first question: an evaluation that has everything loads nothing."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path
from typing import Any, Protocol

from core.errors import UserError, unknown
from core.records.result import Answer
from core.weights import Base
from evaluation.engines.engine import Engine, Generate, Score, Weights

KINDS = ("local", "served")


class Settings(Protocol):
    """What is said of an engine; evaluation.run.subject has it."""

    @property
    def kind(self) -> str: ...
    @property
    def dtype(self) -> str: ...
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

    def __init__(self, base: Base, settings: Settings, adapters: Mapping[Path, str]) -> None:
        self._base, self._settings, self._adapters = base, settings, adapters
        self._engine: Engine | None = None
        self._wanted: Weights | None = Weights()

    def use(self, weights: Weights) -> None:
        self._wanted = weights

    def generate(self, requests: Iterable[Generate]) -> Iterator[Answer]:
        asked = list(requests)
        if asked:
            yield from self._ready().generate(asked)

    def loglikelihood(self, requests: Iterable[Score]) -> Iterator[Answer]:
        asked = list(requests)
        if asked:
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
            self._engine = open_engine(self._base, self._settings, self._adapters)
        if self._wanted is not None:
            self._engine.use(self._wanted)
            self._wanted = None
        return self._engine


def open_engine(base: Base, settings: Settings, adapters: Mapping[Path, str]) -> Engine:
    """Returns an engine that is ready for its first question; torch is imported only where it is needed.

    Args:
        adapters: the names under which a server may offer the adapters, besides their own folders' names.
    """
    if settings.kind == "local":
        from evaluation.engines.local import LocalEngine

        engine = LocalEngine(base.source, base.revision, settings.dtype)
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
        return Served(endpoint, settings.model_name or None, adapters)
    raise unknown("ENGINE", settings.kind, KINDS)
