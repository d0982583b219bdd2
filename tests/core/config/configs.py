"""A folder of small configs for a test: one model, one data file, and what the test writes."""

from __future__ import annotations

from pathlib import Path

import pytest

from core.config import places

MODEL = """\
base_model: some/model
learning_rate: 0.001
lora_r: 8
sqlotl:
  data: small
  generation: {max_new_tokens: 4}
"""


class Configs:
    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.write("models/tiny.yaml", MODEL)
        self.write("data/small.yaml", "spider: some/spider\n")

    def write(self, name: str, text: str) -> Path:
        path = self.folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")
        return path


@pytest.fixture
def configs(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Configs:
    monkeypatch.setattr(places, "CONFIGS", tmp_path / "configs")
    return Configs(tmp_path / "configs")
