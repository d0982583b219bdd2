"""Synthetic studies: run folders in the shapes that training and evaluation write, with figures chosen by the test."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import Any

import numpy as np
import pytest

from core.config.settings import Data, Replay, Settings
from core.hashing import hash_file
from core.records.comparison import Comparison
from core.records.manifest import Adapter, Manifest, Rows, Training, TrainingData, write_manifest
from core.records.record import read_record, read_rows, write_record, write_rows
from core.records.result import Receipt, Row
from core.runs import ResultFiles, Run, base_run
from core.weights import Base
from evaluation.compare import Study, compare_study
from evaluation.measures import Context
from evaluation.report import write
from evaluation.report.authors import AUTHORS_FILE

ZERO, THREE, MMLU = "text_to_sql", "text_to_sql_3shot", "mmlu_150"
HARDNESS = ("easy", "medium", "hard", "extra")
BASE = Base("embedded/model", None, "f0")
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
    data_fraction: float = 1.0
    examples: int | None = None
    replay: float = 0.0


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
    write_manifest(base.manifest, Manifest(world.model, "base", BASE))
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
        fingerprint=f"weights-{run.variant}-{run.seed}-{run.scale}",
        collapsed=behaviour.collapsed,
    )
    if run.scale == 1.0:
        write_manifest(run.manifest, trained_manifest(run, behaviour))


def spread_out(right: int, n: int) -> np.ndarray[Any, Any]:
    """Right answers spread evenly, so that every category has its share."""
    marks = np.zeros(n, dtype=int)
    marks[np.linspace(0, n - 1, right).astype(int)] = 1
    missing = right - int(marks.sum())
    marks[np.flatnonzero(marks == 0)[:missing]] = 1
    return marks


def study_at(root: Path, model: str = "pocket", keep: tuple[str, ...] = (MMLU,)) -> Study:
    return Study(model, ZERO, keep, Context(Data(spider="spider")), root, 5.0)


def compare_at(root: Path, model: str = "pocket") -> Comparison:
    return compare_study(study_at(root, model))


def write_page(study: Study, language: str, reports: Path, authors: Path = AUTHORS_FILE) -> list[Path]:
    """Writes a report whose PDF is empty: to set it takes most of the time, and says nothing about the page."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(write, "to_pdf", lambda document: b"")
        return write.write_report(study, language, reports, authors)


def write_results(
    run: Run, zero: Any, three: Any, knowledge: Any, drift: float, fingerprint: str, collapsed: bool = False
) -> None:
    for measure, right in ((ZERO, zero), (THREE, three)):
        rows = [sql_row(i, int(mark), run.is_base) for i, mark in enumerate(right)]
        write_result(run.result(measure), measure, rows, fingerprint)
    rows = [mmlu_row(i, int(mark), len(knowledge), drift, collapsed) for i, mark in enumerate(knowledge)]
    write_result(run.result(MMLU), MMLU, rows, fingerprint)


def write_result(files: ResultFiles, measure: str, rows: list[Row], fingerprint: str) -> None:
    write_rows(files.rows, rows)
    receipt = Receipt(
        measure=measure,
        weights=fingerprint,
        items="mmlu-questions" if measure == MMLU else "sql-questions",
        prompts=f"prompt-{measure}",
        data="databases",
        settings={"dtype": "float32"},
        code="1",
    )
    seal(files, receipt)


def seal(files: ResultFiles, receipt: Receipt | None = None, **changes: Any) -> None:
    """Writes the receipt that fits the rows as they are."""
    rows = read_rows(Row, files.rows)
    judged = sum(row.value is not None for row in rows)
    receipt = receipt or read_record(Receipt, files.receipt)
    counted = {"complete": True, "n": judged, "left_out": len(rows) - judged, "rows_hash": hash_file(files.rows)}
    write_record(files.receipt, replace(receipt, **{**counted, **changes}))


def edit_rows(files: ResultFiles, rows: list[Row]) -> None:
    """Replaces the rows as if they had been graded so."""
    write_rows(files.rows, rows)
    seal(files)


