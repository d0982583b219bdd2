"""Protects: a Spider folder is read whole, or refused with the file and the reason."""

from __future__ import annotations

import json
import shutil
from pathlib import Path

import pytest

from core.errors import UserError
from preprocess.few_shot import draw_few_shot
from preprocess.spider import load_spider


def test_questions_of_all_files_are_read(spider_folder: Path) -> None:
    others = [{"db_id": "shop", "question": "How many items?", "query": "SELECT count(*) FROM item ;"}]
    (spider_folder / "train_others.json").write_text(json.dumps(others))
    spider = load_spider(spider_folder)
    assert [example.id for example in spider.train][-1] == "train_others-00000"
    assert spider.train[-1].query == "SELECT count(*) FROM item"
    assert spider.database("shop").is_file()


def test_worked_examples_are_fixed_and_come_from_different_databases(spider_folder: Path) -> None:
    spider = load_spider(spider_folder)
    first, again = draw_few_shot(spider), draw_few_shot(load_spider(spider_folder))
    assert first == again
    assert len({example.db_id for example in first}) == len(first) == 2


@pytest.mark.parametrize(
    ("remove", "sentence"),
    [
        ("tables.json", "has no tables.json"),
        ("database", "no folder 'database'"),
        ("database/shop", "lacks 1 of 2 databases of dev.json: shop"),
        (".", "does not exist"),
    ],
)
def test_what_is_missing_is_named(spider_folder: Path, remove: str, sentence: str) -> None:
    target = spider_folder / remove
    shutil.rmtree(target) if target.is_dir() else target.unlink()
    with pytest.raises(UserError, match=sentence):
        load_spider(spider_folder)


def test_an_example_without_a_query_is_named(spider_folder: Path) -> None:
    (spider_folder / "dev.json").write_text('[{"db_id": "shop", "question": "?"}]')
    with pytest.raises(UserError, match=r"dev\.json, example 1: no 'query'"):
        load_spider(spider_folder)


def test_an_unknown_database_is_named(spider_folder: Path) -> None:
    (spider_folder / "dev.json").write_text('[{"db_id": "shp", "question": "?", "query": "SELECT 1"}]')
    with pytest.raises(UserError, match=r"'shp' is not in tables\.json"):
        load_spider(spider_folder)
