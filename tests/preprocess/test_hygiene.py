"""Protects: what is wrong with training examples as a set is counted truly, and left out only where that is wanted."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from core.config import Data
from core.errors import UserError
from core.files import read_jsonl
from core.records.example import Example
from preprocess.chat import prepare_chat
from preprocess.hygiene import look_at
from preprocess.leaks import find_leaks, refuse_leaks
from preprocess.spider import load_spider


def example(identity: str, question: str, query: str, db_id: str = "shop") -> Example:
    return Example(identity, db_id, question, query)


LONG = "Please list for me the names of all the items that the shop has ever sold"


def test_each_kind_is_found_and_the_first_is_kept() -> None:
    train = [
        example("a", "How many items?", "SELECT count(*) FROM item"),
        example("b", "how many ITEMS", "select  count(*) from item"),
        example("c", "How many items?", "SELECT sum(1) FROM item"),
        example("d", f"{LONG} so far.", "SELECT name FROM item"),
        example("e", f"{LONG} till so far.", "SELECT name FROM item"),
        example("f", "How many items?", "SELECT count(*) FROM item", db_id="other"),
    ]
    found = look_at(train, [example("x", "How many items?", "SELECT 1", db_id="other")])
    assert found.duplicates == ("b",)
    assert found.near_duplicates == ("e",)
    assert found.conflicts == ("a", "b", "c")
    assert found.leaks == ("f",)
    assert found.of(["duplicates", "leaks"]) == {"b", "f"}


def test_what_is_removed_is_not_trained_on(spider_folder: Path, tmp_path: Path) -> None:
    path = spider_folder / "train_spider.json"
    rows = json.loads(path.read_text())
    path.write_text(json.dumps([*rows, *rows]))
    spider = load_spider(spider_folder)
    whole = prepare_chat(spider, 1, root=tmp_path)
    clean = prepare_chat(spider, 1, root=tmp_path, remove=["duplicates"])
    assert (len(read_jsonl(whole.train)), len(read_jsonl(clean.train))) == (4, 2)
    assert whole.folder != clean.folder


def test_leaks_may_be_removed_instead_of_refused(spider_folder: Path) -> None:
    (spider_folder / "dev.json").write_bytes((spider_folder / "train_spider.json").read_bytes())
    leaks = find_leaks(load_spider(spider_folder))
    with pytest.raises(UserError, match=r"remove: \[leaks\]"):
        refuse_leaks(leaks, Data("mine", allow_shared_databases=True))
    refuse_leaks(leaks, Data("mine", allow_shared_databases=True, remove=("leaks",)))
