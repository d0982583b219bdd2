"""Protects `make score`: what it writes for good files, and one clear sentence for each kind of bad one."""

from __future__ import annotations

import json
import subprocess
import sys
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
        "format gap",
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
