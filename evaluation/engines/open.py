"""Opens the engine that a subject names."""

from __future__ import annotations

from typing import Protocol

from core.errors import unknown
from core.weights import Base
from evaluation.engines.engine import Engine

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


def open_engine(base: Base, settings: Settings) -> Engine:
    """Returns an engine that is ready for its first question; torch is imported only where it is needed."""
    if settings.kind == "local":
        from evaluation.engines.local import LocalEngine

        return LocalEngine(base.source, base.revision, settings.dtype)
    raise unknown("ENGINE", settings.kind, KINDS)
