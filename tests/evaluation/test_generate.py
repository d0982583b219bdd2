"""Protects: an interrupted generation is continued with the very same batches, and stale answers are never kept."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
from evaluation.generate import batches, generate
from evaluation.prompts import questions

from core.files import read_json, read_jsonl
from core.runs import Run
from evaluation import generate as module
from preprocess.spider import load_spider

RECEIPT = {"questions_hash": "q", "settings": {"batch_size": 1, "max_new_tokens": 8}}


class FakeModel:
    """Stands for lm-eval's HFLM: what generation asks of it, and a record of what was asked."""

    def __init__(self, fail_after: int | None = None) -> None:
        self.asked: list[str] = []
        self.fail_after = fail_after
        self.tokenizer = self

    def apply_chat_template(self, messages: list[dict[str, str]], **_: Any) -> str:
        return messages[-1]["content"]

    def __call__(self, texts: list[str], **_: Any) -> dict[str, list[list[str]]]:
        return {"input_ids": [text.split() for text in texts]}


@pytest.fixture
def fake(monkeypatch: pytest.MonkeyPatch) -> type[FakeModel]:
    def complete(lm: FakeModel, prompts: list[list[str]], *_: Any) -> list[str]:
        if lm.fail_after is not None and len(lm.asked) >= lm.fail_after:
            raise KeyboardInterrupt
        lm.asked += map(" ".join, prompts)
        return [f"answer to {prompt[-1]}" for prompt in prompts]

    monkeypatch.setattr(module, "complete", complete)
    monkeypatch.setattr(module, "shared_prefix", lambda *_: None)
    return FakeModel


def test_batches_hold_every_index_once_and_the_longest_first() -> None:
    assert batches([3, 9, 5, 9], 2) == [[1, 3], [2, 0]]


def test_an_interrupted_generation_continues_where_it_stopped(
    fake: type[FakeModel], spider_folder: Path, tmp_path: Path
) -> None:
    asked, run = questions(load_spider(spider_folder), "zero_shot"), Run("m", root=tmp_path)
    with pytest.raises(KeyboardInterrupt):
        generate(fake(fail_after=1), asked, run, "zero_shot", RECEIPT)
    assert "complete" not in read_json(run.predictions_receipt("zero_shot"))
    with run.predictions("zero_shot").open("a") as stream:
        stream.write('{"id": "dev-000')  # a line torn by the interruption

    second = fake()
    generate(second, asked, run, "zero_shot", RECEIPT)
    assert len(second.asked) == 1
    assert [row["id"] for row in read_jsonl(run.predictions("zero_shot"))] == [q.example.id for q in asked]
    assert read_json(run.predictions_receipt("zero_shot")) == {**RECEIPT, "complete": True}


def test_answers_of_another_model_are_not_continued(fake: type[FakeModel], spider_folder: Path, tmp_path: Path) -> None:
    asked, run = questions(load_spider(spider_folder), "zero_shot"), Run("m", root=tmp_path)
    with pytest.raises(KeyboardInterrupt):
        generate(fake(fail_after=1), asked, run, "zero_shot", RECEIPT)
    other = fake()
    generate(other, asked, run, "zero_shot", {**RECEIPT, "questions_hash": "other"})
    assert len(other.asked) == len(asked)


def test_worked_examples_stand_before_the_question_only_in_three_shot(spider_folder: Path) -> None:
    spider = load_spider(spider_folder)
    assert [m["role"] for m in questions(spider, "zero_shot")[0].messages] == ["system", "user"]
    assert [m["role"] for m in questions(spider, "three_shot")[0].messages][-2:] == ["assistant", "user"]
