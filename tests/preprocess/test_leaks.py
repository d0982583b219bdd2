"""Protects: a score that would measure memory is refused before anything is trained."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from core.config import Data
from core.errors import UserError
from core.paths import resolve_path
from preprocess.leaks import find_leaks, refuse_leaks
from preprocess.spider import load_spider
from tests.conftest import write_spider


def with_dev(folder: Path, rows: list[dict[str, str]]) -> Path:
    (folder / "dev.json").write_text(json.dumps(rows))
    return folder


def test_dev_equal_to_rows_of_train_is_refused(spider_folder: Path) -> None:
    rows = json.loads((spider_folder / "train_spider.json").read_text())
    rows[0]["question"] = "how many  SINGERS are there"
    leaks = find_leaks(load_spider(with_dev(spider_folder, rows)))
    assert len(leaks.questions) == 4 and leaks.databases == ("concerts", "shop")
    with pytest.raises(UserError, match="4 questions of dev stand in train"):
        refuse_leaks(leaks, Data("mine", allow_shared_databases=True))


def test_databases_that_train_knows_are_refused_unless_that_is_wanted(spider_folder: Path) -> None:
    leaks = find_leaks(load_spider(spider_folder))
    with pytest.raises(UserError, match=r"2 databases of dev are also in train \(concerts, shop\).*data/mine\.yaml"):
        refuse_leaks(leaks, Data("mine"))
    refuse_leaks(leaks, Data("mine", allow_shared_databases=True))


def test_a_database_under_another_name_is_found_by_its_schema(spider_folder: Path) -> None:
    tables = json.loads((spider_folder / "tables.json").read_text())
    tables.append({**tables[1], "db_id": "store"})
    (spider_folder / "tables.json").write_text(json.dumps(tables))
    (spider_folder / "database" / "store").mkdir()
    (spider_folder / "database" / "store" / "store.sqlite").write_bytes(b"")
    row = {"db_id": "store", "question": "List the names of all items.", "query": "SELECT name FROM item"}
    leaks = find_leaks(load_spider(with_dev(spider_folder, [row])))
    assert leaks.databases == ("store",) and len(leaks.questions) == 1


def test_the_same_words_about_another_database_are_no_leak(spider_folder: Path) -> None:
    tables = json.loads((spider_folder / "tables.json").read_text())
    tables.append({**tables[1], "db_id": "store", "table_names_original": ["thing"]})
    (spider_folder / "tables.json").write_text(json.dumps(tables))
    (spider_folder / "database" / "store").mkdir()
    (spider_folder / "database" / "store" / "store.sqlite").write_bytes(b"")
    row = {"db_id": "store", "question": "List the names of all items.", "query": "SELECT name FROM thing"}
    leaks = find_leaks(load_spider(with_dev(spider_folder, [row])))
    assert (leaks.databases, leaks.questions) == ((), ())


def test_the_embedded_data_leaks_nothing() -> None:
    leaks = find_leaks(load_spider(resolve_path("embedded/spider")))
    assert (leaks.databases, leaks.questions) == ((), ())


def test_a_real_layout_of_the_tests_is_whole(tmp_path: Path) -> None:
    assert find_leaks(load_spider(write_spider(tmp_path / "s"))).questions == ()
