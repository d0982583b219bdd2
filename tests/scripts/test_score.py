"""Protects `make score`: what it writes for good files, and one clear sentence for each kind of bad one."""

from __future__ import annotations

import json
import signal
import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path

import pytest

from core.errors import UserError
from core.runs import ROOT
from scripts.score import main

GOLD = "SELECT name FROM singer WHERE age = 30\tconcerts\nSELECT max(price) FROM item\tshop\n"
PREDICTIONS = "SELECT name FROM singer WHERE age = 30;\nSELECT price FROM item\n"


@pytest.fixture
def spider(spider_folder: Path) -> Path:
    (spider_folder / "dev_gold.sql").write_text(GOLD)
    return spider_folder


def run_score(spider: Path, out: Path, *predictions: Path) -> subprocess.CompletedProcess[str]:
    command = [sys.executable, "-m", "scripts.score", "--spider", str(spider), "--out", str(out), "--pred"]
    return subprocess.run([*command, *map(str, predictions)], cwd=ROOT, capture_output=True, text=True, check=False)


def read(path: Path) -> list[dict[str, object]]:
    return [json.loads(line) for line in path.read_text().splitlines()]


def test_two_systems_side_by_side(spider: Path, tmp_path: Path) -> None:
    first, second = tmp_path / "first.sql", tmp_path / "second.jsonl"
    first.write_bytes(b"\xef\xbb\xbf" + PREDICTIONS.replace("\n", "\r\n").encode())
    second.write_text('{"raw": "```sql\\nSELECT name FROM singer\\n```"}\n{"raw": "SELECT max(price) FROM item"}\n')
    result = run_score(spider, tmp_path / "out", first, second)
    assert result.returncode == 0, result.stderr
    for word in (
        "first",
        "second",
        "strict",
        "test_suite",
        "bird",
        "wrong aggregate",
        "missing condition",
    ):
        assert word in result.stdout
    rows = read(tmp_path / "out" / "first.jsonl")
    assert [(row["strict"], row["test_suite"], row["bird"]) for row in rows] == [(1, 1, 1), (0, 0, 0)]
    assert [row["hardness"] for row in rows] == ["easy", "easy"]
    assert [row["reason"] for row in rows] == ["", "wrong_aggregate"]
    assert [row["status"] for row in read(tmp_path / "out" / "second.jsonl")] == ["ok", "ok"]
    assert read(tmp_path / "out" / "first.disagreements.jsonl") == []


def _short(spider: Path, folder: Path) -> Path:
    (folder / "p.sql").write_text("SELECT 1\n")
    return folder / "p.sql"


def _text(text: str, name: str = "p.sql") -> Callable[[Path, Path], Path]:
    def write(spider: Path, folder: Path) -> Path:
        (folder / name).write_text(text)
        return folder / name

    return write


def _spoilt(name: str, text: str | None) -> Callable[[Path, Path], Path]:
    """A good prediction file beside a data set with a file that is missing or wrong."""

    def write(spider: Path, folder: Path) -> Path:
        path = spider / name
        path.unlink() if text is None else path.write_text(text)
        return _text(PREDICTIONS)(spider, folder)

    return write


