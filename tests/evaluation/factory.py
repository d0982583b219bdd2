"""Synthetic studies: run folders in the shapes that training and evaluation write, with figures chosen by the test."""

from __future__ import annotations

import json
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import numpy as np

from core.files import write_json, write_jsonl
from core.runs import CONDITIONS, Run, base_run

RULES = ("strict", "strict_raw", "test_suite", "bird")
HARDNESS = ("easy", "medium", "hard", "extra")
SUBJECTS = {"stem": "everyday_science", "humanities": "great_stories", "social_sciences": "how_towns_work"}


@dataclass(frozen=True)
class World:
    """The base and its questions: counts of right answers."""

    root: Path
    model: str = "pocket"
    sql_n: int = 200
    mmlu_n: int = 150
    sql_right: int = 20
    three_shot_right: int = 40
    mmlu_right: int = 130


@dataclass(frozen=True)
class Behaviour:
    """What a training did: how many answers it turned round, and what it did to confidence."""

    sql_won: int = 0
    sql_lost: int = 0
    mmlu_won: int = 0
    mmlu_lost: int = 0
    drift: float = 0.0
    collapsed: bool = False
    config: dict[str, Any] = field(default_factory=dict)
    sqlotl: dict[str, Any] = field(default_factory=dict)


def right_first(right: int, n: int) -> np.ndarray[Any, Any]:
    return (np.arange(n) < right).astype(int)


def flipped(base: np.ndarray[Any, Any], won: int, lost: int, shift: int = 0) -> np.ndarray[Any, Any]:
    """The first `lost` right answers turned wrong and the first `won` wrong ones right, starting `shift` later."""
    after = base.copy()
    after[np.roll(np.flatnonzero(base == 1), -shift)[:lost]] = 0
    after[np.roll(np.flatnonzero(base == 0), -shift)[:won]] = 1
    return after


def write_study(world: World, variants: dict[str, Behaviour], seeds: tuple[int, ...] = (42,)) -> None:
    base = base_run(world.model, world.root)
    zero, three = right_first(world.sql_right, world.sql_n), right_first(world.three_shot_right, world.sql_n)
    knowledge = spread_out(world.mmlu_right, world.mmlu_n)
    write_results(base, zero, three, knowledge, drift=0.0, fingerprint="base-weights")
    write_json(base.manifest, base_manifest(world.model))
    for name, behaviour in variants.items():
        for index, seed in enumerate(seeds):
            run = Run(world.model, name, seed, root=world.root)
            write_trained(run, zero, three, knowledge, behaviour, shift=index)


def write_trained(run: Run, zero: Any, three: Any, knowledge: Any, behaviour: Behaviour, shift: int = 0) -> None:
    write_results(
        run,
        flipped(zero, behaviour.sql_won, behaviour.sql_lost, shift),
        flipped(three, max(0, behaviour.sql_won - 20), behaviour.sql_lost, shift),
        flipped(knowledge, behaviour.mmlu_won, behaviour.mmlu_lost, 3 * shift),
        drift=behaviour.drift + 0.01 * shift,
        fingerprint=f"weights-{run.variant}-{run.seed}-{run.strength}",
        collapsed=behaviour.collapsed,
    )
    if run.strength == 1.0:
        write_json(run.manifest, trained_manifest(run, behaviour))


def spread_out(right: int, n: int) -> np.ndarray[Any, Any]:
    """Right answers spread evenly, so that every category has its share."""
    marks = np.zeros(n, dtype=int)
    marks[np.linspace(0, n - 1, right).astype(int)] = 1
    missing = right - int(marks.sum())
    marks[np.flatnonzero(marks == 0)[:missing]] = 1
    return marks


def write_results(
    run: Run, zero: Any, three: Any, knowledge: Any, drift: float, fingerprint: str, collapsed: bool = False
) -> None:
    scores = {}
    for condition, right in zip(CONDITIONS, (zero, three), strict=True):
        examples = [sql_example(i, int(mark)) for i, mark in enumerate(right)]
        write_jsonl(run.sql_examples(condition), examples)
        write_jsonl(run.predictions(condition), [prediction(row, run.is_base) for row in examples])
        scores[condition] = sql_scores(examples, condition, fingerprint)
    write_json(run.sql_scores, {"conditions": scores})
    samples = [mmlu_sample(i, int(mark), len(knowledge), drift, collapsed) for i, mark in enumerate(knowledge)]
    write_jsonl(run.mmlu_samples(), samples)
    write_json(run.mmlu_results(), mmlu_results(samples, fingerprint))


def sql_example(index: int, right: int) -> dict[str, Any]:
    reason = "" if right else ("wrong_condition", "wrong_join", "no_such_column")[index % 3]
    return {
        "id": f"dev-{index:05d}",
        "db_id": "shop",
        "hardness": HARDNESS[index % 4],
        "group": "dev_free" if index % 2 else "dev_templated",
        "strict": right,
        "strict_raw": right if index % 5 else 0,
        "test_suite": right,
        "bird": 1 if index % 50 == 0 else right,
        "status": "no_such_column" if reason == "no_such_column" else "ok",
        "reason": reason,
        "message": "" if right else "returned 1 row, gold returned 2",
        "prediction": "SELECT name FROM item" if right else "SELECT price FROM item WHERE price > 5",
    }


