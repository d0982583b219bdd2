"""Protects: what is trained on. Counts are true, replay arrives, equal inputs give equal bytes."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from core.errors import UserError
from core.files import read_jsonl
from core.records.example import Example
from preprocess.chat import prepare_chat, split_validation
from preprocess.spider import load_spider


@pytest.fixture
def general(tmp_path: Path) -> Path:
    path = tmp_path / "general.jsonl"
    rows = [
        {"messages": [{"role": "user", "content": f"{n}?"}, {"role": "assistant", "content": str(n)}]} for n in range(3)
    ]
    path.write_text("".join(json.dumps(row) + "\n" for row in rows))
    return path


def test_rows_are_conversations_that_end_with_the_query(spider_folder: Path, tmp_path: Path) -> None:
    data = prepare_chat(load_spider(spider_folder), seed=1, root=tmp_path)
    rows = read_jsonl(data.train)
    assert {row["messages"][-1]["role"] for row in rows} == {"assistant"}
    assert all(row["messages"][-1]["content"].startswith("SELECT") for row in rows)
    assert data.receipt.train.rows == len(rows) == 2
    assert data.receipt.validation.rows == 2  # one whole database is held out


def test_of_a_single_database_questions_are_held_out() -> None:
    """Without them a trainer that evaluates has nothing to look at."""
    examples = [Example(str(number), "shop", f"{number // 2}?", "SELECT 1") for number in range(60)]
    train, validation = split_validation(examples)
    assert (len(train), len(validation)) == (58, 2)
    assert not {example.question for example in train} & {example.question for example in validation}


def test_equal_inputs_give_equal_bytes_and_are_not_made_twice(spider_folder: Path, tmp_path: Path) -> None:
    one = prepare_chat(load_spider(spider_folder), seed=1, root=tmp_path / "a")
    two = prepare_chat(load_spider(spider_folder), seed=1, root=tmp_path / "b")
    assert one.folder.name == two.folder.name
    assert one.train.read_bytes() == two.train.read_bytes()
    written = one.train.stat().st_mtime_ns
    prepare_chat(load_spider(spider_folder), seed=1, root=tmp_path / "a")
    assert one.train.stat().st_mtime_ns == written


def test_one_changed_question_gives_another_folder(spider_folder: Path, tmp_path: Path) -> None:
    before = prepare_chat(load_spider(spider_folder), seed=1, root=tmp_path)
    path = spider_folder / "train_spider.json"
    path.write_text(path.read_text().replace("How many singers", "How many vocalists"))
    assert prepare_chat(load_spider(spider_folder), seed=1, root=tmp_path).folder != before.folder


def test_replay_has_the_share_that_was_asked_for(spider_folder: Path, general: Path, tmp_path: Path) -> None:
    data = prepare_chat(load_spider(spider_folder), 1, replay_source=general, replay_ratio=0.5, root=tmp_path)
    rows = read_jsonl(data.train)
    counts = data.receipt.train
    assert (counts.rows, counts.task_rows, counts.replay_rows) == (4, 2, 2)
    assert sum(row["messages"][0]["role"] == "user" for row in rows) == 2


def test_a_short_replay_source_is_gone_through_again(spider_folder: Path, general: Path, tmp_path: Path) -> None:
    data = prepare_chat(load_spider(spider_folder), 1, replay_source=general, replay_ratio=0.8, root=tmp_path)
    assert data.receipt.train.replay_rows == 8


def test_replay_without_messages_is_refused(spider_folder: Path, tmp_path: Path) -> None:
    source = tmp_path / "bad.jsonl"
    source.write_text('{"text": "x"}\n')
    with pytest.raises(UserError, match="line 1: no 'messages'"):
        prepare_chat(load_spider(spider_folder), 1, replay_source=source, replay_ratio=0.5, root=tmp_path)


def test_a_fraction_takes_that_share(spider_folder: Path, tmp_path: Path) -> None:
    data = prepare_chat(load_spider(spider_folder), seed=1, fraction=0.5, root=tmp_path)
    assert data.receipt.train.rows == 1


def test_a_folder_without_its_receipt_is_moved_aside_and_written_anew(spider_folder: Path, tmp_path: Path) -> None:
    data = prepare_chat(load_spider(spider_folder), seed=1, root=tmp_path)
    rows = data.receipt.train.rows
    data.receipt_file.unlink()
    assert prepare_chat(load_spider(spider_folder), seed=1, root=tmp_path).receipt.train.rows == rows
    assert len(list(tmp_path.glob("chat/old/*/*/train.jsonl"))) == 1


def test_a_cut_file_is_noticed_and_written_anew(spider_folder: Path, tmp_path: Path) -> None:
    data = prepare_chat(load_spider(spider_folder), seed=1, root=tmp_path)
    whole = data.train.read_bytes()
    data.train.write_bytes(whole[: len(whole) // 2])
    assert prepare_chat(load_spider(spider_folder), seed=1, root=tmp_path).train.read_bytes() == whole
    assert len(list((tmp_path / "chat" / "old").iterdir())) == 1
