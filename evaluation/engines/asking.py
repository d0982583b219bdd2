"""Puts the questions of preprocess/instructions to an engine: it writes instructions, or audits them."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from core.config import load_model
from core.records.result import Answer
from core.weights import base_of
from evaluation.engines.engine import Engine, Generate
from evaluation.engines.open import open_engine
from evaluation.run.subject import EngineSettings
from preprocess.instructions.strict import Ask, Question

MAX_NEW_TOKENS = 1024


def asker(engine: Engine, max_new_tokens: int = MAX_NEW_TOKENS) -> Ask:
    """Returns a function that asks questions of an engine and yields its answers as they come."""

    def ask(questions: Sequence[Question]) -> Iterable[Answer]:
        return engine.generate(Generate(each.id, each.messages, max_new_tokens) for each in questions)

    return ask


def named_engine(model: str, base_url: str | None = None, name: str | None = None) -> tuple[Engine, str]:
    """Opens a server's model, or else a model of axolotl_configs/models; returns it with its name for the records."""
    config = load_model(model)
    base = base_of(config)
    if base_url:
        settings = EngineSettings("served", base_url=base_url, model_name=name or "")
        return open_engine(base, settings), name or base_url
    settings = EngineSettings(dtype=config.settings.dtype, chat_template=config.chat_template or "")
    return open_engine(base, settings), base.path
