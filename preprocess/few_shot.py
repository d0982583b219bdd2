"""The three worked examples of the 3-shot condition: drawn once from the training split, the same for every model."""

from __future__ import annotations

import random

from core.records.example import Example
from preprocess.prompt import Shot
from preprocess.spider import Spider

COUNT = 3
SEED = 42


def draw_few_shot(spider: Spider, seed: int = SEED) -> list[Example]:
    """Three training questions, on three different databases where there are as many."""
    examples = sorted(spider.train, key=lambda example: example.id)
    random.Random(seed).shuffle(examples)
    first_of = {example.db_id: example for example in reversed(examples)}
    chosen = [example for example in examples if first_of[example.db_id] is example]
    return [*chosen, *(example for example in examples if example not in chosen)][:COUNT]


def as_shots(spider: Spider, examples: list[Example]) -> list[Shot]:
    return [Shot(spider.schemas[example.db_id], example.question, example.query) for example in examples]