def prediction(row: dict[str, Any], is_base: bool) -> dict[str, Any]:
    return {
        "id": row["id"],
        "db_id": row["db_id"],
        "question": f"Which items are there, number {row['id'][-3:]}?",
        "gold": "SELECT name FROM item",
        "raw": f"Here is the query: {row['prediction']}" if is_base else row["prediction"],
        "group": row["group"],
    }


def sql_scores(rows: list[dict[str, Any]], condition: str, fingerprint: str) -> dict[str, Any]:
    return {
        "n": len(rows),
        "left_out": 0,
        "correct": {rule: sum(row[rule] for row in rows) for rule in RULES},
        "by_hardness": {level: _count(rows, "hardness", level, "strict") for level in HARDNESS},
        "by_group": {name: _count(rows, "group", name, "strict") for name in ("dev_templated", "dev_free")},
        "status": _tally(row["status"] for row in rows),
        "reasons": _tally(row["reason"] for row in rows if row["reason"]),
        "questions_hash": "sql-questions",
        "prompt_hash": f"prompt-{condition}",
        "fingerprint": fingerprint,
        "predictions_hash": "p",
    }


def _count(rows: list[dict[str, Any]], key: str, value: str, mark: str) -> dict[str, int]:
    here = [row[mark] for row in rows if row[key] == value]
    return {"n": len(here), "correct": sum(here)}


def _tally(names: Any) -> dict[str, int]:
    counts: dict[str, int] = {}
    for name in names:
        counts[name] = counts.get(name, 0) + 1
    return counts


def mmlu_sample(index: int, right: int, n: int, drift: float, collapsed: bool) -> dict[str, Any]:
    category = list(SUBJECTS)[index * 3 // n]
    noise = 0.3 * float(np.sin(7.0 * index))
    gold = index % 4
    answer = 0 if collapsed else (gold if right else (gold + 1) % 4)
    logprob = (-0.3 if right else -1.9) + (drift * (1 + noise) if drift else 0.0)
    return {
        "id": f"{SUBJECTS[category]}/test/{index}",
        "category": category,
        "subject": SUBJECTS[category],
        "gold": gold,
        "answer": answer,
        "correct": int(answer == gold),
        "logprobs": [-1.4, -1.4, -1.4, -1.4],
        "logprob_gold": logprob,
        "question": f"What is thing number {index}?",
        "choices": ["a", "b", "c", "d"],
    }


def mmlu_results(samples: list[dict[str, Any]], fingerprint: str) -> dict[str, Any]:
    categories = {}
    for category, subject in SUBJECTS.items():
        count = _count(samples, "category", category, "correct")
        categories[category] = {**count, "subjects": {subject: count}}
    return {
        "task": "mmlu_150",
        "n": len(samples),
        "correct": sum(row["correct"] for row in samples),
        "by_category": categories,
        "num_fewshot": 4,
        "questions_hash": "mmlu-questions",
        "prompt_hash": "mmlu-prompt",
        "fingerprint": fingerprint,
        "lm_eval": "0.4.11",
    }


def base_manifest(model: str) -> dict[str, Any]:
    return {
        "model": model,
        "variant": "base",
        "base_model": {"path": "embedded/model", "revision": None, "fingerprint": "f0"},
    }


def trained_manifest(run: Run, behaviour: Behaviour) -> dict[str, Any]:
    config = {
        "learning_rate": 1e-3,
        "num_epochs": 3,
        "lora_r": 16,
        "lora_alpha": 32,
        "lora_dropout": 0.0,
        "lora_target_linear": True,
        "micro_batch_size": 8,
        "gradient_accumulation_steps": 1,
        "optimizer": "adamw_torch",
        "lr_scheduler": "cosine",
        "sequence_len": 512,
    }
    log = [{"step": step, "loss": 2.0 * 0.97**step + 0.1} for step in range(0, 100, 5)]
    log += [{"step": step, "eval_loss": 2.0 * 0.975**step + 0.2} for step in range(20, 101, 20)]
    return {
        "model": run.model,
        "variant": run.variant,
        "seed": run.seed,
        "base_model": {"path": "embedded/model", "revision": None, "fingerprint": "f0"},
        "config": {**config, **behaviour.config},
        "sqlotl": behaviour.sqlotl,
        "data": {
            "train": {"rows": 1100, "spider_rows": 1000, "replay_rows": 100, "hash": "aaaa"},
            "validation": {"rows": 100, "spider_rows": 100, "replay_rows": 0, "hash": "bbbb"},
            "source_hash": "cccc",
        },
        "training": {"seconds": 95.0, "steps": 100, "tokens": 250000, "log": log},
        "adapter": {"hash": "dddd", "fingerprint": "eeee"},
        "versions": {"axolotl": "0.19.0", "torch": "2.13.0", "peft": "0.20.0"},
        "commit": "0123abc",
        "machine": "2 CPU cores",
        "created": "2026-01-01T00:00:00Z",
    }


def edit_json(path: Path, **changes: Any) -> None:
    value = json.loads(path.read_text())
    value.update(changes)
    write_json(path, value)
