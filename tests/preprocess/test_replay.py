"""Protects: replayed examples are general ones, of a source that is pinned, in the form in which they are trained."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from core.config import Instructions, load_model, models
from core.errors import UserError
from core.files import read_jsonl
from core.revisions import COMMIT
from core.runs import ROOT
from preprocess import replay
from preprocess.replay import chat_of, instructions_file


def test_columns_become_a_conversation() -> None:
    source = Instructions("some/set", "c0ffee")
    row = {"instruction": "Sum up.", "context": "A text.", "response": " Short. ", "category": "x"}
    assert [message["content"] for message in chat_of(row, source)["messages"]] == ["Sum up.\n\nA text.", "Short."]
    assert chat_of({**row, "context": ""}, source)["messages"][0]["content"] == "Sum up."


def test_a_data_set_of_the_hub_is_fetched_once(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    fetched: list[Instructions] = []

    def fetch(source: Instructions) -> list[dict[str, Any]]:
        fetched.append(source)
        return [chat_of({"instruction": "a", "context": "", "response": "b"}, source)]

    monkeypatch.setattr(replay, "_from_hub", fetch)
    source = Instructions("some/set", "c0ffee")
    assert len(read_jsonl(instructions_file(source, tmp_path))) == 1
    assert instructions_file(source, tmp_path) == instructions_file(source, tmp_path) and len(fetched) == 1


def test_a_data_set_of_the_hub_needs_its_commit() -> None:
    with pytest.raises(UserError, match="needs its commit"):
        instructions_file(Instructions("some/set"))


def test_no_model_of_the_hub_replays_the_embedded_world() -> None:
    for model in models():
        config = load_model(model)
        source = config.settings.data.instructions
        if config.base_model.startswith("embedded/"):
            assert (ROOT / source.source).is_file()
        elif source.source:
            assert not source.source.startswith("embedded/") and COMMIT.fullmatch(source.revision), model
