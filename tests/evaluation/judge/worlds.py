"""Pairs of answers for the tests, and judges whose verdict is known without asking them."""

from __future__ import annotations

import json
import random
from dataclasses import replace
from pathlib import Path
from typing import Any

from core.records.record import write_rows
from core.records.result import Answer
from evaluation.engines.client import Client
from evaluation.engines.endpoint import Endpoint, Retry
from evaluation.judge.budget import Budget, Limits
from evaluation.judge.client import Judge
from evaluation.judge.pairs import Item, Pair
from evaluation.judge.prompts import read_prompts
from evaluation.judge.reference_judge import agreement
from evaluation.judge.study import Plan, Study

QUICK = Retry(first_wait=0.02, longest_wait=0.2, timeout=1.0, least_timeout=0.3, patience=2.0)
NEVER_TWICE = replace(QUICK, timeout=60.0, least_timeout=60.0)  # a busy machine makes no client ask again
PROMPTS = read_prompts()
COLOURS = ("red", "blue", "green", "black", "white", "brown", "grey", "pink")


def make_pairs(count: int, seed: int = 0, better: float = 0.3) -> list[Pair]:
    """Each reference has its own words; `b` keeps more of them than `a`."""
    random_ = random.Random(seed)

    def answer(words: list[str], kept: float) -> str:
        return " ".join(word if random_.random() < kept else random_.choice(COLOURS) for word in words)

    pairs = []
    for number in range(count):
        words = [f"w{number}x{place}" for place in range(8)]
        item = Item(f"i{number}", f"Say number {number}.", " ".join(words), context=f"text {number // 2}")
        pairs.append(Pair(item, answer(words, 0.5), answer(words, 0.5 + better)))
    return pairs


def write_files(folder: Path, pairs: list[Pair]) -> dict[str, str]:
    """Writes what `make judge` reads; returns its variables."""
    write_rows(folder / "items.jsonl", [pair.item for pair in pairs])
    write_rows(folder / "base.jsonl", [Answer(pair.id, [pair.a]) for pair in pairs])
    write_rows(folder / "tuned.jsonl", [Answer(pair.id, [pair.b]) for pair in pairs])
    names = {"A": "base.jsonl", "B": "tuned.jsonl", "ITEMS": "items.jsonl", "OUT": "judged"}
    return {variable: str(folder / name) for variable, name in names.items()}


def case_of(body: dict[str, Any]) -> dict[str, str]:
    question = body["messages"][1]["content"]
    return json.loads(question[question.index("{") :])


def verdict(first: float, second: float) -> str:
    winner = "answer_1" if first > second else "answer_2" if second > first else "tie"
    return json.dumps({"justification": "said so", "scores": {"answer_1": first, "answer_2": second}, "winner": winner})


def fair(body: dict[str, Any]) -> str:
    """A judge that counts the words it knows from the reference."""
    case = case_of(body)
    points = [round(10 * agreement(case[name], case["reference"]), 1) for name in ("answer_1", "answer_2")]
    return verdict(*points)


def judge_at(
    base_url: str,
    models: tuple[str, ...] = ("judge",),
    limits: Limits | None = None,
    spent: tuple[int, int, int] = (0, 0, 0),
    **options: Any,
) -> Judge:
    budget = Budget(limits or Limits(), *spent)
    options = {"retry": NEVER_TWICE} | options
    return Judge(Client(Endpoint(base_url, **options), budget), models, budget, PROMPTS.duel.again)


def study(pairs: list[Pair], folder: Path, **plan: Any) -> Study:
    chosen = Plan(**({"rubric": False, "calibrate": 0, "repeat": 0} | plan))
    return Study(pairs, ("base", "tuned"), PROMPTS, folder, chosen)
