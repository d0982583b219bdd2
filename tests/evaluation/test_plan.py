"""Protects: nothing is computed twice, and one changed byte recomputes exactly what depends on it."""

from __future__ import annotations

import json
from dataclasses import replace
from pathlib import Path

import pytest
from evaluation.plan import Subject, Work, fingerprint, missing_work, mmlu_settings, prediction_receipt
from evaluation.prompts import asked_hashes

from core.files import write_json, write_text
from core.runs import CONDITIONS, Run
from evaluation.tasks.mmlu_source import mmlu_questions_hash
from preprocess.spider import Spider, load_spider


@pytest.fixture
def subject(spider_folder: Path, tmp_path: Path) -> Subject:
    model = tmp_path / "model"
    model.mkdir()
    (model / "model.safetensors").write_bytes(b"weights")
    generation = {"batch_size": 4, "max_new_tokens": 8}
    mmlu = {"source": "embedded/mmlu", "batch_size": 4}
    return Subject(str(model), None, "float32", spider_folder, generation, mmlu)


@pytest.fixture
def spider(spider_folder: Path) -> Spider:
    return load_spider(spider_folder)


@pytest.fixture
def run(tmp_path: Path) -> Run:
    run = Run("m", "lora", 1, root=tmp_path / "runs")
    for name in ("adapter_model.safetensors", "adapter_config.json"):
        write_text(run.adapter / name, name)
    return run


def fulfil(subject: Subject, run: Run, spider: Spider) -> None:
    """Writes what a worker would leave behind."""
    weights = fingerprint(subject, run)
    for condition in CONDITIONS:
        receipt = prediction_receipt(subject, asked_hashes(spider)[condition], weights)
        write_json(run.predictions_receipt(condition), {**receipt, "complete": True})
    asked = mmlu_questions_hash(subject.mmlu_group, subject.mmlu["source"])
    result = {"fingerprint": weights, "questions_hash": asked, "settings": mmlu_settings(subject)}
    write_json(run.mmlu_results(subject.mmlu_group), result)
    write_text(run.mmlu_samples(subject.mmlu_group), "")


def test_at_first_everything_is_missing_and_then_nothing(subject: Subject, run: Run, spider: Spider) -> None:
    work = missing_work(subject, run, asked_hashes(spider))
    assert list(work.conditions) == list(CONDITIONS) and work.mmlu
    fulfil(subject, run, spider)
    assert not missing_work(subject, run, asked_hashes(spider))


def test_another_adapter_changes_everything(subject: Subject, run: Run, spider: Spider) -> None:
    fulfil(subject, run, spider)
    write_text(run.adapter / "adapter_model.safetensors", "other")
    work = missing_work(subject, run, asked_hashes(spider))
    assert list(work.conditions) == list(CONDITIONS) and work.mmlu


def test_another_question_leaves_mmlu_alone(subject: Subject, run: Run, spider_folder: Path) -> None:
    fulfil(subject, run, load_spider(spider_folder))
    path = spider_folder / "dev.json"
    path.write_text(path.read_text().replace("concert titles", "titles"))
    work = missing_work(subject, run, asked_hashes(load_spider(spider_folder)))
    assert list(work.conditions) == list(CONDITIONS) and not work.mmlu


def test_another_training_question_changes_the_worked_examples_only(
    subject: Subject, run: Run, spider_folder: Path
) -> None:
    fulfil(subject, run, load_spider(spider_folder))
    path = spider_folder / "train_spider.json"
    rows = [{**row, "question": row["question"] + " Please."} for row in json.loads(path.read_text())]
    path.write_text(json.dumps(rows))
    work = missing_work(subject, run, asked_hashes(load_spider(spider_folder)))
    assert list(work.conditions) == ["three_shot"] and not work.mmlu


def test_another_batch_size_of_mmlu_leaves_sql_alone(subject: Subject, run: Run, spider: Spider) -> None:
    fulfil(subject, run, spider)
    work = missing_work(replace(subject, mmlu={**subject.mmlu, "batch_size": 8}), run, asked_hashes(spider))
    assert not work.conditions and work.mmlu


def test_at_strength_0_the_weights_are_those_of_the_base(subject: Subject, run: Run) -> None:
    base = fingerprint(subject, Run("m", root=run.root))
    assert fingerprint(subject, run.at(0.0)) == base
    assert len({base, fingerprint(subject, run), fingerprint(subject, run.at(0.5))}) == 3


def test_a_plan_survives_its_file(subject: Subject, run: Run, spider: Spider) -> None:
    work = missing_work(subject, run.at(0.5), asked_hashes(spider))
    assert Work.from_json(json.loads(json.dumps(work.as_json()))) == work
