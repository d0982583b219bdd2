"""Protects: a half-written file is never taken for whole, and a broken one is named with its line."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

from core.drafts import draft_name
from core.errors import UserError
from core.files import atomic_open, move_aside, read_json, read_jsonl, read_text, whole_folder, write_json, write_jsonl
from core.runs import ROOT


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


def test_a_folder_appears_whole_or_not_at_all(tmp_path: Path) -> None:
    target = tmp_path / "made"
    with pytest.raises(RuntimeError), whole_folder(target) as draft:
        (draft / "half").write_text("x")
        raise RuntimeError
    assert not list(tmp_path.iterdir())
    with whole_folder(target) as draft:
        (draft / "all").write_text("x")
    assert [path.name for path in target.iterdir()] == ["all"]


def test_what_stood_there_is_moved_aside_or_kept(tmp_path: Path) -> None:
    target = tmp_path / "made"
    for text in ("first", "second", "third"):
        with whole_folder(target) as draft:
            (draft / "file").write_text(text)
    assert (target / "file").read_text() == "third"
    assert sorted(path.read_text() for path in tmp_path.glob("old/*/made/file")) == ["first", "second"]
    with whole_folder(target, existing="keep") as draft:
        (draft / "file").write_text("fourth")
    assert (target / "file").read_text() == "third"


def test_what_a_killed_process_left_is_cleared_away_and_what_runs_is_not(tmp_path: Path) -> None:
    ended = subprocess.Popen(["true"])
    ended.wait()
    mine = draft_name(tmp_path / "made")
    dead, other = mine.replace(f"-{os.getpid()}", f"-{ended.pid}"), mine.replace(f"-{os.getpid()}", "-1")
    elsewhere = f".made.draft-0123abcd-{ended.pid}"  # of another machine, on a disk that both write to
    for name in (dead, f"{dead}-x", other, elsewhere):
        (tmp_path / name).mkdir()
    with whole_folder(tmp_path / "made"):
        pass
    assert {path.name for path in tmp_path.iterdir()} == {other, elsewhere, "made"}


def test_a_process_killed_while_it_wrote_a_file_leaves_a_draft_until_the_next_writing(tmp_path: Path) -> None:
    path = tmp_path / "rows.jsonl"
    writing = (
        "import os, sys; from pathlib import Path; from core.files import atomic_open\n"
        "with atomic_open(Path(sys.argv[1])) as stream: stream.write('{'); stream.flush(); os._exit(9)"
    )
    assert subprocess.run([sys.executable, "-c", writing, str(path)], cwd=ROOT, check=False).returncode == 9
    assert not path.exists() and len(list(tmp_path.iterdir())) == 1
    write_json(path, 1)
    assert list(tmp_path.iterdir()) == [path]


def test_moving_nothing_aside_moves_nothing(tmp_path: Path) -> None:
    assert move_aside(tmp_path / "none") is None
