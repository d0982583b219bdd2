"""From a config to what is evaluated and compared."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path

from core.config import Config
from core.records.known_data import KnownData
from core.runs import RUNS, base_run
from core.weights import base_of
from evaluation.compare import Study
from evaluation.measures import Context, with_companions
from evaluation.run.subject import EngineSettings, Subject


def context_of(config: Config, limit: int | None = None, known: tuple[KnownData, ...] | None = None) -> Context:
    """`known` says which data sets were asked, where that was written down and this machine need not have them."""
    settings = config.settings
    return Context(
        data=settings.data,
        max_new_tokens=settings.generation.max_new_tokens,
        limit=limit,
        sources={"data": settings.data.name},
        known=known,
    )


def subject_of(
    config: Config, extra: Sequence[str] = (), limit: int | None = None, engine: EngineSettings | None = None
) -> Subject:
    """`extra` names measures that this call wants besides those of the config."""
    settings = config.settings
    return Subject(
        base=base_of(config),
        task=settings.task,
        keep=tuple(dict.fromkeys((*settings.keep, *extra))),
        context=context_of(config, limit),
        engine=replace(engine or EngineSettings(dtype=settings.dtype), chat_template=config.chat_template or ""),
    )


def study_of(
    config: Config,
    root: Path = RUNS,
    limit: int | None = None,
    margin: float | None = None,
    known: tuple[KnownData, ...] | None = None,
) -> Study:
    """All measures that the base has been measured on are compared, those of the config first."""
    settings, context = config.settings, context_of(config, limit, known)
    base = base_run(config.study, root)
    place = base.result("any", limit).folder.parent
    measured = sorted(path.parent.name for path in place.glob("*/receipt.json"))
    of_the_task = with_companions([settings.task], context)
    extra = [name for name in measured if name not in of_the_task]
    keep = tuple(dict.fromkeys((*settings.keep, *extra)))
    return Study(
        config.study,
        settings.task,
        keep,
        context,
        root,
        settings.margin if margin is None else margin,
        settings.weights.gain,
        settings.weights.loss,
        settings.free_below,
    )
