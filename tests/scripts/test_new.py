"""Protects `make new`: a variant extends another; an example is copied, is a whole config, and Axolotl accepts it."""

from __future__ import annotations

import re
import shutil
from pathlib import Path

import pytest

from core.config import load_variant, models, places, variants
from core.errors import UserError
from core.runs import ROOT
from scripts import new


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A copy of our configs, into which variants are written."""
    shutil.copytree(ROOT / "axolotl_configs", tmp_path / "configs")
    monkeypatch.setattr(places, "CONFIGS", tmp_path / "configs")
    monkeypatch.delenv("SQLOTL_GOALS", raising=False)
    return tmp_path / "configs"


def call(monkeypatch: pytest.MonkeyPatch, name: str, parent: str) -> None:
    monkeypatch.setattr("sys.argv", ["new", "--config", name, "--from", parent])
    new.main()


@pytest.mark.parametrize("example", new.examples())
def test_an_example_asks_one_question_and_works_with_every_model(
    example: str, folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    first = (ROOT / "examples" / f"{example}.yaml").read_text().splitlines()[0]
    assert re.fullmatch(rf"# {example}: [^?]+\?   make train CONFIG={example}", first)
    call(monkeypatch, "mine", example)
    text = (folder / "mine.yaml").read_text()
    assert text.startswith("# mine: ") and "CONFIG=mine" in text and example not in text
    for model in models():
        assert load_variant(model, "mine").axolotl["adapter"] == "lora"


def test_every_example_differs_from_what_it_extends(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    for example in new.examples():
        call(monkeypatch, example, example)
        assert load_variant("pocket", example).hash != load_variant("pocket", "lora_r16").hash
    assert len(new.examples()) == 3


def test_a_variant_is_extended(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    call(monkeypatch, "mine", "lora_r64")
    assert load_variant("pocket", "mine").axolotl["lora_r"] == 64
    with pytest.raises(UserError, match="exists already"):
        call(monkeypatch, "mine", "lora_r64")


def test_an_unknown_source_is_answered_with_the_nearest(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    with pytest.raises(UserError, match="Did you mean half_data"):
        call(monkeypatch, "mine", "half_dat")
    assert "mine" not in variants()