BAD = {
    "fewer predictions than golds": (_short, "p.sql has 1 predictions for 2 golds: line 2"),
    "more predictions than golds": (_text(PREDICTIONS + "SELECT 1\n"), "p.sql has 3 predictions for 2 golds: line 3"),
    "an empty file": (_text(""), "p.sql is empty"),
    "no file": (lambda spider, folder: folder / "p.sql", "p.sql does not exist"),
    "a folder": (lambda spider, folder: folder, "is a folder; a file is needed"),
    "broken JSON": (_text('{"raw": 1\n', "p.jsonl"), "p.jsonl, line 1: not valid JSON"),
    "JSON without an answer": (_text('{"sql": "x"}\n{"raw": "x"}\n', "p.jsonl"), "p.jsonl, line 1: the key 'raw'"),
    "another database": (
        _text('{"raw": "x", "db_id": "shop"}\n{"raw": "x"}\n', "p.jsonl"),
        "line 1: db_id 'shop' here",
    ),
    "no tables.json": (_spoilt("tables.json", None), "tables.json does not exist"),
    "no gold file": (_spoilt("dev_gold.sql", None), "dev_gold.sql does not exist"),
    "a gold without a tab": (
        _spoilt("dev_gold.sql", "SELECT 1 shop\n"),
        "dev_gold.sql, line 1: a gold is a query, a tab",
    ),
    "an unknown db_id": (
        _spoilt("dev_gold.sql", GOLD + "SELECT 1\tshops\n"),
        "line 3: database 'shops' is not in tables.json. Did you mean shop?",
    ),
    "JSON that is too deep": (_text('{"raw": ' + "[" * 100_000, "p.jsonl"), "p.jsonl, line 1: not usable JSON"),
    "a raw that is no text": (
        _text('{"raw": ["x"]}\n{"raw": "x"}\n', "p.jsonl"),
        "line 1: the key 'raw' must hold a text",
    ),
    "a row that is no object": (_text('[1]\n{"raw": "x"}\n', "p.jsonl"), "line 1: a JSON object is needed, found list"),
    "a db_id of 5,000 letters": (
        _text(json.dumps({"raw": "x", "gold": "SELECT 1", "db_id": "x" * 5000}) + "\n", "p.jsonl"),
        "is longer than 200 bytes",
    ),
    "a db_id that is a path": (
        _text('{"raw": "x", "gold": "SELECT 1", "db_id": "../../shop"}\n', "p.jsonl"),
        "line 1: The db_id '../../shop' holds a path",
    ),
    "a pointer instead of the file": (
        _text("version https://git-lfs.github.com/spec/v1\noid sha256:1\n"),
        "p.sql is a Git LFS pointer",
    ),
    "a pointer instead of a database": (
        _spoilt("database/shop/shop.sqlite", "version https://git-lfs.github.com/spec/v1\n"),
        "shop.sqlite is a Git LFS pointer",
    ),
    "no database": (_spoilt("database/shop/shop.sqlite", None), "dev_gold.sql, line 2: "),
}


