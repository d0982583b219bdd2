"""Protects `make own-data`: queries that do not run are named and nothing is written; a data file is never lost."""

from __future__ import annotations

import sqlite3
from pathlib import Path

import pytest

from core.config.resolve import load_data
from core.errors import UserError
from scripts import own_data
from tests.core.config.configs import Configs, configs

__all__ = ["configs"]


@pytest.fixture
def called(tmp_path: Path, configs: Configs, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The command, as if it was typed; returns the file of questions."""
    configs.write("data/embedded.yaml", "mmlu: embedded/mmlu\n")
    monkeypatch.setattr(own_data, "DATA", tmp_path / "data")
    monkeypatch.setattr(own_data, "PREPARED", tmp_path / "none")
    with sqlite3.connect(tmp_path / "shop.sqlite") as shop:
        shop.execute("CREATE TABLE item (price INTEGER)")
    table = tmp_path / "q.csv"
    line = f"own-data --name shop --database {tmp_path}/shop.sqlite --questions {table}"
    monkeypatch.setattr("sys.argv", line.split())
    monkeypatch.delenv("SQLOTL_GOALS", raising=False)
    return table


def write(table: Path, last: str) -> None:
    rows = [f"What costs {number}?,SELECT * FROM item WHERE price = {number}" for number in range(9)]
    table.write_text("\n".join(["question,query", *rows, f"The last?,{last}"]), encoding="utf-8")


def test_data_of_your_own_is_one_command(called: Path, configs: Configs) -> None:
    write(called, "SELECT 1")
    own_data.main()
    file = configs.folder / "data" / "shop.yaml"
    file.write_text(file.read_text() + "remove: [duplicates]\n")
    own_data.main()  # the same again, with questions that were added
    data, _ = load_data("shop")
    assert data.remove == ("duplicates",) and data.allow_shared_databases and data.mmlu == "embedded/mmlu"
    assert (Path(data.spider) / "dev_gold.sql").is_file()


def test_a_query_that_does_not_run_is_named_and_nothing_is_written(called: Path, tmp_path: Path) -> None:
    write(called, "SELECT prise FROM item")
    with pytest.raises(UserError, match=r"1 queries do not run on their databases:\s+The last\?: .*prise"):
        own_data.main()
    assert not (tmp_path / "data" / "own" / "shop").exists()


def test_a_data_file_of_another_kind_is_not_taken(called: Path, configs: Configs) -> None:
    write(called, "SELECT 1")
    configs.write("data/shop.yaml", "spider: embedded/spider\n")
    with pytest.raises(UserError, match="exists already, with other data"):
        own_data.main()
