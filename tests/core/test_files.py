"""Protects: a half-written file is never taken for whole, and a broken one is named with its line."""

from __future__ import annotations

from pathlib import Path

import pytest

from core.errors import UserError
from core.files import atomic_open, read_json, read_jsonl, read_text, write_json, write_jsonl


def test_an_interrupted_write_leaves_the_old_file_and_nothing_else(tmp_path: Path) -> None:
    path = tmp_path / "result.json"
    write_json(path, {"n": 1})
    with pytest.raises(RuntimeError), atomic_open(path) as stream:
        stream.write("{")
        raise RuntimeError
    assert read_json(path) == {"n": 1}
    assert [p.name for p in tmp_path.iterdir()] == ["result.json"]


def test_broken_json_is_named_with_its_line(tmp_path: Path) -> None:
    path = tmp_path / "broken.json"
    path.write_text('{\n"a": 1,\n"b": }')
    with pytest.raises(UserError, match=r"broken\.json, line 3: not valid JSON"):
        read_json(path)


def test_broken_jsonl_is_named_with_its_line(tmp_path: Path) -> None:
    path = tmp_path / "rows.jsonl"
    path.write_text('{"a": 1}\n\n[2]\n')
    with pytest.raises(UserError, match=r"rows\.jsonl, line 3: a JSON object is needed, found list"):
        read_jsonl(path)


def test_what_is_written_is_read_back_also_beyond_ascii(tmp_path: Path) -> None:
    rows = [{"text": "naïve\u2028line"}, {"text": ""}]
    write_jsonl(tmp_path / "rows.jsonl", rows)
    assert read_jsonl(tmp_path / "rows.jsonl") == rows


@pytest.mark.parametrize(
    ("content", "sentence"),
    [(None, "does not exist"), (b"\xff\xfe\xff", "is not UTF-8")],
)
def test_an_unreadable_file_is_one_sentence(tmp_path: Path, content: bytes | None, sentence: str) -> None:
    path = tmp_path / "file.txt"
    if content is not None:
        path.write_bytes(content)
    with pytest.raises(UserError, match=sentence):
        read_text(path)


def test_a_folder_is_not_a_file(tmp_path: Path) -> None:
    with pytest.raises(UserError, match="is a folder"):
        read_text(tmp_path)
