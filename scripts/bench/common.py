"""What all sides of `make bench-generate` do alike: the questions, the clock, and the form of an answer."""

from __future__ import annotations

import time
from itertools import chain, zip_longest
from typing import Any

import torch

from evaluation.measures import Context, measure_of
from evaluation.measures.measure import Item
from scripts.bench.records import Outcome, Request

DEVICE = "cuda" if torch.cuda.is_available() else "cpu"


class Clock:
    def __init__(self) -> None:
        self._wall, self._processor = time.perf_counter(), time.process_time()

    def stop(self) -> dict[str, Any]:
        return {
            "answering": time.perf_counter() - self._wall,
            "processor": time.process_time() - self._processor,
        }


def items(request: Request) -> list[Item]:
    """Takes the first questions of all databases in turn, then the second ones."""
    measure: Any = measure_of(request.measure, Context(request.data))
    by_database: dict[str | None, list[Item]] = {}
    for item in measure.items():
        by_database.setdefault(item.cluster, []).append(item)
    turns = chain.from_iterable(zip_longest(*by_database.values()))
    return [item for item in turns if item is not None][: request.count]


def shown(tokenizer: Any, text: str) -> list[int]:
    """All sides are compared by the tokens of their text without the space around it."""
    found: list[int] = tokenizer.encode(text.strip(), add_special_tokens=False)
    return found


def options(request: Request, model: Any) -> Outcome:
    measure: Any = measure_of(request.measure, Context(request.data))
    clock = Clock()
    with measure.data():
        samples = measure._evaluate(model)
    times = clock.stop()
    logprobs = {
        sample["doc"]["id"]: [float(value) for value, _ in sample["filtered_resps"]]
        for rows in samples.values()
        for sample in rows
    }
    return Outcome(len(logprobs), **times, logprobs=logprobs)