def read_rows_of(files: ResultFiles, cluster: Callable[[int], str]) -> list[Row]:
    """The rows as they are, on other databases."""
    return [replace(row, cluster=cluster(place)) for place, row in enumerate(read_rows(Row, files.rows))]


def sql_row(index: int, right: int, is_base: bool = False) -> Row:
    reason = "" if right else ("wrong_condition", "wrong_join", "no_such_column")[index % 3]
    prediction = "SELECT name FROM item" if right else "SELECT price FROM item WHERE price > 5"
    shown = {"count": 2, "rows": ["('cup')", "('pot')"]} if right else {"count": 1, "rows": ["(9)"]}
    return Row(
        id=f"dev-{index:05d}",
        value=float(right),
        cluster="shop",
        groups={"hardness": HARDNESS[index % 4], "origin": "dev_free" if index % 2 else "dev_templated"},
        others={
            "raw": float(right if index % 5 else 0),
            "test_suite": float(right),
            "bird": 1.0 if index % 50 == 0 else float(right),
            "sound_gold": None if index % 40 == 39 else float(right),
        },
        details={
            "question": f"Which items are there, number {index:03d}?",
            "prompt": "[system]\nWrite one SQLite query.\n\n[user]\nitem (item_id, name, price)",
            "context": "item (item_id, name, price)",
            "gold": "SELECT name FROM item",
            **({"gold_problem": {"kind": "tie", "message": ""}} if index % 40 == 39 else {}),
            "prediction": prediction,
            "reply": f"Here is the query: {prediction}" if is_base else prediction,
            "status": "no_such_column" if reason == "no_such_column" else "ok",
            "reason": reason,
            "message": "" if right else "returned 1 row, gold returned 2",
            "gold_outcome": {"count": 2, "rows": ["('cup')", "('pot')"]},
            "prediction_outcome": shown,
        },
    )


def mmlu_row(index: int, right: int, n: int, drift: float, collapsed: bool) -> Row:
    category = list(SUBJECTS)[index * 3 // n]
    noise = 0.3 * float(np.sin(7.0 * index))
    gold = index % 4
    given = 0 if collapsed else (gold if right else (gold + 1) % 4)
    logprob = (-0.3 if right else -1.9) + (drift * (1 + noise) if drift else 0.0)
    return Row(
        id=f"{SUBJECTS[category]}/test/{index}",
        value=float(given == gold),
        groups={"category": category, "subject": SUBJECTS[category]},
        others={"log_probability": logprob},
        details={
            "question": f"What is thing number {index}?",
            "choices": ["a", "b", "c", "d"],
            "subject": SUBJECTS[category],
            "gold": gold,
            "given": given,
            "log_probabilities": _options(logprob, gold),
            "prompt": "The following are multiple choice questions.\nAnswer:",
        },
    )


def _options(logprob: float, gold: int) -> list[float]:
    """The right option has this log-probability; the others share the rest."""
    other = float(np.log(-np.expm1(min(logprob, -0.01)) / 3))
    return [logprob if option == gold else other for option in range(4)]


def trained_manifest(run: Run, behaviour: Behaviour) -> Manifest:
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
    log: list[dict[str, float]] = [{"step": step, "loss": 2.0 * 0.97**step + 0.1} for step in range(0, 100, 5)]
    log += [{"step": step, "eval_loss": 2.0 * 0.975**step + 0.2} for step in range(20, 101, 20)]
    return Manifest(
        model=run.model,
        variant=run.variant,
        seed=run.seed,
        base=BASE,
        config={**config, **behaviour.config},
        settings=Settings(
            linear_layers=7,
            data_fraction=behaviour.data_fraction,
            examples=behaviour.examples,
            replay=Replay(behaviour.replay),
        ),
        data=TrainingData(Rows(1100, 1000, 100, "aaaa"), Rows(100, 100, 0, "bbbb"), "cccc"),
        training=Training(95.0, 100, 2, 8, log=log),
        adapter=Adapter("dddd", "eeee"),
        versions={"axolotl": "0.19.0", "torch": "2.13.0", "peft": "0.20.0"},
        commit="0123abc",
        machine="2 CPU cores",
        created="2026-01-01T00:00:00Z",
    )
