"""Protects the reasons given for wrong answers: each kind of mistake is called by its name."""

from __future__ import annotations

from pathlib import Path

import pytest

from core.databases import Databases
from core.records.example import Example
from custom_metrics.sql.reasons import REASONS
from custom_metrics.sql.scoring import Reply, score

NAMES = "SELECT name FROM singer WHERE age = 30"

CASES = [
    (NAMES, "SELECT name FROM singer WHERE age = 30", ""),
    (NAMES, "SELECT name FROM WHERE", "unparsable"),
    (NAMES, "SELECT name FROM singers", "invented_table"),
    (NAMES, "SELECT nickname FROM singer", "invented_column"),
    (NAMES, "SELECT median(age) FROM singer", "invented_function"),
    (NAMES, "DELETE FROM singer", "denied"),
    (NAMES, "SELECT name FROM singer", "missing_condition"),
    (NAMES, "SELECT name FROM singer WHERE age = 30 AND name = 'Ada'", "extra_condition"),
    (NAMES, "SELECT name FROM singer WHERE age > 30", "wrong_condition"),
    (NAMES, "SELECT name FROM singer WHERE age = 41", "wrong_value"),
    ('SELECT name FROM singer WHERE name = "Ada"', "SELECT name FROM singer WHERE name = 'Ben'", "wrong_value"),
    (NAMES, "SELECT title FROM concert", "wrong_join"),
    (NAMES, "SELECT DISTINCT singer.name FROM singer JOIN concert", "wrong_join"),
    (NAMES, "SELECT age FROM singer WHERE age = 30", "wrong_columns"),
    ("SELECT max(age) FROM singer", "SELECT min(age) FROM singer", "wrong_aggregate"),
    ("SELECT name, age FROM singer", "SELECT age, name FROM singer", "column_order"),
    ("SELECT age FROM singer", "SELECT DISTINCT age FROM singer", "missing_rows"),
    ("SELECT DISTINCT age FROM singer", "SELECT age FROM singer", "extra_rows"),
    ("SELECT name FROM singer LIMIT 1", "SELECT name FROM singer LIMIT 2", "wrong_limit"),
    (
        "SELECT name FROM singer ORDER BY age DESC LIMIT 1",
        "SELECT name FROM singer ORDER BY age LIMIT 1",
        "wrong_order",
    ),
    (
        "SELECT count(*) FROM singer GROUP BY age",
        "SELECT count(*) FROM singer GROUP BY name",
        "wrong_grouping",
    ),
    (
        "SELECT name FROM singer EXCEPT SELECT name FROM singer WHERE age = 41",
        "SELECT name FROM singer UNION SELECT name FROM singer WHERE age = 41",
        "wrong_set_operation",
    ),
    ("SELECT nothing FROM singer", "SELECT name FROM singer", "gold_fails"),
]


@pytest.mark.parametrize(("gold", "predicted", "reason"), CASES)
def test_reason(spider_folder: Path, gold: str, predicted: str, reason: str) -> None:
    scored = score([Reply(Example("1", "concerts", "", gold), predicted)], Databases(spider_folder / "database"))[0]
    code, message = scored.reason, scored.message
    assert code == reason, message
    assert bool(message) == bool(code)
    assert not code or code in REASONS


def test_the_message_is_for_a_person(spider_folder: Path) -> None:
    asked, databases = Example("1", "concerts", "", NAMES), Databases(spider_folder / "database")
    replies = ("SELECT name FROM singer", "SELECT DISTINCT singer.name FROM singer JOIN concert")
    less, more = score([Reply(asked, reply) for reply in replies], databases)
    assert less.message == (
        "lacks age = ?; returned 3 rows, gold returned 2 rows; first difference: ('Ben') is too many"
    )
    assert more.message.startswith("has concert in addition; ")
