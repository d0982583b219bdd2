"""Protects: `make data` names what is missing next, or a training that this machine can do."""

from __future__ import annotations

from pathlib import Path

import pytest

from core.config import load_variant
from scripts import data


@pytest.fixture
def both_taken(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(data, "SPIDER", tmp_path)
    monkeypatch.setattr(data, "PREPARED", tmp_path)


def test_what_is_missing_comes_first(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(data, "SPIDER", tmp_path / "none")
    monkeypatch.setattr(data, "PREPARED", tmp_path / "none")
    assert data.next_step() == "make data SPIDER=<folder or zip>"
    monkeypatch.setattr(data, "SPIDER", tmp_path)
    assert data.next_step() == "make data MMLU=hub"


@pytest.mark.parametrize(
    ("memory", "step"),
    [
        ([], "make train CONFIG=lora_r16 MODEL=qwen2_5_coder_0_5b"),
        ([24_000_000_000], "make train CONFIG=qlora_r16 MODEL=llama3_8b"),
        ([80_000_000_000], "make train CONFIG=lora_r16 MODEL=llama3_8b"),
    ],
)
@pytest.mark.usefixtures("both_taken")
def test_the_training_fits_on_this_machine(memory: list[int], step: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(data, "gpu_count", lambda: len(memory))
    monkeypatch.setattr(data, "gpu_memory", lambda: memory)
    assert data.next_step() == step
    variant, model = (word.split("=")[1] for word in step.split()[2:])
    assert load_variant(model, variant).settings.requires_gpu == bool(memory)
