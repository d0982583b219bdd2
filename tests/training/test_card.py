"""Protects: what is pushed to the Hub says truly what it is, and a card that a user has written stays theirs."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest
import yaml

from core.records.comparison import Difference, Verdict
from core.records.estimate import Answer, Estimate
from core.records.manifest import Manifest, Rows, Training, TrainingData, read_manifest, write_manifest
from core.records.record import write_record
from core.runs import Run
from core.weights import Base
from training.card import write_card


@pytest.fixture
def run(tmp_path: Path) -> Run:
    run = Run("pocket", "lora_r16", 7, root=tmp_path)
    run.adapter.mkdir(parents=True)
    manifest = Manifest(
        "pocket",
        "lora_r16",
        Base("some/model", "c" * 40, "x"),
        7,
        {"adapter": "lora", "lora_r": 16, "learning_rate": 0.003},
        data=TrainingData(Rows(100, 75, 25)),
        training=Training(1.0, 10, 2, 8),
        versions={"axolotl": "0.19"},
    )
    write_manifest(run.manifest, manifest)
    return run


def difference() -> Difference:
    change = Estimate(14.6, 8.6, 20.3)
    numbers = {"percent": None, "lost": 1, "won": 2, "p_value": 0.01, "corrected_p": 0.01, "p_no_worse": 0.0}
    return Difference(
        "text_to_sql", "text_to_sql", "value", "accuracy", 0.533, 0.678, 261, 1, 10, change, 0.95, 1,
        detectable=5.0, answer=Answer("gained"), **numbers,
    )  # fmt: skip


def test_the_card_says_base_data_hyperparameters_and_no_result_that_was_not_measured(run: Run) -> None:
    assert write_card(run)
    text = (run.adapter / "README.md").read_text()
    assert (
        "Not evaluated yet" in text and "| lora_r | 16 |" in text and "25 of them general" in text and "c" * 40 in text
    )
    assert yaml.safe_load(text.split("---")[1])["base_model"] == "some/model"


def test_what_was_measured_stands_in_it_with_its_interval(run: Run) -> None:
    write_card(run)
    write_record(run.verdict, Verdict("pocket", "lora_r16", 7, 2.0, {"text_to_sql": difference()}))
    assert write_card(run)
    text = (run.adapter / "README.md").read_text()
    assert "| text_to_sql | 261 | 53.3 | 67.8 | +14.6 [+8.6, +20.3] |" in text
    result = yaml.safe_load(text.split("---")[1])["model-index"][0]["results"][0]
    assert result["metrics"][0]["value"] == 0.678


def test_a_whole_model_is_loaded_without_peft(run: Run) -> None:
    manifest = read_manifest(run.manifest)
    config = {"learning_rate": 0.003}
    settings = replace(manifest.settings, task="instructions")
    write_manifest(run.manifest, replace(manifest, config=config, settings=settings))
    write_card(run)
    text = (run.adapter / "README.md").read_text()
    assert "A full fine-tune" in text and "PeftModel" not in text and "Databases of dev" not in text
    metadata = yaml.safe_load(text.split("---")[1])
    assert metadata["library_name"] == "transformers" and metadata["tags"] == ["full", "axolotl", "instructions"]


def test_a_card_that_a_user_has_changed_is_left_alone(run: Run) -> None:
    write_card(run)
    path = run.adapter / "README.md"
    path.write_text(path.read_text().replace("Not evaluated yet", "I looked at it"))
    assert not write_card(run)
    assert "I looked at it" in path.read_text()