@pytest.mark.parametrize("kind", BAD)
def test_bad_input_is_one_sentence_and_writes_nothing(
    kind: str, spider: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    write, sentence = BAD[kind]
    out = tmp_path / "out"
    arguments = ["score", "--spider", str(spider), "--out", str(out), "--pred", str(write(spider, tmp_path))]
    monkeypatch.setattr(sys, "argv", arguments)
    with pytest.raises(UserError) as raised:
        main()
    assert sentence in str(raised.value)
    assert len(str(raised.value).splitlines()) == 1
    assert not out.exists()


def test_out_must_not_be_a_file_and_the_exit_code_is_2(spider: Path, tmp_path: Path) -> None:
    (tmp_path / "out").write_text("mine")
    result = run_score(spider, tmp_path / "out", _text(PREDICTIONS)(spider, tmp_path))
    assert result.returncode == 2
    assert "is a file" in result.stderr and "Traceback" not in result.stderr
    assert (tmp_path / "out").read_text() == "mine"


def test_a_broken_file_of_several_is_one_sentence_and_the_others_are_scored(spider: Path, tmp_path: Path) -> None:
    good, broken = _text(PREDICTIONS, "good.sql")(spider, tmp_path), _text("{", "broken.jsonl")(spider, tmp_path)
    result = run_score(spider, tmp_path / "out", broken, good)
    assert result.returncode == 2
    assert result.stderr.count("\n") == 1 and "broken.jsonl, line 1: not valid JSON" in result.stderr
    assert [row["strict"] for row in read(tmp_path / "out" / "good.jsonl")] == [1, 0]


def test_strange_text_is_one_wrong_answer_and_the_rest_goes_on(spider: Path, tmp_path: Path) -> None:
    name = "[bold]x \x1b[31mred"
    path = tmp_path / f"{name}.sql"
    path.write_bytes(b"SELECT name FROM singer WHERE age = 30;\nSELECT '\xff\xfe' \x1b[2J\x00 FROM item\n")
    other = tmp_path / "other.jsonl"
    other.write_text('{"raw": "SELECT \\ud800"}\n{"raw": "SELECT max(price) FROM item"}\n')
    result = run_score(spider, tmp_path / "out", path, other)
    assert result.returncode == 0, result.stderr
    assert "\x1b" not in result.stdout + result.stderr
    assert "[bold]x \\x1b[31mred" in result.stdout
    assert [row["strict"] for row in read(tmp_path / "out" / f"{name}.jsonl")] == [1, 0]
    rows = read(tmp_path / "out" / "other.jsonl")
    assert [(row["strict"], row["prediction"]) for row in rows] == [
        (0, "SELECT \ud800"),
        (1, "SELECT max(price) FROM item"),
    ]


def test_what_is_read_is_never_overwritten(spider: Path, tmp_path: Path) -> None:
    lines = '{"raw": "SELECT 1"}\n{"raw": "SELECT 2"}\n'
    path = _text(lines, "p.jsonl")(spider, tmp_path)
    result = run_score(spider, tmp_path, path)
    assert result.returncode == 2 and "would overwrite" in result.stderr
    assert path.read_text() == lines


def test_a_file_that_is_not_ours_is_never_overwritten_and_ours_is(spider: Path, tmp_path: Path) -> None:
    path = _text(PREDICTIONS, "p.sql")(spider, tmp_path)
    (tmp_path / "out").mkdir()
    (tmp_path / "out" / "p.jsonl").write_text('{"raw": "mine"}\n')
    result = run_score(spider, tmp_path / "out", path)
    assert result.returncode == 2 and "was not written by" in result.stderr
    assert (tmp_path / "out" / "p.jsonl").read_text() == '{"raw": "mine"}\n'
    (tmp_path / "out" / "p.jsonl").unlink()
    for _ in range(2):
        assert run_score(spider, tmp_path / "out", path).returncode == 0


def test_a_reader_that_goes_away_gets_whole_files(spider: Path, tmp_path: Path) -> None:
    path = _text(PREDICTIONS)(spider, tmp_path)
    command = f"'{sys.executable}' -m scripts.score --spider '{spider}' --out '{tmp_path / 'out'}' --pred '{path}'"
    result = subprocess.run(
        ["bash", "-c", f"set -o pipefail; {command} | head -1"], cwd=ROOT, capture_output=True, text=True
    )
    assert (result.returncode, result.stderr) == (0, "")
    assert [row["strict"] for row in read(tmp_path / "out" / "p.jsonl")] == [1, 0]
    assert json.loads((tmp_path / "out" / "p.summary.json").read_text())["n"] == 2


def test_the_processes_start_before_what_is_slow_is_loaded() -> None:
    code = "import sys, scripts.score; print(*{'rich', 'sqlglot', 'json', 'sqlite3'} & set(sys.modules))"
    loaded = subprocess.run([sys.executable, "-c", code], cwd=ROOT, capture_output=True, text=True, check=True)
    assert loaded.stdout.split() == []


def test_an_interrupt_ends_scoring_within_two_seconds(spider: Path, tmp_path: Path) -> None:
    endless = "WITH RECURSIVE c(x) AS (SELECT 1 UNION ALL SELECT x + 1 FROM c) SELECT count(*) FROM c"
    (spider / "dev_gold.sql").write_text(f"{endless}\tshop\n" * 40)
    path = _text("".join(f"{endless} WHERE x > {n}\n" for n in range(40)))(spider, tmp_path)
    command = [sys.executable, "-m", "scripts.score", "--spider", str(spider), "--out", str(tmp_path / "out"), "--pred"]
    process = subprocess.Popen(
        [*command, str(path)], cwd=ROOT, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True
    )
    time.sleep(2)
    process.send_signal(signal.SIGINT)
    start = time.monotonic()
    _, errors = process.communicate(timeout=20)
    assert time.monotonic() - start < 2
    assert process.returncode == 130
    assert len(errors.splitlines()) == 1 and "Interrupted" in errors
    assert not (tmp_path / "out").exists()


def test_two_files_are_compared_question_by_question(spider: Path, tmp_path: Path) -> None:
    """One question of two changed sides: far too few to say anything, and the exit code follows from that."""
    first, second = tmp_path / "first.sql", tmp_path / "second.sql"
    first.write_text(PREDICTIONS)
    second.write_text("SELECT name FROM singer WHERE age = 30\nSELECT max(price) FROM item\n")
    found = run_score(spider, tmp_path / "out", first, second)
    assert found.returncode == 0, found.stderr
    assert "second against first" in found.stdout and "cannot tell first and second apart" in found.stdout
    versus = json.loads((tmp_path / "out" / "first__second.versus.json").read_text())
    duel = versus["duels"]["execution_accuracy"]
    assert [flip["cluster"] for flip in duel["won"]] == ["shop"] and duel["lost"] == []
    command = [sys.executable, "-m", "scripts.score", "--spider", str(spider), "--out", str(tmp_path / "out")]
    for condition, code in (("worse", 0), ("not_better", 1)):
        files = ["--pred", str(first), str(second), "--fail-if", condition]
        assert subprocess.run([*command, *files], cwd=ROOT, capture_output=True, check=False).returncode == code
    alone = [*command, "--pred", str(first), "--fail-if", "worse"]
    refused = subprocess.run(alone, cwd=ROOT, capture_output=True, text=True, check=False)
    assert refused.returncode == 2 and "FAIL_IF compares two prediction files" in refused.stderr
