"""The three worked examples of the 3-shot condition: drawn once from the training split, the same for every model."""

from __future__ import annotations

import random

from core.records.example import Example
from preprocess.prompt import Shot
from preprocess.spider import Spider

COUNT = 3
SEED = 42


def draw_few_shot(spider: Spider, seed: int = SEED) -> list[Example]:
    """Three training questions on three different databases."""
    examples = sorted(spider.train, key=lambda example: example.id)
    random.Random(seed).shuffle(examples)
    chosen: list[Example] = []
    for example in examples:
        if example.db_id not in {other.db_id for other in chosen}:
            chosen.append(example)
        if len(chosen) == COUNT:
            break
    return chosen


def as_shots(spider: Spider, examples: list[Example]) -> list[Shot]:
    return [Shot(spider.schemas[example.db_id], example.question, example.query) for example in examples]
