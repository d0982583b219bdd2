"""Protects a whole file of answers from any one of them: every line is answered, every good one is right."""

from __future__ import annotations

import time
from pathlib import Path

from core.databases import Databases
from core.records.example import Example
from custom_metrics.sql.reasons import NOT_ANALYSED
from custom_metrics.sql.sandbox.limits import Limits
from custom_metrics.sql.scoring import Reply, Score, score
from tests.custom_metrics.sql.analysis.test_analyst import TABLES

GOLD = "SELECT name FROM singer WHERE age = 30"
# The engine hears no alarm within a function: the kernel ends the process.
DEAF = "instr(hex(zeroblob(500000)), hex(zeroblob(250000)) || 'x{}')"
BAD = {
    "a megabyte of lines": "SELECT a,\n" + "a,\n" * 330_000,
    "a megabyte of brackets": "SELECT " + "[" * 1_000_000,
    "a megabyte of comments": "SELECT 1 " + "/* " * 330_000,
    "a megabyte of fences": "```" * 330_000,
    "64 tables": "SELECT a.name FROM singer a " + " ".join(f"JOIN singer t{n}" for n in range(1, 26)) + " LIMIT 5",
    "64 tables by condition": "SELECT t0.name FROM singer t0 "
    + " ".join(f"JOIN singer t{n} USING (singer_id)" for n in TABLES),
    "IS NOT NULL": "SELECT name FROM singer WHERE " + " AND ".join(["age IS NOT NULL"] * 120),
    "an IN list": f"SELECT name FROM singer WHERE age IN ({', '.join(map(str, range(14_000)))})",
    "2,000 aliases": "SELECT " + ", ".join(f"name AS x{n}" for n in range(1900)) + " FROM singer",
    "half a surrogate pair": "SELECT '\ud800' FROM singer",
    "control characters": "SELECT \x1b[31m\x00 FROM singer",
    "a name of 5,000 letters": f"SELECT {'x' * 5000} FROM singer",
    "a rendered escape": "SELECT '[/x]' \x1b[2J",
    "nothing": "",
}


def scored(spider_folder: Path, texts: list[str], limits: Limits | None = None) -> list[Score]:
    replies = [Reply(Example(str(at), "concerts", "", GOLD), text) for at, text in enumerate(texts)]
    return score(replies, Databases(spider_folder / "database"), limits)


def test_every_line_is_answered_and_every_good_one_is_right(spider_folder: Path) -> None:
    start = time.monotonic()
    texts = [text for bad in BAD.values() for text in (GOLD, bad)]
    scores = scored(spider_folder, texts, Limits(seconds=1))
    assert len(scores) == len(texts)
    assert all(row.strict for row in scores[::2])
    assert not any(row.strict for row in scores[1::2])
    assert all(row.reason and row.message for row in scores[1::2])
    assert time.monotonic() - start < 60


def test_an_answer_that_is_too_hard_to_take_apart_keeps_its_verdict(spider_folder: Path) -> None:
    joined = "SELECT DISTINCT a.name FROM singer a " + " ".join(f"JOIN singer t{n}" for n in range(1, 25))
    answers = [
        f"{joined} WHERE a.age = 30 AND " + " AND ".join(f"t{n}.singer_id = 1" for n in range(1, 25)),
        f"{joined} LIMIT 1",
    ]
    right, wrong = scored(spider_folder, answers)
    assert right.strict
    assert not wrong.strict
    assert wrong.reason == NOT_ANALYSED
    assert "returned 1 row, gold returned 2 rows" in wrong.message


def test_columns_that_cannot_be_told_apart_are_compared_in_the_order_given(spider_folder: Path) -> None:
    """300,000 rows of two columns, as large as a result may be permuted, and larger."""
    count = "WITH RECURSIVE c(x) AS (SELECT 1 UNION ALL SELECT x + 1 FROM c LIMIT 300000)"
    gold = f"{count} SELECT x, -x, 0 FROM c"
    example = Example("1", "concerts", "", gold)
    replies = [
        Reply(example, f"{count} SELECT x, -x, 0 FROM c ORDER BY 1 DESC"),
        Reply(example, f"{count} SELECT -x, x, 0 FROM c"),
    ]
    same, permuted = score(replies, Databases(spider_folder / "database"))
    assert (same.strict, same.test_suite, same.note) == (True, True, "")
    assert (permuted.strict, permuted.test_suite) == (False, False)
    assert "another order" in permuted.note


def test_answers_that_end_the_worker_cost_no_other_answer_to_the_same_gold_its_own(spider_folder: Path) -> None:
    """Each of the slow ones is run once: were the others run again after it, this would take minutes."""
    deadly = [f"SELECT {DEAF.format(n)} FROM singer" for n in range(3)]
    count = "WITH RECURSIVE c(x) AS (SELECT 1 UNION ALL SELECT x + 1 FROM c)"
    endless = [f"{count} SELECT count(*) FROM c WHERE x > {n}" for n in range(3)]
    good = [f"{GOLD} AND {n} = {n}" for n in range(30)]
    texts = [text for at, text in enumerate(good) for text in (text, *deadly[at : at + 1], *endless[at : at + 1])]
    start = time.monotonic()
    scores = scored(spider_folder, texts, Limits(seconds=1))
    assert [row.strict for row in scores] == [text in good for text in texts]
    assert time.monotonic() - start < 20


def test_a_gold_that_ends_the_worker_is_run_once(spider_folder: Path) -> None:
    deadly = f"SELECT {DEAF.format(0)}"
    replies = [Reply(Example(str(n), "concerts", "", deadly), f"SELECT {n}") for n in range(12)]
    start = time.monotonic()
    scores = score(replies, Databases(spider_folder / "database"), Limits(seconds=1))
    assert {row.strict for row in scores} == {None}
    assert {row.reason for row in scores} == {"gold_fails"}
    assert time.monotonic() - start < 8
