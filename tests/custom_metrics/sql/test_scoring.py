"""Protects the verdicts: what each rule says of the same answers, golds that fail, several databases in one folder."""

from __future__ import annotations

import shutil
import sqlite3
from dataclasses import replace
from pathlib import Path

import pytest

from core.databases import Databases
from core.errors import UserError
from core.records.example import Example
from custom_metrics.sql.records import record, summarize
from custom_metrics.sql.scoring import Reply, score, score_systems

GOLD = "SELECT DISTINCT age, name FROM singer ORDER BY age"


def reply(identity: str, db_id: str, gold: str, text: str, group: str | None = None, literal: bool = False) -> Reply:
    return Reply(Example(identity, db_id, "", gold, group), text, literal)


def verdicts(spider_folder: Path, gold: str, raw: str, literal: bool = False) -> list[bool | None]:
    scored = score([reply("1", "concerts", gold, raw, literal=literal)], Databases(spider_folder / "database"))[0]
    return [scored.strict, scored.strict_raw, scored.test_suite, scored.bird]


@pytest.mark.parametrize(
    ("gold", "raw", "expected"),
    [
        ("SELECT name FROM singer", "SELECT name FROM singer ORDER BY name DESC", [True, True, True, True]),
        (
            "SELECT name FROM singer ORDER BY name",
            "SELECT name FROM singer ORDER BY name DESC",
            [True, True, False, True],
        ),
        ("SELECT name, age FROM singer", "SELECT age, name FROM singer", [False, False, True, False]),
        ("SELECT age FROM singer", "SELECT DISTINCT age FROM singer", [False, False, True, True]),
        ("SELECT name FROM singer", "```sql\nSELECT name FROM singer\n```", [True, False, True, True]),
        ("SELECT name FROM singer", "SELECT nickname FROM singer", [False, False, False, False]),
        ("SELECT nickname FROM singer", "SELECT name FROM singer", [None, None, None, None]),
        ("SELECT name FROM singer", "", [False, False, False, False]),
    ],
)
def test_rules(spider_folder: Path, gold: str, raw: str, expected: list[bool | None]) -> None:
    assert verdicts(spider_folder, gold, raw) == expected


def test_a_line_of_a_spider_file_is_taken_as_it_stands_by_test_suite(spider_folder: Path) -> None:
    """The official evaluator finds no query in prose; extraction must not make us disagree with it."""
    assert verdicts(spider_folder, "SELECT name FROM singer", "SQL: SELECT name FROM singer", literal=True) == [
        *(True, False, False, True)
    ]


def test_a_test_suite_with_more_databases_sees_more(spider_folder: Path) -> None:
    folder = spider_folder / "database" / "shop"
    shutil.copy(folder / "shop.sqlite", folder / "shop_2.sqlite")
    with sqlite3.connect(folder / "shop_2.sqlite") as connection:
        connection.execute("INSERT INTO item VALUES (3, 'pan', 9)")
    connection.close()
    example = reply("1", "shop", "SELECT name FROM item WHERE price = 9", "SELECT name FROM item WHERE item_id = 2")
    same = reply("2", "shop", "SELECT name FROM item WHERE price = 9", "SELECT name FROM item WHERE price > 4")
    first, second = score([example, same], Databases(spider_folder / "database"))
    assert (first.strict, first.test_suite) == (True, False)
    assert (second.strict, second.test_suite) == (True, True)


def test_several_systems_get_their_own_verdicts(spider_folder: Path) -> None:
    right = reply("1", "shop", "SELECT max(price) FROM item", "SELECT max(price) FROM item")
    wrong = reply("1", "shop", "SELECT max(price) FROM item", "SELECT min(price) FROM item")
    scores = score_systems({"a": [right], "b": [wrong]}, Databases(spider_folder / "database"))
    assert (scores["a"][0].strict, scores["b"][0].strict) == (True, False)


def test_progress_counts_every_reply(spider_folder: Path) -> None:
    """Three replies, two of them equal, and one of them on two databases."""
    folder = spider_folder / "database" / "shop"
    shutil.copy(folder / "shop.sqlite", folder / "shop_2.sqlite")
    texts = ["SELECT name FROM item", "SELECT name FROM item", "SELECT price FROM item"]
    told: list[int] = []
    replies = [reply(str(at), "shop", "SELECT name FROM item", text) for at, text in enumerate(texts)]
    score(replies, Databases(spider_folder / "database"), advance=told.append)
    assert sum(told) == 3


def test_a_missing_database_is_named(spider_folder: Path) -> None:
    with pytest.raises(UserError, match=r"nowhere\.sqlite does not exist"):
        score([reply("1", "nowhere", "SELECT 1", "SELECT 1")], Databases(spider_folder / "database"))


def test_a_failing_gold_is_left_out_of_the_denominator(spider_folder: Path) -> None:
    examples = [
        reply("1", "concerts", "SELECT name FROM singer", "SELECT name FROM singer", group="templated"),
        reply("2", "concerts", "SELECT name FROM singer", "SELECT age FROM singer", group="free"),
        reply("3", "concerts", "SELECT nickname FROM singer", "SELECT name FROM singer", group="free"),
    ]
    records = [record(scored) for scored in score(examples, Databases(spider_folder / "database"))]
    summary = summarize(records)
    assert (summary["n"], summary["left_out"]) == (2, 1)
    assert summary["correct"] == {"strict": 1, "strict_raw": 1, "test_suite": 1, "bird": 1}
    undecided = summarize([replace(records[0], test_suite=None), *records[1:]])
    assert undecided["judged"] == {"strict": 2, "strict_raw": 2, "test_suite": 1, "bird": 2}, "no verdict is not wrong"
    assert summary["by_group"] == {"free": {"n": 1, "correct": 0}, "templated": {"n": 1, "correct": 1}}
    assert summary["reasons"] == {"wrong_columns": 1}
    assert records[2].strict is None
