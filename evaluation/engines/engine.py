"""The protocol of an engine, and what is asked of it. A request carries its parameters."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Protocol

from core.records.result import Answer

Message = dict[str, str]


@dataclass(frozen=True)
class Generate:
    """Asks for text. `prompt` is a conversation for the model's chat template, or plain text that is taken as it is."""

    id: str
    prompt: Sequence[Message] | str
    max_new_tokens: int
    stop: tuple[str, ...] = ()
    samples: int = 1
    temperature: float = 0.0  # 0 is greedy
    seed: int = 0


@dataclass(frozen=True)
class Score:
    """Asks for the log-probability of each option as the continuation of a text, or as the answer in a conversation."""

    id: str
    context: Sequence[Message] | str
    options: tuple[str, ...]
    rolling: bool = False  # an option longer than the window is read in several windows, and their parts are summed


@dataclass(frozen=True)
class Weights:
    """Which weights answer: the base as it is, or an adapter on it at a scale (1 is as trained)."""

    adapter: Path | None = None
    scale: float = 1.0


class Engine(Protocol):
    """Answers come as they are ready, in any order; the caller stores each before it asks for the next.

    A prompt that does not fit into the model's window has an answer without texts, whose `problem` says so. A context
    that does not fit loses its beginning where options are scored, as in lm-evaluation-harness; `problem` says it too.
    """

    def use(self, weights: Weights) -> None:
        """Makes the following requests be answered by these weights; nothing of the former ones remains."""

    def generate(self, requests: Iterable[Generate]) -> Iterator[Answer]: ...

    def loglikelihood(self, requests: Iterable[Score]) -> Iterator[Answer]: ...

    def describe(self) -> dict[str, Any]:
        """Returns what a receipt testifies about the engine: device, type, versions."""

    def close(self) -> None: ...
