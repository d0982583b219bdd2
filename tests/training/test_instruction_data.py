"""Protects: training on instructions reads train and validation, never the test; little data is a part of much."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
import yaml

from core.config import load_variant
from core.errors import UserError
from core.files import read_jsonl
from preprocess.instructions.chat_data import chat_data_of
from preprocess.instructions.prepare import InstructionData, prepare_instructions
from preprocess.instructions.recipe import parse_recipe
from training.data import chat_data


@pytest.fixture
def source(tmp_path: Path) -> InstructionData:
    path = tmp_path / "pairs.jsonl"
    rows = [{"prompt": f"Say {number} in other words.", "completion": f"It is {number}."} for number in range(80)]
    path.write_text("\n".join(map(json.dumps, rows)))
    recipe = parse_recipe(
        yaml.safe_load(f"{{sources: [{{source: prompt_completion, path: {path}}}], filters: {{}}}}"), "x"
    )
    return prepare_instructions("x", recipe, root=tmp_path)


def test_the_test_is_not_among_the_files_of_a_training(source: InstructionData) -> None:
    data = chat_data_of(source)
    assert sorted(path.name for path in data.folder.iterdir()) == ["receipt.json", "train.jsonl", "validation.jsonl"]
    trained = {row["messages"][0]["content"] for path in (data.train, data.validation) for row in read_jsonl(path)}
    assert not trained & {example.instruction for example in source.test_examples()}
    assert data.receipt.train.rows == len(read_jsonl(data.train)) == source.receipt.parts["train"].rows


def test_a_small_variant_trains_on_the_first_rows_of_the_same_file(source: InstructionData) -> None:
    small, full = chat_data_of(source, 10), chat_data_of(source)
    assert read_jsonl(small.train) == read_jsonl(full.train)[:10]
    assert small.validation.read_bytes() == full.validation.read_bytes()
    assert small.folder != full.folder
    with pytest.raises(UserError, match="500 of them cannot be taken"):
        chat_data_of(source, 500)


def test_what_would_be_ignored_is_refused() -> None:
    with pytest.raises(UserError, match=r"Replay is for Text-to-SQL"):
        chat_data(load_variant("pocket", "lora_r16_replay", "instruct"), seed=1)
    with pytest.raises(UserError, match=r"sqlotl\.examples is for training on instructions"):
        chat_data(load_variant("pocket", "instruct_small"), seed=1)
    both = load_variant("pocket", "instruct_small", "instruct").with_settings(data_fraction=0.5)
    with pytest.raises(UserError, match="name one of them"):
        chat_data(both, seed=1)
