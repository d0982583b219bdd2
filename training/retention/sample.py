"""The fixed sample: some validation questions of the task, and some general examples. Written before a training."""

from __future__ import annotations

import random
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, ClassVar

from core.config import Config
from core.paths import resolve_path
from core.records.example import Example
from core.records.record import write_record
from preprocess.chat import split_validation
from preprocess.prompt import conversation
from preprocess.replay import general_examples, instructions_file
from preprocess.spider import load_spider
from training.data import SPIDERS_TASK

SEED = 7  # the same questions for every run

Messages = list[dict[str, Any]]


@dataclass(frozen=True)
class RetentionSample:
    RECORD: ClassVar[str] = "retention sample"
    FORMAT: ClassVar[int] = 1
    REMEDY: ClassVar[str] = "Start the training again: it writes the file anew."

    spider: str = ""
    examples: list[Example] = field(default_factory=list)
    prompts: list[Messages] = field(default_factory=list)  # one for each example
    general: list[Messages] = field(default_factory=list)  # whole conversations


def write_sample(config: Config, path: Path) -> None:
    settings = config.settings
    folder = resolve_path(settings.data.spider)
    spider = load_spider(folder)
    _, held_out = split_validation(spider.train)
    count = settings.retention.examples if settings.task == SPIDERS_TASK else 0
    examples = random.Random(SEED).sample(held_out, min(count, len(held_out)))
    general: list[Messages] = []
    if settings.data.instructions.source:
        rows = general_examples(instructions_file(settings.data.instructions))
        drawn = random.Random(SEED).sample(rows, min(settings.retention.general, len(rows)))
        general = [row["messages"] for row in drawn]
    prompts = [conversation(spider.schemas[example.db_id], example.question) for example in examples]
    write_record(path, RetentionSample(str(folder), examples, prompts, general))
