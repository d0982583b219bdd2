"""What is evaluated and how: the base model, the measures, and everything that can change an answer."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import Any

from core.errors import unknown
from core.hashing import hash_value
from core.runs import Run
from core.weights import Base, tuned_fingerprint
from evaluation.engines.engine import Weights
from evaluation.measures import Measure, measure_of, with_companions
from evaluation.measures.measure import Context


@dataclass(frozen=True)
class EngineSettings:
    """Which engine answers. `kind`, `dtype` and `chat_template` can change an answer; the rest says how quick it is."""

    kind: str = "local"  # or `served`
    dtype: str = "float32"
    chat_template: str = ""  # Jinja, for a base that has none of its own: the one that it was trained with
    base_url: str = ""
    model_name: str = ""
    answers_as: str = ""  # what the server calls its model, where it is another name than asked
    key_from: str = ""  # name of an environment variable, never a key
    at_once: int = 0  # 0: the client's own limits
    per_minute: int = 0
    timeout: int = 0
    processes: int = 1
    part: int = 1  # as much at once as fits, divided by this: another number makes other batches


@dataclass(frozen=True)
class Subject:
    """A base model with its data and its measures. All runs of a study are evaluated as one subject."""

    base: Base
    task: str
    keep: tuple[str, ...]
    context: Context
    engine: EngineSettings = field(default_factory=EngineSettings)
    only: tuple[str, ...] = ()  # these of the measures; empty: all of them

    @property
    def measures(self) -> list[Measure]:
        """The task with its other prompts, then what must be kept."""
        names = with_companions([self.task, *self.keep], self.context)
        if stranger := next((name for name in self.only if name not in names), None):
            raise unknown("measure", stranger, names)
        return [measure_of(name, self.context) for name in names if not self.only or name in self.only]

    def measure(self, name: str) -> Measure:
        return measure_of(name, self.context)

    def settings(self, measure: Measure) -> dict[str, Any]:
        """Returns what a receipt holds of the asking."""
        kind = self.engine.kind
        how = {"dtype": self.engine.dtype} if kind == "local" else {"model_name": self.engine.model_name}
        if kind == "local" and self.engine.chat_template:
            how["chat_template"] = hash_value(self.engine.chat_template)
        return {"engine": kind, **how, **measure.settings()}

    def fingerprint(self, run: Run) -> str:
        base = self.base.fingerprint
        return base if run.is_base else tuned_fingerprint(base, run)


def base_under(subject: Subject, run: Run) -> Base:
    """Returns what an engine opens for a run: the base, or the whole model that was trained."""
    return replace(subject.base, path=str(run.whole_model), revision=None) if run.whole_model.is_dir() else subject.base


def weights_of(run: Run) -> Weights:
    plain = run.is_base or run.scale == 0 or run.whole_model.is_dir()
    return Weights() if plain else Weights(Path(run.adapter), run.scale)
