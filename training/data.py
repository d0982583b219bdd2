"""The training examples of a config, prepared and checked."""

from __future__ import annotations

from dataclasses import replace

from core.config import Config
from core.errors import UserError
from core.paths import resolve_path
from core.records.manifest import TrainingData
from preprocess.chat import ChatData, prepare_chat
from preprocess.instructions.chat_data import chat_data_of
from preprocess.instructions.prepared import prepared_instructions
from preprocess.leaks import find_leaks, refuse_leaks
from preprocess.replay import instructions_file
from preprocess.spider import Spider, load_spider

SPIDERS_TASK = "text_to_sql"


def chat_data(config: Config, seed: int, spider: Spider | None = None) -> ChatData:
    """Writes the chat files of a config unless they are there."""
    settings = config.settings
    if settings.task != SPIDERS_TASK:
        return _instructions(config)
    if settings.examples is not None:
        raise UserError("sqlotl.examples is for training on instructions; for Text-to-SQL take sqlotl.data_fraction.")
    ratio = settings.replay.ratio
    if ratio and not settings.data.instructions.source:
        raise UserError(
            f"The config replays {ratio:.0%} general examples, but axolotl_configs/data/{settings.data.name}.yaml "
            "names none. Set `instructions: {source: <chat JSONL file>}` there."
        )
    return prepare_chat(
        spider or load_spider(resolve_path(settings.data.spider)),
        seed,
        settings.data_fraction,
        instructions_file(settings.data.instructions) if ratio else None,
        ratio,
        remove=settings.data.remove,
    )


def _instructions(config: Config) -> ChatData:
    """Training on instructions: whole, or the first of them; a smaller share is a part of a larger one."""
    settings = config.settings
    if not settings.data.instructions.recipe:
        raise UserError(
            f"The task is {settings.task}, but axolotl_configs/data/{settings.data.name}.yaml has no "
            "`instructions: {recipe: ...}` to train on. Name other data: DATA=<name>."
        )
    if settings.replay.ratio:
        raise UserError("Replay is for Text-to-SQL; on instructions, mix general examples in by the recipe's sources.")
    if settings.examples is not None and settings.data_fraction < 1:
        raise UserError("sqlotl.examples and data_fraction both say how many examples to train on; name one of them.")
    prepared = prepared_instructions(settings.data)
    if settings.data_fraction == 1:
        return chat_data_of(prepared, settings.examples)
    return chat_data_of(prepared, max(1, round(settings.data_fraction * prepared.receipt.parts["train"].rows)))


def checked_data(config: Config, seed: int) -> tuple[ChatData, TrainingData]:
    """Returns the chat files, and what is in them; refuses data whose dev questions training would see."""
    if config.settings.task != SPIDERS_TASK:
        data = chat_data(config, seed)  # its parts are split by content, and what evaluation asks is left out
        return data, data.receipt
    spider = load_spider(resolve_path(config.settings.data.spider))
    leaks = find_leaks(spider)
    refuse_leaks(leaks, config.settings.data)
    data = chat_data(config, seed, spider)
    counts = replace(data.receipt, shared_databases=len(leaks.databases), shared_questions=len(leaks.questions))
    return data, counts
