"""Protects answers that were paid for: each is on disk before the next is asked, and a torn line costs only itself."""

from __future__ import annotations

from pathlib import Path

import pytest

from core.errors import UserError
from core.records.result import Answer
from evaluation.run.store import AnswerFile, read_answers


def test_what_was_added_is_there_after_a_kill(tmp_path: Path) -> None:
    path = tmp_path / "answers.jsonl"
    with AnswerFile(path, "quiz") as answers:
        answers.add(Answer("a", ["one"]))
        answers.add(Answer("b", ["two"]))
        assert set(read_answers(path)) == {"a", "b"}, "nothing waits in a buffer"


def test_a_torn_last_line_is_left_out_and_written_over(tmp_path: Path) -> None:
    path = tmp_path / "answers.jsonl"
    with AnswerFile(path, "quiz") as answers:
        answers.add(Answer("a", ["one"]))
        answers.add(Answer("b", ["zwei, mit ü"]))
    path.write_bytes(path.read_bytes()[:-7])
    with AnswerFile(path, "quiz") as answers:
        assert answers.get("a") and answers.get("b") is None
        answers.add(Answer("b", ["two"]))
    assert [answer.texts for answer in read_answers(path).values()] == [["one"], ["two"]]


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="a full disk is a device of Linux")
def test_a_full_disk_is_one_sentence() -> None:
    with pytest.raises(UserError, match="answers are kept"), AnswerFile(Path("/dev/full"), "quiz") as answers:
        answers.add(Answer("a", ["one"]))


def test_a_broken_line_in_the_middle_is_named(tmp_path: Path) -> None:
    path = tmp_path / "answers.jsonl"
    path.write_text('{"id": "a"}\n{"id": \n{"id": "c"}\n')
    with pytest.raises(UserError, match="line 2"):
        read_answers(path)
