"""Protects every reader of data: a mutated file is read for what it says or refused in a sentence that names it."""

from __future__ import annotations

import tempfile
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from core.config.yaml_file import read_yaml
from core.errors import UserError
from core.files import read_jsonl
from core.runs import ROOT
from custom_metrics.sql.prediction_files import read_predictions
from preprocess.mmlu import read_split
from preprocess.spider import load_spider
from tests.conftest import write_spider
from tests.mutated import mutated

QUICK = settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.too_slow])


@contextmanager
def sentence_or_nothing(*names: str) -> Iterator[None]:
    try:
        yield
    except UserError as error:
        assert any(name in str(error) for name in names), str(error)


@pytest.mark.parametrize("name", ["dev.json", "tables.json", "train_spider.json"])
@QUICK
@given(data=st.data())
def test_spider(name: str, data: st.DataObject) -> None:
    with tempfile.TemporaryDirectory() as temporary:
        folder = write_spider(Path(temporary) / "spider")
        path = folder / name
        path.write_bytes(data.draw(mutated(path.read_text(encoding="utf-8"))))
        with sentence_or_nothing(name, "database", "tables.json"):
            spider = load_spider(folder)
            assert all(example.db_id in spider.schemas for example in (*spider.dev, *spider.train))


def read_mmlu(path: Path) -> None:
    items = read_split(path.parent.parent, "pocket_science", "test")
    assert all(len(item.choices) == 4 and 0 <= item.answer < 4 for item in items)


def read_config(path: Path) -> None:
    assert isinstance(read_yaml(path).content, dict)


def read_chats(path: Path) -> None:
    assert all(isinstance(row, dict) for row in read_jsonl(path))


@pytest.mark.parametrize(
    ("source", "read"),
    [
        ("embedded/mmlu/test/pocket_science_test.csv", read_mmlu),
        ("axolotl_configs/models/pocket.yaml", read_config),
        ("embedded/instructions/train.jsonl", read_chats),
    ],
)
@QUICK
@given(data=st.data())
def test_other_data(source: str, read: Callable[[Path], None], data: st.DataObject) -> None:
    text = (ROOT / source).read_text(encoding="utf-8")[:3000]
    at = data.draw(st.integers(0, len(text.encode()) - 1))
    put = data.draw(st.one_of(st.binary(max_size=6), st.sampled_from([b"[" * 50_000, b"\xff\xfe", b"&a [*a]", b"\0"])))
    with tempfile.TemporaryDirectory() as temporary:
        path = Path(temporary) / "test" / Path(source).name
        path.parent.mkdir()
        path.write_bytes(text.encode()[:at] + put + text.encode()[at + len(put) :])
        with sentence_or_nothing(path.name):
            read(path)


@QUICK
@given(data=st.data())
def test_predictions(data: st.DataObject) -> None:
    with tempfile.TemporaryDirectory() as temporary:
        spider = load_spider(write_spider(Path(temporary) / "spider"))
        path = Path(temporary) / "answers.jsonl"
        lines = "".join(f'{{"id": "{item.id}", "raw": "SELECT 1"}}\n' for item in spider.dev)
        path.write_bytes(data.draw(st.binary(max_size=8)) + lines.encode()[: data.draw(st.integers(0, len(lines)))])
        with sentence_or_nothing(path.name):
            read_predictions(path, spider.dev, spider.databases)
