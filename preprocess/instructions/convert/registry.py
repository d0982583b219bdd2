"""All sources by name: how a local file is read, how a row becomes examples, where the Hub keeps them."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path

from core.records.instruction import Instruction
from preprocess.instructions.convert import (
    ag_news,
    alpaca,
    chat,
    choice,
    cnn_dailymail,
    examples,
    generated,
    prompt_completion,
    squad,
    sst2,
)
from preprocess.instructions.convert.rows import Row


@dataclass(frozen=True)
class Converter:
    read: Callable[[Path], Iterator[Row]]
    convert: Callable[[Row], Iterator[Instruction]]
    hub_config: str | None = None


CONVERTERS: dict[str, Converter] = {
    "alpaca": Converter(alpaca.read, alpaca.convert),
    "squad": Converter(squad.read, squad.convert),
    "sst2": Converter(sst2.read, sst2.convert),
    "ag_news": Converter(ag_news.read, ag_news.convert),
    "cnn_dailymail": Converter(cnn_dailymail.read, cnn_dailymail.convert_summary, cnn_dailymail.HUB_CONFIG),
    "cnn_dailymail_topic": Converter(cnn_dailymail.read, cnn_dailymail.convert_topic, cnn_dailymail.HUB_CONFIG),
    "cnn_dailymail_keywords": Converter(cnn_dailymail.read, cnn_dailymail.convert_keywords, cnn_dailymail.HUB_CONFIG),
    "choice": Converter(choice.read, choice.convert, choice.HUB_CONFIG),
    "prompt_completion": Converter(prompt_completion.read, prompt_completion.convert),
    "examples": Converter(examples.read, examples.convert),
    "generated": Converter(generated.read, generated.convert),
    "chat": Converter(chat.read, chat.convert),
}
