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
    assert len({example.db_id for example in first[:2]}) == 2
    assert len({example.id for example in first}) == len(first) == 3, "few databases: another question of one of them"


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


@pytest.mark.parametrize(
    ("name", "content", "sentence"),
    [
        ("dev.json", "{}", r"dev\.json: a list of examples is needed"),
        ("dev.json", "[]", r"dev\.json holds no examples"),
        ("dev.json", "[1]", r"dev\.json, example 1: an object is needed, found int"),
        ("dev.json", '[{"db_id": 1, "question": "?", "query": "x"}]', r"example 1: no 'db_id', or not as text"),
        ("dev.json", '[{"db_id": "shop", "question": "?", "query": "x", "group": 1}]', r"'group' has to be a text"),
        ("dev.json", "[" * 100000, r"dev\.json: not usable JSON \(lists or objects within each other, too deep"),
        ("dev.json", "[" + "9" * 5000 + "]", r"dev\.json: not usable JSON \(a number is too long"),
        ("dev.json", "version https://git-lfs.github.com/spec/v1\n", r"dev\.json is a Git LFS pointer"),
        ("tables.json", "{}", r"tables\.json: a list of databases is needed"),
        ("tables.json", '[{"db_id": "shop"}]', r"tables\.json, entry 1 \('shop'\): 'table_names_original' has to be"),
        ("tables.json", '[{"db_id": 3}]', r"tables\.json, entry 1: an object with a db_id is needed"),
        (
            "tables.json",
            '[{"db_id": "shop", "table_names_original": ["a"], "column_names_original": [[7, "b"]]}]',
            r"'column_names_original' has to be a list of \[number of a table, name\]",
        ),
    ],
)
def test_a_file_of_another_shape_is_one_sentence(spider_folder: Path, name: str, content: str, sentence: str) -> None:
    (spider_folder / name).write_text(content)
    with pytest.raises(UserError, match=sentence) as raised:
        load_spider(spider_folder)
    assert len(str(raised.value).splitlines()) == 1


def test_a_database_outside_of_the_folder_is_refused(spider_folder: Path) -> None:
    tables = json.loads((spider_folder / "tables.json").read_text())
    (spider_folder / "tables.json").write_text(json.dumps([*tables, {**tables[1], "db_id": "../../shop"}]))
    (spider_folder / "dev.json").write_text('[{"db_id": "../../shop", "question": "?", "query": "SELECT 1"}]')
    with pytest.raises(UserError, match="holds a path"):
        load_spider(spider_folder)


def test_the_folder_is_read_once_in_a_process_until_a_file_changes(spider_folder: Path) -> None:
    first = load_spider(spider_folder)
    assert load_spider(spider_folder) is first
    dev = json.loads((spider_folder / "dev.json").read_text())
    (spider_folder / "dev.json").write_text(json.dumps(dev[:1]))
    assert len(load_spider(spider_folder).dev) == 1
